import { addMonths } from '../date/day';
import type { Day } from '../date/edtf';

/** How long a round lasts, and after how many days its message is repeated, gently, twice. */
export const ROUND_DAYS = 60;
export const REPEAT_AFTER_DAYS = [14, 35] as const;

/** Months after which an entry is to be confirmed anew: asked a month before it stops being up to date. */
const ASK_AFTER_MONTHS = 11;

export type RoundCandidate = {
  /** Day on which the authority's entries were last confirmed; null where never. */
  confirmedOn: Day | null;
  /** Day on which its last round opened; null where it had none. */
  lastRoundOn: Day | null;
  /** Whether anybody could be written to. */
  reachable: boolean;
};

/**
 * Whether a round of an authority is due: it can be reached, it was not asked within the year, and what it confirmed is
 * about to be out of date.
 */
export function isRoundDue({ confirmedOn, lastRoundOn, reachable }: RoundCandidate, today: Day): boolean {
  if (!reachable) return false;
  if (lastRoundOn !== null && addMonths(lastRoundOn, 12) > today) return false;
  return confirmedOn === null || addMonths(confirmedOn, ASK_AFTER_MONTHS) <= today;
}

/**
 * How many repeats should have been sent by a day. @param opensOn day on which the round's first message went
 */
export function repeatsDue(opensOn: Day, today: Day): number {
  const days = Math.round((Date.parse(today) - Date.parse(opensOn)) / 86_400_000);
  return REPEAT_AFTER_DAYS.filter((after) => days >= after).length;
}
