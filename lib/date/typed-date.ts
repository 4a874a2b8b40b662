import type { Locale } from '../i18n/locales';
import { boundsOf, daysInMonth, parseEdtf } from './edtf';
import { monthNamed, seasonNamed, simplify, withoutArticle } from './typed-date-words';

/** Why a date that somebody typed is not taken; the message says what to do. */
export type TypedDateProblem =
  | 'empty'
  | 'too-long'
  | 'no-such-day'
  /** Day and month could be either way round. */
  | 'day-or-month'
  | 'ends-before-it-begins'
  /** "since 2019" where a date with two known ends is needed. */
  | 'open-end'
  | 'unreadable';

export type TypedDate = { edtf: string } | { problem: TypedDateProblem };

export type TypedDateField = {
  /** The field holds a duration: "1986-1990" is from one to the other. Else it is one of these years. */
  span?: boolean;
  /** The field may begin or end openly: "since 2019". */
  open?: boolean;
};

/** Longer than any date that people write. */
const LONGEST = 120;

const isProblem = (read: string | TypedDate): read is TypedDate => typeof read !== 'string';
const problem = (code: TypedDateProblem): TypedDate => ({ problem: code });
type Read = string | TypedDate | null;

/**
 * Reads a date as people write it in French, English, Chinese or Korean, or as EDTF; nothing is added to what was said.
 * @param text "1986-1987", "les années 1980", "mars 2024", "15/09/1986" (day first), "2024年夏", "약 2020년", "since 2019"
 * @param locale whose order of day and month holds: in French and English the day is first, in Chinese and Korean a
 *   text such as 10/11/2024 is told apart by nobody
 */
export function parseTypedDate(text: string, locale: Locale, field: TypedDateField = {}): TypedDate {
  if (text.length > LONGEST) return problem('too-long');
  const trimmed = text.trim();
  if (trimmed === '') return problem('empty');
  const read = parseEdtf(trimmed) ? trimmed : phrase(simplify(trimmed), { locale, ...field });
  if (read === null) return problem('unreadable');
  return isProblem(read) ? read : checked(read, field);
}

