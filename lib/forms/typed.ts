import { parseTypedDate } from '../date/typed-date';
import { formatEdtf } from '../i18n/dates';
import { type Locale, languageTags, locales } from '../i18n/locales';
import type { Fields, Json } from '../record/snapshot';
import { type Field, MOST_ROWS, type Typed } from './field';

/** Names that a form may send; a row's number stands for any. */
function isKnown(fields: readonly Field[], key: string): boolean {
  return fields.some((field) => {
    if (field.type === 'texts') return locales.some((locale) => key === `${field.name}.${locale}`);
    if (field.type !== 'rows') return key === field.name;
    const [, number, rest] = new RegExp(`^${field.name}\\.(\\d{1,2})\\.(.+)$`).exec(key) ?? [];
    if (!rest || Number(number) > MOST_ROWS) return false;
    return rest === 'id' || rest === 'gone' || isKnown(field.fields, rest);
  });
}

/** What a form sent, or null where it holds a name that the form has not, or a file. */
export function typedFrom(sent: Iterable<[string, unknown]>, fields: readonly Field[]): Typed | null {
  const typed: Typed = {};
  for (const [key, value] of sent) {
    if (typeof value !== 'string' || !isKnown(fields, key)) return null;
    typed[key] = [...(typed[key] ?? []), value];
  }
  return typed;
}

/** Numbers of the rows that were typed, in their order. */
export function rowNumbers(typed: Typed, name: string): number[] {
  const numbers = Object.keys(typed).flatMap((key) => {
    const number = new RegExp(`^${name}\\.(\\d{1,2})\\.`).exec(key)?.[1];
    return number ? [Number(number)] : [];
  });
  return [...new Set(numbers)].sort((a, b) => a - b);
}

/** One row's inputs, by the names of its own fields. */
export function rowOf(typed: Typed, name: string, number: number): Typed {
  const start = `${name}.${number}.`;
  const own = Object.entries(typed).filter(([key]) => key.startsWith(start));
  return Object.fromEntries(own.map(([key, values]) => [key.slice(start.length), values]));
}

const text = (value: Json | undefined): string =>
  value === null || value === undefined ? '' : String(value);

/** A record as it is typed into a form: dates in words where these are read back as the same, numbers as written here. */
export function fill(fields: readonly Field[], record: Fields, locale: Locale): Typed {
  return Object.fromEntries(fields.flatMap((field) => fillOne(field, record[field.name] ?? null, locale)));
}

function fillOne(field: Field, value: Json, locale: Locale): [string, string[]][] {
  switch (field.type) {
    case 'texts': {
      const texts = (value ?? {}) as Record<string, string>;
      return locales.map((each) => [`${field.name}.${each}`, [texts[each] ?? '']]);
    }
    case 'date':
      return [[field.name, [value === null ? '' : dateText(String(value), locale, field)]]];
    case 'number':
    case 'amount':
      return [[field.name, [value === null ? '' : numberText(Number(value), locale)]]];
    case 'lines':
      return [[field.name, [(Array.isArray(value) ? value : []).map(text).join('\n')]]];
    case 'choices':
      return [[field.name, (Array.isArray(value) ? value : []).map(text)]];
    case 'hidden':
      return [];
    case 'tick':
      return value === true ? [[field.name, ['on']]] : [];
    case 'rows':
      return (Array.isArray(value) ? value : []).flatMap((row, index) => {
        const own = row as Fields;
        const cells = Object.entries(fill(field.fields, own, locale));
        const id: [string, string[]][] = [['id', [text(own.id)]]];
        return [...id, ...cells].map(([key, values]): [string, string[]] => [
          `${field.name}.${index}.${key}`,
          values,
        ]);
      });
    default:
      return [[field.name, [text(value)]]];
  }
}

function dateText(edtf: string, locale: Locale, field: Extract<Field, { type: 'date' }>): string {
  const words = formatEdtf(locale, edtf);
  const read = parseTypedDate(words, locale, field);
  return 'edtf' in read && read.edtf === edtf ? words : edtf;
}

/** A number as it is typed: no marks of thousands, degrees to about a decimetre. */
export const numberText = (value: number, locale: Locale) =>
  new Intl.NumberFormat(languageTags[locale], { maximumFractionDigits: 6, useGrouping: false }).format(value);
