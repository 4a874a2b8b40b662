import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { locales } from '@/lib/i18n/locales';
import { textIn } from '@/lib/i18n/localized-text';

const texts = fc.record(
  Object.fromEntries(locales.map((locale) => [locale, fc.string({ minLength: 1 })])) as Record<
    (typeof locales)[number],
    fc.Arbitrary<string>
  >,
  { requiredKeys: [] },
);

describe('a text kept by language', () => {
  it('is shown in the reader’s language, unmarked, wherever it is there', () => {
    fc.assert(
      fc.property(texts, fc.constantFrom(...locales), (text, locale) => {
        const shown = textIn(locale, text);
        const own = text[locale];
        if (own) expect(shown).toEqual({ text: own, lang: null });
        else if (Object.keys(text).length === 0) expect(shown).toBeNull();
        else expect(shown?.lang && text[shown.lang]).toBe(shown?.text);
      }),
    );
  });

  it.each([
    ['fr', { en: 'a', zh: '中' }, { text: 'a', lang: 'en' }],
    ['en', { fr: 'b', ko: '가' }, { text: 'b', lang: 'fr' }],
    ['ko', { fr: 'b', zh: '中' }, { text: 'b', lang: 'fr' }],
    ['zh', { fr: 'b', en: 'a' }, { text: 'a', lang: 'en' }],
  ] as const)('falls back for %s on the nearest language, marked', (locale, text, shown) => {
    expect(textIn(locale, text)).toEqual(shown);
  });

  it('is nothing where a column holds nothing, or what is no text by language', () => {
    for (const value of [null, undefined, {}, 'texte', ['a'], { de: 'a' }, { fr: '' }, { fr: 1 }, 12])
      expect(textIn('fr', value)).toBeNull();
  });

  it('never throws, whatever a column holds', () => {
    fc.assert(
      fc.property(fc.anything(), fc.constantFrom(...locales), (value, locale) => void textIn(locale, value)),
    );
  });
});