/** The profile is the last judge of what was put together. */
function checked(edtf: string, { open = false }: TypedDateField): TypedDate {
  const parsed = parseEdtf(edtf);
  if (!parsed) return problem(/[/[{]/.test(edtf) ? 'ends-before-it-begins' : 'unreadable');
  const { earliest, latest } = boundsOf(parsed);
  return open || (earliest && latest) ? { edtf } : problem('open-end');
}

type Context = TypedDateField & { locale: Locale };

const uncertainMark = / ?(?:\((?:date )?(?:incertaine?|uncertain)\)|\(存疑\)|\(불확실\)|\?)$/;

function phrase(text: string, context: Context): Read {
  if (uncertainMark.test(text)) {
    const read = phrase(text.replace(uncertainMark, ''), context);
    return typeof read === 'string' ? read.replace(/[\dX](?=$|[^\dX-])~?/g, doubted) : read;
  }
  return (
    oneDate(text, context) ?? openEnd(text, context) ?? choice(text, context) ?? fromTo(text, context) ?? null
  );
}

const doubted = (end: string) => (end.endsWith('~') ? `${end.slice(0, -1)}%` : `${end}?`);

type Reading = [pattern: RegExp, make: (first: string, second: string) => string];

/** First of the patterns that holds, with its dates read; null where none does. */
function firstOf(readings: readonly Reading[], text: string, context: Context): Read {
  let found: Read = null;
  for (const [pattern, make] of readings) {
    const match = pattern.exec(text);
    if (!match) continue;
    const [first = '', second] = match.slice(1).map((part) => oneDate(part, context));
    if (typeof first === 'string' && (second === undefined || typeof second === 'string'))
      return make(first, second ?? '');
    found ??= [first, second].find((read) => read !== null && typeof read === 'object') ?? null;
  }
  return found;
}

const opening: Reading[] = [
  [/^a partir (.+?) ?\(fin inconnue\)$/, (from) => `${from}/`],
  [/^from (.+?) ?\(end unknown\)$/, (from) => `${from}/`],
  [/^自(.+?)起 ?\(结束时间不详\)$/, (from) => `${from}/`],
  [/^(.+?)부터 ?\(종료 시기 미상\)$/, (from) => `${from}/`],
  [/^(?:depuis|a partir|des|a compter) (.+)$/, (from) => `${from}/..`],
  [/^(?:since|from) (.+)$/, (from) => `${from}/..`],
  [/^(.+?) onwards?$/, (from) => `${from}/..`],
  [/^(?:自从|自|从)?(.+?)(?:起|以来|开始|至今)$/, (from) => `${from}/..`],
  [/^(.+?)(?:부터| ?이후| ?이래)$/, (from) => `${from}/..`],
  [/^jusqu'(?:en|a l'|au|aux|a) ?(.+)$/, (to) => `/${to}`],
  [/^(?:until|till|up to) (.+)$/, (to) => `/${to}`],
  [/^(?:至|到|截至)(.+?)(?:止|为止)?$/, (to) => `/${to}`],
  [/^(.+?)까지$/, (to) => `/${to}`],
  [/^(.+?)(?: ou avant| or earlier|或更早| 또는 그 이전)$/, (to) => `[..${to}]`],
  [/^(.+?)(?: ou apres| or later|或更晚| 또는 그 이후)$/, (from) => `[${from}..]`],
];

const openEnd = (text: string, context: Context) => firstOf(opening, text, context);

const alternatives = /, ?| ou | or |或(?:者)?| 또는 | 혹은 |、/;
const additions = /, ?| et | and |和|及| 및 |、/;

/** "1986 ou 1987" is one of these; "2010 et 2012" is all of them. */
function choice(text: string, context: Context): Read {
  const either = text.split(alternatives);
  const all = text.split(additions);
  const every = all.length > either.length;
  const items = every ? all : either;
  if (items.length < 2 || /^(?:entre|between) /.test(text)) return null;
  const read = items.map((item) => oneDate(item, context) ?? yearsSpan(item));
  const wrong = read.find((each) => typeof each !== 'string');
  if (wrong !== undefined) return wrong;
  const years = (read as string[]).map(Number);
  const inRow = years.every((year, index) => index === 0 || year === (years[index - 1] ?? 0) + 1);
  if (!every && inRow) return `[${years[0]}..${years.at(-1)}]`;
  return every ? `{${read.join(',')}}` : `[${read.join(',')}]`;
}

const yearsSpan = (text: string) => {
  const match = /^(\d{4}) ?- ?(\d{4})[年년]?$/.exec(text.trim());
  return match ? `${match[1]}..${match[2]}` : null;
};

const between: RegExp[] = [
  /^entre (?:le |l'|les )?(.+?) et (.+)$/,
  /^between (.+?) and (.+)$/,
  /^(.+?)[至到](.+?)之间$/,
  /^(.+?)(?:에서|과|와) (.+?) 사이$/,
];
const spans: RegExp[] = [
  /^(?:de l'|de |du |des |d')?(.+?) (?:a l'|au|aux|a|jusqu'en|jusqu'a) ?(.+)$/,
  /^(?:from )?(.+?) (?:to|until|till|through) (.+)$/,
  /^(?:自|从)?(.+?)[至到](.+?)(?:止|为止)?$/,
  /^(.+?)(?:부터|에서) ?(.+?)까지$/,
  /^(.+?) ?[-~] ?(.+)$/,
];

/** "de 1986 à 1990", "2024년 3월-5월", "15-20 September 1986": a duration where the field is one, else a choice. */
function fromTo(text: string, context: Context): Read {
  const attempt = (patterns: RegExp[], make: (from: string, to: string) => string): Read => {
    let found: Read = null;
    for (const pattern of patterns) {
      const match = pattern.exec(text);
      if (!match) continue;
      const [from, to] = endsOf(match[1] ?? '', match[2] ?? '', context);
      if (typeof from === 'string' && typeof to === 'string') return make(from, to);
      found ??= [from, to].find((read) => read !== null && typeof read === 'object') ?? null;
    }
    return found;
  };
  const oneOf = (from: string, to: string) => `[${from}..${to}]`;
  return attempt(between, oneOf) ?? attempt(spans, context.span ? (from, to) => `${from}/${to}` : oneOf);
}

/** Both ends, each filled up with the year or month that is written at the other alone. */
function endsOf(left: string, right: string, context: Context): [Read, Read] {
  const [from, to] = [oneDate(left, context), oneDate(right, context)];
  if (from && to) return [from, to];
  if (typeof to === 'string' && /^(\d{1,2}|[a-z.]+|\d{1,2} [a-z.]+)$/.test(left)) {
    const rest = / (?:de |of )?([a-z.]+,? \d{4})$/.exec(right)?.[1];
    const whole = /^\d+$/.test(left) ? `${left} ${rest ?? ''}` : `${left} ${to.slice(0, 4)}`;
    return [oneDate(whole, context), to];
  }
  if (typeof from === 'string') {
    const short = /^(\d{4})$/.test(left) && /^\d{2}$/.test(right) ? left.slice(0, 2) + right : null;
    const year = `${from.slice(0, 4)}年`;
    const month = from.length > 7 ? `${from.slice(5, 7)}月` : '';
    const whole = short ?? (/^\d{1,2} ?[日일]/.test(right) ? year + month + right : year + right);
    return [from, oneDate(whole, context)];
  }
  return [from, to];
}

const aboutBefore =
  /^(?:vers|environ|autour de|circa|ca\.?|c\.|about|around|approximately|大约|约|약|대략) ?/;
const aboutAfter = / ?(?:environ|左右|前后|경|쯤|무렵)$/;

/** One date, with or without "about"; null where it is none. */
function oneDate(text: string, context: Context): Read {
  const bare = withoutArticle(text);
  const plain = withoutArticle(bare.replace(aboutBefore, '').replace(aboutAfter, ''));
  const read = plainDate(plain, context);
  return typeof read === 'string' && plain !== bare ? `${read}~` : read;
}

const two = (value: number | string) => String(value).padStart(2, '0');

const plainDate = (text: string, context: Context): Read =>
  yearOrDecade(text) ?? seasonOfYear(text) ?? numericDate(text, context) ?? namedMonth(text) ?? eastern(text);

const year = '([12]\\d{3})';
const match = (pattern: string, text: string) => new RegExp(`^${pattern}$`).exec(text)?.slice(1);

function yearOrDecade(text: string): Read {
  const [whole] = match(`${year} ?[年년]?`, text) ?? [];
  if (whole) return whole;
  const [decade] =
    match('annees ([12]\\d{2})0', text) ??
    match("([12]\\d{2})0'?s", text) ??
    match('([12]\\d{2})0 ?(?:年代|년대)', text) ??
    [];
  if (decade) return `${decade}X`;
  const [century, tens] = match('(\\d{2})世[纪紀](\\d)0年代', text) ?? [];
  if (century) return `${Number(century) - 1}${tens}X`;
  // The twenties of which century nobody can tell; the forties to nineties are those of living memory.
  const [short] =
    match('annees ([4-9])0', text) ??
    match("'?([4-9])0'?s", text) ??
    match('(?:上世[纪紀])?([4-9])0 ?(?:年代|년대)', text) ??
    [];
  if (short) return `19${short}X`;
  const [first, last] = match('annees (\\d{2})00-(\\d{2})99', text) ?? [];
  return first && first === last ? `${first}XX` : null;
}

function seasonOfYear(text: string): Read {
  const [before, first] = match(`(\\S+?) ?(?:de |of )?${year}(?: ?- ?\\d{4})?`, text) ?? [];
  const [second, after] = match(`${year}(?: ?- ?\\d{4})? ?[年년] ?的?(\\S+)`, text) ?? [];
  const season = seasonNamed(before ?? after ?? '');
  return season ? `${first ?? second}-${20 + season}` : null;
}

function numericDate(text: string, { locale }: Context): Read {
  const [y, m, d] = match(`${year}[-./ ] ?(\\d{1,2})[-./ ] ?(\\d{1,2})\\.?`, text) ?? [];
  if (y && m && d) return dayOf(y, Number(m), Number(d));
  const [first, second, ofYear] = match(`(\\d{1,2})[-./ ] ?(\\d{1,2})[-./ ] ?${year}`, text) ?? [];
  if (first && second && ofYear) {
    const dayFirst = locale === 'fr' || locale === 'en' || Number(first) > 12;
    return dayFirst ? dayOf(ofYear, Number(second), Number(first)) : problem('day-or-month');
  }
  const [inYear, month] = match(`${year}[-./] ?(\\d{1,2})\\.?`, text) ?? [];
  if (inYear && month && Number(month) <= 12) return monthOf(inYear, Number(month));
  const [monthFirst, yearLast] = match(`(\\d{1,2})[-./]${year}`, text) ?? [];
  return monthFirst && yearLast ? monthOf(yearLast, Number(monthFirst)) : null;
}

/** "15 septembre 1986", "1er janvier 2016", "15th of September 1986", "September 15, 1986", "mars 2024". */
function namedMonth(text: string): Read {
  const [day, name, ofYear] =
    match(`(?:(\\d{1,2})(?:er|st|nd|rd|th)? (?:de |of )?)?([a-z]+)\\.?,? (?:de )?${year}`, text) ?? [];
  const month = monthNamed(name ?? '');
  if (month && ofYear) return day ? dayOf(ofYear, month, Number(day)) : monthOf(ofYear, month);
  const [named, date, in_] = match(`([a-z]+)\\.? (\\d{1,2})(?:st|nd|rd|th)?,? ${year}`, text) ?? [];
  const found = monthNamed(named ?? '');
  return found && date && in_ ? dayOf(in_, found, Number(date)) : null;
}

/** "2024年3月", "1986년 9월 15일". */
function eastern(text: string): Read {
  const [y, m, d] = match(`${year} ?[年년] ?(\\d{1,2}) ?[月월](?: ?(\\d{1,2}) ?[日号號일]?)?`, text) ?? [];
  if (!y || !m) return null;
  return d ? dayOf(y, Number(m), Number(d)) : monthOf(y, Number(m));
}

const monthOf = (ofYear: string, month: number): Read =>
  month >= 1 && month <= 12 ? `${ofYear}-${two(month)}` : problem('no-such-day');

const dayOf = (ofYear: string, month: number, day: number): Read =>
  month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(Number(ofYear), month)
    ? `${ofYear}-${two(month)}-${two(day)}`
    : problem('no-such-day');
