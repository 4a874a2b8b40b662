/**
 * The atlas's profile of EDTF (ISO 8601-2): years, months, days, seasons 21-24, the qualifiers ? ~ %, unspecified
 * digits (198X, 2024-XX, 2024-05-XX), intervals with open or unknown ends, and sets ([1986..1987], {2010,2012}).
 * The database derives the same bounds in `edtf_bounds` (prisma/migrations); a property test holds the two equal.
 */

/** Calendar day, `YYYY-MM-DD`, in the atlas's own time zone (Europe/Paris). */
export type Day = string;

/** Earliest and latest day that a date text allows, both inclusive; null is an open or unknown end. */
export type EdtfBounds = { earliest: Day | null; latest: Day | null };

export type EdtfQualifier = '?' | '~' | '%';

export type EdtfPart =
  | { type: 'decade' | 'century'; year: number; qualifier: EdtfQualifier | null }
  | { type: 'year'; year: number; qualifier: EdtfQualifier | null }
  | { type: 'season'; year: number; season: 1 | 2 | 3 | 4; qualifier: EdtfQualifier | null }
  | { type: 'month'; year: number; month: number; qualifier: EdtfQualifier | null }
  | { type: 'day'; year: number; month: number; day: number; qualifier: EdtfQualifier | null };

export type Edtf =
  | { type: 'date'; part: EdtfPart }
  | { type: 'interval'; start: EdtfPart | 'open' | 'unknown'; end: EdtfPart | 'open' | 'unknown' }
  | { type: 'set'; every: boolean; items: { from: EdtfPart | null; to: EdtfPart | null }[] };

const pad = (value: number, width = 2) => String(value).padStart(width, '0');

/** Number of days of a month (1-12) of the proleptic Gregorian calendar. */
export function daysInMonth(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
}

function parsePart(text: string): EdtfPart | null {
  const match = /^(.*?)([?~%])?$/.exec(text);
  const bare = match?.[1] ?? '';
  const qualifier = (match?.[2] ?? null) as EdtfQualifier | null;
  const fields = /^(\d{2})(\d{2}|\dX|XX)(?:-(\d{2}|XX)(?:-(\d{2}|XX))?)?$/.exec(bare);
  if (!fields) return null;
  const [, high = '', low = '', second, third] = fields;
  if (low.endsWith('X')) {
    if (second) return null;
    const year = Number(high + low.replaceAll('X', '0'));
    return year < 1 ? null : { type: low === 'XX' ? 'century' : 'decade', year, qualifier };
  }
  const year = Number(high + low);
  if (year < 1) return null;
  if (!second) return { type: 'year', year, qualifier };
  if (second === 'XX') return third && third !== 'XX' ? null : { type: 'year', year, qualifier };
  const month = Number(second);
  if (month >= 21 && month <= 24) {
    // The winter of 9999 would end in a year of five digits, and days are compared as text.
    return third || (year === 9999 && month === 24)
      ? null
      : { type: 'season', year, season: (month - 20) as 1 | 2 | 3 | 4, qualifier };
  }
  if (month < 1 || month > 12) return null;
  if (!third || third === 'XX') return { type: 'month', year, month, qualifier };
  const day = Number(third);
  return day < 1 || day > daysInMonth(year, month) ? null : { type: 'day', year, month, day, qualifier };
}

/** Bounds of one part; seasons are meteorological, of the northern hemisphere; winter ends in the year that follows. */
export function partBounds(part: EdtfPart): { earliest: Day; latest: Day } {
  const span = (y1: number, m1: number, d1: number, y2: number, m2: number, d2: number) => ({
    earliest: `${pad(y1, 4)}-${pad(m1)}-${pad(d1)}`,
    latest: `${pad(y2, 4)}-${pad(m2)}-${pad(d2)}`,
  });
  const { year } = part;
  switch (part.type) {
    case 'century':
      return span(year, 1, 1, year + 99, 12, 31);
    case 'decade':
      return span(year, 1, 1, year + 9, 12, 31);
    case 'year':
      return span(year, 1, 1, year, 12, 31);
    case 'month':
      return span(year, part.month, 1, year, part.month, daysInMonth(year, part.month));
    case 'day':
      return span(year, part.month, part.day, year, part.month, part.day);
    case 'season': {
      const first = part.season * 3;
      const endYear = part.season === 4 ? year + 1 : year;
      const last = part.season === 4 ? 2 : first + 2;
      return span(year, first, 1, endYear, last, daysInMonth(endYear, last));
    }
  }
}

function parseEnd(text: string): EdtfPart | 'open' | 'unknown' | null {
  if (text === '..') return 'open';
  if (text === '') return 'unknown';
  return parsePart(text);
}

function parseInterval(text: string): Edtf | null {
  const ends = text.split('/');
  if (ends.length !== 2) return null;
  const [start, end] = ends.map((part) => parseEnd(part));
  if (!start || !end) return null;
  if (typeof start === 'string' && typeof end === 'string') return null;
  const interval: Edtf = { type: 'interval', start, end };
  const { earliest, latest } = boundsOf(interval);
  return earliest && latest && earliest > latest ? null : interval;
}

function parseSetItem(text: string): { from: EdtfPart | null; to: EdtfPart | null } | null {
  const ends = text.split('..');
  if (ends.length > 2) return null;
  if (ends.length === 1) {
    const part = parsePart(text);
    return part && { from: part, to: part };
  }
  const [from = '', to = ''] = ends;
  if (from === '' && to === '') return null;
  const first = from === '' ? null : parsePart(from);
  const last = to === '' ? null : parsePart(to);
  if ((from !== '' && !first) || (to !== '' && !last)) return null;
  if (first && last && partBounds(first).earliest > partBounds(last).latest) return null;
  return { from: first, to: last };
}

/** Reads a date text of the profile; null where it is not one. */
export function parseEdtf(text: string): Edtf | null {
  const set = /^([[{])(.+)([\]}])$/.exec(text);
  if (set) {
    if ((set[1] === '[') !== (set[3] === ']')) return null;
    const items = (set[2] ?? '').split(',').map(parseSetItem);
    if (items.some((item) => item === null)) return null;
    return {
      type: 'set',
      every: set[1] === '{',
      items: items as { from: EdtfPart | null; to: EdtfPart | null }[],
    };
  }
  if (text.includes('/')) return parseInterval(text);
  const part = parsePart(text);
  return part && { type: 'date', part };
}

/** Earliest and latest day that a read date allows. */
export function boundsOf(edtf: Edtf): EdtfBounds {
  if (edtf.type === 'date') return partBounds(edtf.part);
  if (edtf.type === 'interval') {
    return {
      earliest: typeof edtf.start === 'string' ? null : partBounds(edtf.start).earliest,
      latest: typeof edtf.end === 'string' ? null : partBounds(edtf.end).latest,
    };
  }
  const parts = edtf.items.flatMap(({ from, to }) => [from, to]).filter((part) => part !== null);
  const days = parts.map(partBounds);
  const firsts = days.map(({ earliest }) => earliest).sort();
  const lasts = days.map(({ latest }) => latest).sort();
  return {
    earliest: edtf.items.some(({ from }) => !from) ? null : (firsts[0] ?? null),
    latest: edtf.items.some(({ to }) => !to) ? null : (lasts.at(-1) ?? null),
  };
}

/** Bounds of a date text. @throws RangeError where the text is not of the profile: parse at the door first. */
export function edtfBounds(text: string): { earliest: Day | null; latest: Day | null } {
  const edtf = parseEdtf(text);
  if (!edtf) throw new RangeError(`not an EDTF date: ${text}`);
  return boundsOf(edtf);
}
