import { parseTypedDate } from '../date/typed-date';
import { describeEdtf } from '../i18n/dates';
import { type Locale, languageTags, locales } from '../i18n/locales';
import { type Field, type PointOfSection, type Section, SPARE_ROWS, type Typed, wordsKey } from './field';
import type { Issue } from './read-typed';
import { numberText, rowNumbers, rowOf } from './typed';
import { currencies, type FormWords, optionWords, type WordsInLanguage } from './value.presenter';

export type OptionView = WordsInLanguage & { value: string; chosen: boolean };

/** One input with its language, where it has one. */
export type InputView = { name: string; value: string; lang: string | null; label: string | null };

/** A field as it is drawn: everything in the reader's words. */
export type FieldView = {
  name: string;
  type: Field['type'];
  label: string;
  help: string | null;
  required: boolean;
  long: boolean;
  /** What is wrong with what was typed. */
  problem: string | null;
  /** A date that was typed, in full words. */
  echo: string | null;
  /** Who last set it, when, from which source. */
  origin: string | null;
  inputs: InputView[];
  options: OptionView[];
  /** Word for "none of these"; null where one must be chosen. */
  none: string | null;
  rows: RowView[];
};

export type RowView = { number: number; id: string; isNew: boolean; label: string; fields: FieldView[] };
export type SectionView = {
  id: string;
  title: string;
  lead: string;
  fields: FieldView[];
  point: PointView | null;
};

/** A point as the register of places has it, in words and as it is typed. */
export type PointView = Omit<PointOfSection, 'register'> & {
  register: { words: string; latitude: string; longitude: string } | null;
};

export type Filling = {
  typed: Typed;
  issues: readonly Issue[];
  /** Where each field's value comes from, by name. */
  origins: ReadonlyMap<string, string>;
};

export function sectionViews(
  words: FormWords,
  group: string,
  sections: readonly Section[],
  filling: Filling,
): SectionView[] {
  return sections.map(({ key, id, fields, values, point }) => ({
    id: id ?? key,
    title: words.t(`section.${key}.title`, values),
    lead: words.t(`section.${key}.lead`, values),
    fields: fields.map((field) => fieldView(words, group, field, filling, '')),
    point: point ? pointView(words, point) : null,
  }));
}

function pointView({ t, locale }: FormWords, { register, ...point }: PointOfSection): PointView {
  if (!register) return { ...point, register: null };
  const latitude = numberText(register.latitude, locale);
  const longitude = numberText(register.longitude, locale);
  return {
    ...point,
    register: { latitude, longitude, words: t('point.register', { latitude, longitude }) },
  };
}

function fieldView(
  words: FormWords,
  group: string,
  field: Field,
  filling: Filling,
  before: string,
): FieldView {
  const { t } = words;
  const { typed, issues, origins } = filling;
  const name = before + field.name;
  const key = wordsKey(group, field);
  const values = typed[field.name] ?? [];
  const issue = issues.find(({ path }) => path === name || (!isRows(field) && path.startsWith(`${name}.`)));
  const view: FieldView = {
    name,
    type: field.type,
    label: field.type === 'hidden' ? '' : t(`${key}.label`),
    help: field.bare || field.type === 'hidden' ? null : t(`${key}.help`),
    required: field.required ?? false,
    long: 'long' in field && field.long === true,
    problem: issue ? problemWords(words, issue.code) : null,
    echo: null,
    origin: before === '' ? (origins.get(field.name) ?? null) : null,
    inputs: [{ name, value: values[0] ?? '', lang: null, label: null }],
    options: [],
    none: null,
    rows: [],
  };
  if (field.type === 'date') return { ...view, echo: dateEcho(words, field, values[0] ?? '') };
  if (field.type === 'hidden')
    return { ...view, inputs: values.map((value) => ({ name, value, lang: null, label: null })) };
  if (field.type === 'texts') {
    const inputs = locales.map((locale) => ({
      name: `${name}.${locale}`,
      value: typed[`${field.name}.${locale}`]?.[0] ?? '',
      lang: languageTags[locale],
      label: t(`language.${locale}`),
    }));
    // The reader's own language stands first.
    const own = inputs.filter(({ lang }) => lang === languageTags[words.locale]);
    return { ...view, inputs: [...own, ...inputs.filter((each) => !own.includes(each))] };
  }
  if (field.type === 'choice' || field.type === 'choices') {
    const none =
      field.type === 'choice' && field.none ? t(field.vocabulary === 'reason' ? 'noReason' : 'none') : null;
    return { ...view, options: optionViews(words, field, values), none };
  }
  return field.type === 'rows' ? { ...view, rows: rowViews(words, field, filling) } : view;
}

const isRows = (field: Field) => field.type === 'rows';

function optionViews(
  words: FormWords,
  field: Extract<Field, { type: 'choice' | 'choices' }>,
  values: readonly string[],
): OptionView[] {
  const { options } = field;
  const codes =
    options === 'themes' ? [...words.themes.keys()] : options === 'currencies' ? currencies : options;
  // A currency that the list has not stays what it is.
  const all =
    options === 'currencies' ? [...new Set([...codes, ...values.filter((value) => value !== '')])] : codes;
  return all.map((value) => ({ value, chosen: values.includes(value), ...optionWords(words, field, value) }));
}

/** The lines that were typed, and an empty one for the next. */
function rowViews(words: FormWords, field: Extract<Field, { type: 'rows' }>, filling: Filling): RowView[] {
  const numbers = rowNumbers(filling.typed, field.name);
  const next = (numbers.at(-1) ?? -1) + 1;
  const spare = Array.from({ length: SPARE_ROWS }, (_, index) => next + index);
  return [...numbers, ...spare].map((number, index) => {
    const typed = rowOf(filling.typed, field.name, number);
    const before = `${field.name}.${number}.`;
    const own = { ...filling, typed: numbers.includes(number) ? typed : {} };
    return {
      number,
      id: typed.id?.[0] ?? '',
      isNew: !typed.id?.[0],
      label: words.t(`field.${field.words ?? `row.${field.name}`}.line`, { number: index + 1 }),
      fields: field.fields.map((each) => fieldView(words, '', each, own, before)),
    };
  });
}

/** A date in full words, as the reader's language says it: what the atlas has understood; null where it cannot. */
export function dateInWords(
  locale: Locale,
  field: Extract<Field, { type: 'date' }>,
  typed: string,
): string | null {
  const read = parseTypedDate(typed, locale, field);
  return 'edtf' in read ? describeEdtf(locale, read.edtf) : null;
}

function dateEcho(words: FormWords, field: Extract<Field, { type: 'date' }>, typed: string): string | null {
  const date = dateInWords(words.locale, field, typed);
  return date && words.t('understood', { date });
}

/** Problems that have a sentence of their own; any other is told in general. */
const known = new Set([
  'needed',
  'too-long',
  'too-many',
  'twice',
  'no-such-day',
  'day-or-month',
  'ends-before-it-begins',
  'open-end',
  'unreadable',
  'not-a-link',
  'not-an-address',
  'not-a-number',
  'not-an-amount',
  'not-a-year',
  'not-a-currency',
  'out-of-range',
  'consent-needed',
  'reason-without-need',
  'two-parties',
]);

export const problemWords = ({ t }: FormWords, code: string): string =>
  t(`problem.${known.has(code) ? code : 'invalid'}`);
