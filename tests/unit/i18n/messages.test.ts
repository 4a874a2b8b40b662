import fs from 'node:fs';
import path from 'node:path';
import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser';
import { describe, expect, it } from 'vitest';
import { locales } from '@/lib/i18n/locales';
import { namespaces } from '@/lib/i18n/namespaces';

/** What readers see is there in four languages, alike in form, and in French set as French is. */

const folder = path.resolve(import.meta.dirname, '../../../lib/i18n/messages');

/** Every text of a file by its dotted key. */
function textsOf(value: unknown, key = ''): [string, string][] {
  if (typeof value === 'string') return [[key, value]];
  if (typeof value !== 'object' || value === null)
    throw new Error(`${key} is neither a text nor a group of texts`);
  return Object.entries(value).flatMap(([name, inner]) => textsOf(inner, key ? `${key}.${name}` : name));
}

const read = (locale: string, namespace: string) =>
  new Map(textsOf(JSON.parse(fs.readFileSync(path.join(folder, locale, `${namespace}.json`), 'utf8'))));

const isChoice = (element: MessageFormatElement) =>
  element.type === TYPE.plural || element.type === TYPE.select;

function innerOf(element: MessageFormatElement): MessageFormatElement[][] {
  if (element.type === TYPE.tag) return [element.children];
  if (element.type !== TYPE.plural && element.type !== TYPE.select) return [];
  return Object.values(element.options).map((option) => option.value);
}

/** Arguments and tags of which something is shown; a count that only chooses a word form is grammar and may be left out. */
function shownIn(elements: MessageFormatElement[]): string[] {
  const names = elements.flatMap((element) => {
    const inner = innerOf(element).flatMap(shownIn);
    if (element.type === TYPE.literal || element.type === TYPE.pound) return inner;
    if (element.type === TYPE.tag) return [`<${element.value}>`, ...inner];
    const isCounted = innerOf(element).some((option) => option.some(({ type }) => type === TYPE.pound));
    return !isChoice(element) || isCounted ? [element.value, ...inner] : inner;
  });
  return [...new Set(names)].sort();
}

/** The words of a message without its arguments. */
const literalsOf = (elements: MessageFormatElement[]): string[] =>
  elements.flatMap((element) =>
    element.type === TYPE.literal ? [element.value] : innerOf(element).flatMap(literalsOf),
  );

describe.each(locales)('the messages in %s', (locale) => {
  it('are one file for each namespace, and no other', () => {
    const files = fs.readdirSync(path.join(folder, locale)).sort();
    expect(files).toEqual(namespaces.map((namespace) => `${namespace}.json`).sort());
  });
});

describe.each(namespaces)('the messages of %s', (namespace) => {
  const messages = new Map(locales.map((locale) => [locale, read(locale, namespace)]));
  const each = [...messages].flatMap(([locale, texts]) =>
    [...texts].map(([key, text]) => ({ locale, key, text })),
  );

  it('have the same keys in the same order in four languages', () => {
    for (const [locale, texts] of messages) {
      expect({ locale, keys: [...texts.keys()] }).toEqual({
        locale,
        keys: [...(messages.get('fr')?.keys() ?? [])],
      });
    }
  });

  it('say something, without stray spaces', () => {
    for (const { locale, key, text } of each) {
      const where = { locale, key, text };
      expect(
        text.trim() === '' || text !== text.trimStart() || text.includes('  ') ? where : null,
      ).toBeNull();
    }
  });

  it('are well formed, and show the same arguments in four languages', () => {
    const shown = (text: string | undefined) => shownIn(parse(text ?? ''));
    for (const { locale, key, text } of each) {
      expect({ locale, key, shows: shown(text) }).toEqual({
        locale,
        key,
        shows: shown(messages.get('fr')?.get(key)),
      });
    }
  });

  it('are set as French is: ’ for the apostrophe, an unbreakable space inside « » and before ; : ! ?', () => {
    const wrong = [
      /'/,
      /[^\u202f](?=[;!?](?:\s|$))/,
      /[^\u202f\u00a0](?=:(?:\s|$))/,
      /«(?![\u202f\u00a0])/,
      /(?<![\u202f\u00a0])»/,
    ];
    for (const [key, text] of messages.get('fr') ?? []) {
      const words = literalsOf(parse(text));
      expect(
        words.some((word) => wrong.some((pattern) => pattern.test(word))) ? { key, text } : null,
      ).toBeNull();
    }
  });
});
