import type { Day } from '../date/edtf';

/** Why a tie's status is doubted, as in the model. */
export const doubts = ['SILENT', 'WOKEN', 'NEVER_CONFIRMED', 'DISPUTED'] as const;
export type Doubt = (typeof doubts)[number];

/** After how many months without a dated sign of life a tie declared active counts as silent. */
export const silences = ['24', '36', '60'] as const;
export type Silence = (typeof silences)[number];

export const steps = ['ASK_AUTHORITY', 'ASK_PARTNER', 'ASK_POST', 'SEARCH_SOURCES', 'WAIT'] as const;

/** Whole months between two days, YYYY-MM-DD; the month is over on the day of the same number. */
export function monthsBetween(from: Day, to: Day): number {
  const [fromYear = 0, fromMonth = 0, fromDay = 0] = from.split('-').map(Number);
  const [toYear = 0, toMonth = 0, toDay = 0] = to.split('-').map(Number);
  return (toYear - fromYear) * 12 + (toMonth - fromMonth) - (toDay < fromDay ? 1 : 0);
}

/** How long ties have been silent, in steps; those of which no dated sign is known at all stand apart. */
export const silenceGroups = ['24', '36', '60', 'none'] as const;
export type SilenceGroup = (typeof silenceGroups)[number];

/** @param months since the last dated sign of life; null where none is known */
export function silenceGroup(months: number | null): SilenceGroup {
  if (months === null) return 'none';
  return months >= 60 ? '60' : months >= 36 ? '36' : '24';
}
