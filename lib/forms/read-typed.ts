import { parseTypedDate } from '../date/typed-date';
import { type Locale, locales } from '../i18n/locales';
import { plainText } from '../record/plain-text';
import type { Fields, Json } from '../record/snapshot';
import type { Field, Typed } from './field';
import { rowNumbers, rowOf } from './typed';

/** What is wrong with what was typed: the input's name, and a code that the namespace `forms` puts into words. */
export type Issue = { path: string; code: string };

export type Read = {
  fields: Fields;
  issues: Issue[];
  /** For each list, the number that each row that was read has among the inputs. */
  rows: Record<string, number[]>;
};

/** What was typed, as the record keeps it; a date or a number that cannot be read is an issue and counts as nothing. */
export function readTyped(fields: readonly Field[], typed: Typed, locale: Locale): Read {
  const read: Read = { fields: {}, issues: [], rows: {} };
  for (const field of fields) read.fields[field.name] = readField(field, typed, locale, read);
  return read;
}

function readField(field: Field, typed: Typed, locale: Locale, read: Read): Json {
  const values = typed[field.name] ?? [];
  const first = plainText(values[0] ?? '');
  const issue = (code: string, path = field.name) => {
    read.issues.push({ path, code });
    return null;
  };
  if (field.required && isEmpty(field, typed)) return issue('needed');
  switch (field.type) {
    case 'texts':
      return textsOf(field.name, typed);
    case 'date': {
      const date = parseTypedDate(values[0] ?? '', locale, field);
      if ('edtf' in date) return date.edtf;
      return date.problem === 'empty' ? null : issue(date.problem);
    }
    case 'number':
    case 'amount': {
      if (first === '') return null;
      const number = decimal(first, locale);
      if (number === null) return issue(field.type === 'amount' ? 'not-an-amount' : 'not-a-number');
      return field.type === 'amount' ? number : Number(number);
    }
    case 'hidden':
      return values;
    case 'tick':
      return first !== '';
    case 'lines':
      return (values[0] ?? '')
        .split('\n')
        .map(plainText)
        .filter((line) => line !== '');
    case 'choice':
      return first === '' ? null : first;
    case 'choices': {
      const chosen = [...new Set(values.filter((value) => value !== ''))];
      return field.numeric ? chosen.map(Number).sort((a, b) => a - b) : chosen.sort();
    }
    case 'rows':
      return readRows(field, typed, locale, read);
    default:
      return first === '' ? null : first;
  }
}

const isEmpty = (field: Field, typed: Typed): boolean =>
  field.type === 'texts'
    ? textsOf(field.name, typed) === null
    : (typed[field.name] ?? []).every((value) => plainText(value) === '');

function textsOf(name: string, typed: Typed): Json {
  const texts = locales.flatMap((locale) => {
    const text = plainText(typed[`${name}.${locale}`]?.[0] ?? '');
    return text === '' ? [] : [[locale, text]];
  });
  return texts.length > 0 ? Object.fromEntries(texts) : null;
}

function readRows(field: Extract<Field, { type: 'rows' }>, typed: Typed, locale: Locale, read: Read): Json {
  const rows: Fields[] = [];
  const numbers: number[] = [];
  for (const number of rowNumbers(typed, field.name)) {
    const own = rowOf(typed, field.name, number);
    const id = Number(own.id?.[0] ?? '') || null;
    const written = field.fields.some((each) => each.type !== 'choice' && !isEmpty(each, own));
    // An empty line asks for nothing; an emptied one that was there goes as if it were taken away.
    if (own.gone || !written) continue;
    const row = readTyped(field.fields, own, locale);
    read.issues.push(
      ...row.issues.map(({ path, code }) => ({ path: `${field.name}.${number}.${path}`, code })),
    );
    rows.push({ id, ...row.fields });
    numbers.push(number);
  }
  read.rows[field.name] = numbers;
  return rows;
}

/**
 * A number as people write it: "12 500,50", "12,500.50", "12500". A mark before exactly three last digits parts thousands,
 * save where it is the decimal mark of the language and the only one.
 * @returns the decimal text, "12500.5"; null where it is none
 */
export function decimal(typed: string, locale: Locale): string | null {
  const bare = typed.normalize('NFKC').replace(/[\s'’]/g, '');
  if (!/^-?\d+([.,]\d+)*$/.test(bare)) return null;
  const mark = Math.max(bare.lastIndexOf('.'), bare.lastIndexOf(','));
  if (mark < 0) return trimmed(bare);
  const decimalMark = locale === 'fr' ? ',' : '.';
  const alone = bare.indexOf(bare.charAt(mark)) === mark;
  const thousands = bare.length - mark === 4 && !(alone && bare.charAt(mark) === decimalMark);
  const whole = bare.slice(0, thousands ? undefined : mark).replace(/[.,]/g, '');
  return trimmed(thousands ? whole : `${whole}.${bare.slice(mark + 1)}`);
}

const trimmed = (text: string) => {
  const [sign, digits] = text.startsWith('-') ? ['-', text.slice(1)] : ['', text];
  const [whole = '', rest = ''] = digits.split('.');
  const fraction = rest.replace(/0+$/, '');
  return sign + whole.replace(/^0+(?=\d)/, '') + (fraction ? `.${fraction}` : '');
};
