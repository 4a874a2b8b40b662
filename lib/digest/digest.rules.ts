import { addDays, addMonths } from '../date/day';
import type { Day } from '../date/edtf';

export type Frequency = 'DAILY' | 'WEEKLY' | 'MONTHLY';

/** The days that a digest tells of: from the first to the one before `until`. */
export type DigestPeriod = { from: Day; until: Day };

/** The period that a digest closes on a day: the day before, on Mondays the week, on the first the month; null on other days. */
export function digestPeriod(frequency: Frequency, today: Day): DigestPeriod | null {
  if (frequency === 'DAILY') return { from: addDays(today, -1), until: today };
  if (frequency === 'MONTHLY')
    return today.endsWith('-01') ? { from: addMonths(today, -1), until: today } : null;
  const isMonday = new Date(`${today}T00:00:00Z`).getUTCDay() === 1;
  return isMonday ? { from: addDays(today, -7), until: today } : null;
}
