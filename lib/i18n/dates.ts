import { type Day, type Edtf, type EdtfPart, parseEdtf } from '../date/edtf';
import { type DateNoun, type DateWords, dateWords } from './date-words';
import { type Locale, languageTags } from './locales';

/**
 * Dates of the record in the reader's language. `formatEdtf` is short and stays close to what the source says
 * ("1986-1987"); `describeEdtf` says in full words what the date means ("one of the years 1986 to 1987").
 */

type Fields = { year: 'numeric'; month?: 'long'; day?: 'numeric' };
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(locale: Locale, fields: Fields): Intl.DateTimeFormat {
  const key = `${locale} ${Object.keys(fields)}`;
  const known =
    formatters.get(key) ?? new Intl.DateTimeFormat(languageTags[locale], { ...fields, timeZone: 'UTC' });
  formatters.set(key, known);
  return known;
}

/** Midnight UTC; set in two steps because `Date.UTC` reads the years 0 to 99 as 1900 to 1999. */
function instant(year: number, month: number, day: number): Date {
  const date = new Date(Date.UTC(2000, month - 1, day));
  date.setUTCFullYear(year, month - 1, day);
  return date;
}

const monthFields: Fields = { year: 'numeric', month: 'long' };
const dayFields: Fields = { ...monthFields, day: 'numeric' };

function bareText(locale: Locale, part: EdtfPart): string {
  const words = dateWords[locale];
  switch (part.type) {
    case 'century':
      return (locale === 'fr' ? 'années ' : '') + words.years(part.year, part.year + 99);
    case 'decade':
      return words.decade(part.year);
    case 'year':
      return words.year(String(part.year));
    case 'season':
      return words.season(
        part.season,
        part.season === 4 ? `${part.year}-${part.year + 1}` : String(part.year),
      );
    case 'month':
      return formatter(locale, monthFields).format(instant(part.year, part.month, 1));
    case 'day': {
      const text = formatter(locale, dayFields).format(instant(part.year, part.month, part.day));
      return locale === 'fr' && part.day === 1 ? text.replace(/^1 /, '1er ') : text;
    }
  }
}

const isAbout = ({ qualifier }: EdtfPart) => qualifier === '~' || qualifier === '%';
const isUncertain = ({ qualifier }: EdtfPart) => qualifier === '?' || qualifier === '%';

/** The part as a noun that a preposition can precede. */
function nounOf(locale: Locale, part: EdtfPart): DateNoun {
  const noun = { text: bareText(locale, part), part };
  return isAbout(part) ? { text: dateWords[locale].aboutAfterPreposition(noun), part } : noun;
}

/** Marks a phrase as uncertain, once, where one of its parts is. */
const marked = (words: DateWords, text: string, ...parts: EdtfPart[]) =>
  parts.some(isUncertain) ? words.uncertain(text) : text;

function partText(locale: Locale, part: EdtfPart): string {
  const words = dateWords[locale];
  const noun = { text: bareText(locale, part), part };
  return marked(words, isAbout(part) ? words.about(noun) : noun.text, part);
}

const arePlain = (type: EdtfPart['type'], ...parts: EdtfPart[]) =>
  parts.every((part) => part.type === type && !part.qualifier);

/** A span of two days or two months as the language shortens it; null where only words will do (Intl's Chinese has slashes). */
function shortSpan(locale: Locale, from: EdtfPart, to: EdtfPart): string | null {
  if (locale === 'zh') return null;
  if (arePlain('month', from, to) && from.type === 'month' && to.type === 'month') {
    return formatter(locale, monthFields).formatRange(
      instant(from.year, from.month, 1),
      instant(to.year, to.month, 1),
    );
  }
  if (from.type !== 'day' || to.type !== 'day' || !arePlain('day', from, to)) return null;
  if (locale === 'fr' && (from.day === 1 || to.day === 1)) return null;
  const days = [from, to].map(({ year, month, day }) => instant(year, month, day)) as [Date, Date];
  return formatter(locale, dayFields).formatRange(...days);
}

function spanText(locale: Locale, from: EdtfPart, to: EdtfPart, inWords: boolean): string {
  const words = dateWords[locale];
  if (!inWords && arePlain('year', from, to) && from.year < to.year) return words.years(from.year, to.year);
  const short = inWords ? null : shortSpan(locale, from, to);
  return short ?? marked(words, words.fromTo(nounOf(locale, from), nounOf(locale, to)), from, to);
}

function intervalText(locale: Locale, { start, end }: Edtf & { type: 'interval' }, inWords: boolean): string {
  const words = dateWords[locale];
  if (typeof start !== 'string' && typeof end !== 'string') return spanText(locale, start, end, inWords);
  if (typeof start !== 'string') {
    const noun = nounOf(locale, start);
    return marked(words, end === 'open' ? words.since(noun) : words.fromToUnknownEnd(noun), start);
  }
  return typeof end === 'string' ? '' : marked(words, words.until(nounOf(locale, end)), end);
}

type SetItem = (Edtf & { type: 'set' })['items'][number];

function itemText(locale: Locale, { from, to }: SetItem, every: boolean, inWords: boolean): string {
  const words = dateWords[locale];
  if (from && from === to) return partText(locale, from);
  if (from && to) {
    if (inWords && arePlain('year', from, to))
      return words[every ? 'everyYear' : 'oneOfYears'](from.year, to.year);
    if (every || arePlain('year', from, to)) return spanText(locale, from, to, inWords);
    return marked(words, words.between(nounOf(locale, from), nounOf(locale, to)), from, to);
  }
  if (from) return marked(words, (every ? words.since : words.orLater)(nounOf(locale, from)), from);
  return to ? marked(words, (every ? words.until : words.orEarlier)(nounOf(locale, to)), to) : '';
}

function textOf(locale: Locale, edtf: string, inWords: boolean): string {
  const date = parseEdtf(edtf);
  if (!date) return edtf;
  if (date.type === 'date') return partText(locale, date.part);
  if (date.type === 'interval') return intervalText(locale, date, inWords);
  const list = new Intl.ListFormat(languageTags[locale], {
    type: date.every ? 'conjunction' : 'disjunction',
  });
  return list.format(date.items.map((item) => itemText(locale, item, date.every, inWords)));
}

/** A date text of the record, short: "1986-1987", "mars 2024", "2020년경". A text that is no EDTF is given back as it is. */
export function formatEdtf(locale: Locale, edtf: string): string {
  return textOf(locale, edtf, false);
}

/** The same date in full words, for tooltips and screen readers: "one of the years 1986 to 1987". */
export function describeEdtf(locale: Locale, edtf: string): string {
  return textOf(locale, edtf, true);
}

/** A calendar day, `YYYY-MM-DD`: "15 septembre 1986", "1986年9月15日". */
export function formatDay(locale: Locale, day: Day): string {
  return textOf(locale, day, false);
}

/** The day of a moment, or of a date column, as UTC has it. */
export const formatDayOf = (locale: Locale, moment: Date): string =>
  formatDay(locale, moment.toISOString().slice(0, 10));

/** A year by itself, as the language writes it: "1981", "1981年". */
export function formatYear(locale: Locale, year: number): string {
  return dateWords[locale].year(String(year));
}
