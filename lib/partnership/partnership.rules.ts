import { addMonths } from '../date/day';
import type { Day } from '../date/edtf';

/**
 * The rules of docs/decisions/002-state-of-a-tie.md: status, dispute, signal and freshness of a tie on a day.
 * The database follows the same rules in `partnership_state_on`; a property test holds the two equal.
 */

export const activityStatuses = ['ACTIVE', 'DORMANT', 'SUSPENDED'] as const;
export type ActivityStatus = (typeof activityStatuses)[number];

export const derivedStatuses = [...activityStatuses, 'DISPUTED', 'NOT_REPORTED'] as const;
export type DerivedStatus = (typeof derivedStatuses)[number];

export const freshnesses = ['UP_TO_DATE', 'TO_BE_CONFIRMED', 'STALE', 'UNVERIFIED'] as const;
export type Freshness = (typeof freshnesses)[number];

export const signals = ['ACTIVE', 'DORMANT'] as const;
export type Signal = (typeof signals)[number];

/** Words and signs older than this many months no longer carry a dispute or an active signal. */
const MONTHS_OF_LIFE = 24;
const MONTHS_UP_TO_DATE = 12;

export type Observation = {
  id: number;
  status: ActivityStatus;
  asOfEarliest: Day;
  asOfLatest: Day;
  sinceEarliest: Day | null;
  /** Instant, epoch milliseconds. */
  recordedAt: number;
  /** The party that says it; null where a source, a correspondent or an evaluator does. */
  partyId: number | null;
  withdrawn: boolean;
};

/** An observation speaks about a day from when it holds (its `since`, else when it was said). */
const speaksAbout = (observation: Observation, day: Day) =>
  !observation.withdrawn && (observation.sinceEarliest ?? observation.asOfEarliest) <= day;

const newer = (a: Observation, b: Observation) =>
  b.asOfLatest.localeCompare(a.asOfLatest) || b.recordedAt - a.recordedAt || b.id - a.id;

/** The newest word that counts on a day, or null where nobody has said anything. */
export function newestObservation<T extends Observation>(observations: readonly T[], day: Day): T | null {
  return observations.filter((observation) => speaksAbout(observation, day)).sort(newer)[0] ?? null;
}

/** The newest word of each party, those under 24 months old only. */
export function positionsOfParties<T extends Observation>(observations: readonly T[], day: Day): T[] {
  const byParty = new Map<number, T>();
  for (const observation of observations.filter((each) => speaksAbout(each, day)).sort(newer)) {
    if (observation.partyId !== null && !byParty.has(observation.partyId))
      byParty.set(observation.partyId, observation);
  }
  return [...byParty.values()].filter((word) => addMonths(word.asOfLatest, MONTHS_OF_LIFE) > day);
}

/** The status of a tie on a day: disputed where two parties' newest words differ, else the newest word of anybody. */
export function statusOn(observations: readonly Observation[], day: Day): DerivedStatus {
  const positions = positionsOfParties(observations, day);
  if (new Set(positions.map((word) => word.status)).size > 1) return 'DISPUTED';
  return newestObservation(observations, day)?.status ?? 'NOT_REPORTED';
}

/** A dated agreement, project, event or confirmation. */
export type SignOfLife = {
  /** EDTF as recorded. */
  said: string;
  earliest: Day | null;
  latest: Day | null;
  /** For an open span: EDTF and latest day of the newest dated source that tells it. */
  told?: { said: string; until: Day } | null;
};

export type LastSign = { said: string; on: Day };

/** What a sign says about the last day something was seen alive; an open span counts until the day of its source. */
function seenAlive(sign: SignOfLife, day: Day): LastSign | null {
  const start = sign.earliest ?? sign.latest;
  if (!start || start > day) return null;
  if (sign.latest) return { said: sign.said, on: sign.latest };
  if (sign.told && sign.told.until > start) return { said: sign.told.said, on: sign.told.until };
  return { said: sign.said, on: start };
}

/** The newest dated sign of life that began by a day; null where nothing is dated. */
export function lastSignOfLife(signs: readonly SignOfLife[], day: Day): LastSign | null {
  const seen = signs.map((sign) => seenAlive(sign, day)).filter((sign) => sign !== null);
  const laterFirst = (a: LastSign, b: LastSign) => b.on.localeCompare(a.on) || (a.said < b.said ? 1 : -1);
  return seen.sort(laterFirst)[0] ?? null;
}

/** What the signs of life suggest, shown apart from what people declared. */
export function signalOf(lastSign: LastSign | null, day: Day): Signal | null {
  if (!lastSign) return null;
  return addMonths(lastSign.on, MONTHS_OF_LIFE) > day ? 'ACTIVE' : 'DORMANT';
}

/** How fresh an entry is, from the day somebody who may speak for it last confirmed that it is right. */
export function freshnessOf(confirmedOn: Day | null, day: Day): Freshness {
  if (!confirmedOn) return 'UNVERIFIED';
  if (addMonths(confirmedOn, MONTHS_UP_TO_DATE) > day) return 'UP_TO_DATE';
  return addMonths(confirmedOn, MONTHS_OF_LIFE) >= day ? 'TO_BE_CONFIRMED' : 'STALE';
}
