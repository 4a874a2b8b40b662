import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import { type Locale, locales } from '../../lib/i18n/locales';
import type { LocalizedText } from '../../lib/i18n/localized-text';

const here = path.dirname(fileURLToPath(import.meta.url));

/** Rows of a CSV file under prisma/seed/data, keyed by its header; empty cells are empty strings. */
export function readRows<Column extends string>(name: string): Record<Column, string>[] {
  const text = readFileSync(path.join(here, 'data', `${name}.csv`), 'utf8');
  return parse(text, { columns: true, bom: true, skip_empty_lines: true }) as Record<Column, string>[];
}

/** A JSON file under prisma/seed/data. */
export function readJson<T>(name: string): T {
  return JSON.parse(readFileSync(path.join(here, 'data', `${name}.json`), 'utf8')) as T;
}

/** Items of a cell that lists by semicolon. */
export function listOf(cell: string | undefined): string[] {
  return (cell ?? '')
    .split(';')
    .map((item) => item.trim())
    .filter((item) => item !== '');
}

/** A cell, or null where it is empty. */
export const orNull = (cell: string | undefined): string | null => (cell ? cell : null);

type TextFile = Record<string, unknown>;
const files = new Map<string, TextFile>();

function textFile(locale: Locale, name: string): TextFile {
  const key = `${locale}/${name}`;
  const known = files.get(key);
  if (known) return known;
  const read = JSON.parse(readFileSync(path.join(here, 'texts', locale, `${name}.json`), 'utf8')) as TextFile;
  files.set(key, read);
  return read;
}

/**
 * One text in every language that has it, from prisma/seed/texts/<locale>/<file>.json.
 * @param keys the way down to the text: the record's key, then the field
 */
export function textsOf(file: string, ...keys: string[]): LocalizedText | null {
  const texts: LocalizedText = {};
  for (const locale of locales) {
    let value: unknown = textFile(locale, file);
    for (const key of keys) value = (value as TextFile | undefined)?.[key];
    if (typeof value === 'string' && value !== '') texts[locale] = value;
  }
  return Object.keys(texts).length > 0 ? texts : null;
}

/** Like textsOf, for texts that must be there. @throws Error naming the text that is missing */
export function requiredTexts(file: string, ...keys: string[]): LocalizedText {
  const texts = textsOf(file, ...keys);
  if (!texts) throw new Error(`prisma/seed/texts: ${file}.json lacks ${keys.join(' › ')}`);
  return texts;
}
