import type { Locale } from '../i18n/locales';
import type { Day } from './edtf';
import { parseTypedDate } from './typed-date';

/** Why what somebody typed is no whole day. */
export type TypedDayProblem = 'needed' | 'no-such-day' | 'day-or-month' | 'whole-day';

/** Reads one whole, certain day as people write it: "1er janvier 2016", "2016年1月1日", "2016-01-01". */
export function typedDay(text: string, locale: Locale): { day: Day } | { problem: TypedDayProblem } {
  const read = parseTypedDate(text, locale);
  if ('edtf' in read)
    return /^\d{4}-\d{2}-\d{2}$/.test(read.edtf) ? { day: read.edtf } : { problem: 'whole-day' };
  if (read.problem === 'empty') return { problem: 'needed' };
  if (read.problem === 'no-such-day' || read.problem === 'day-or-month') return { problem: read.problem };
  return { problem: 'whole-day' };
}
