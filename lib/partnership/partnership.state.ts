import { type Day, edtfBounds } from '../date/edtf';
import {
  type DerivedStatus,
  type Freshness,
  freshnessOf,
  type LastSign,
  lastSignOfLife,
  newestObservation,
  type Observation,
  type Signal,
  type SignOfLife,
  signalOf,
  statusOn,
} from './partnership.rules';

/**
 * Everything that follows from a tie's record on a day, as the record stood at an instant: which rows count, then the
 * rules. `partnership_state_on` in prisma/migrations answers the same; tests/db/partnership-state.test.ts holds them equal.
 */

/** When a row entered the record, epoch milliseconds. */
type Recorded = { recordedAt: number };
/** A source cited for a row; only one that agrees with it tells how long an open span lasted. */
type TellingSource = Recorded & { published: string | null; agrees: boolean };

/** The rows of one tie that bear on its state; dates are EDTF, instants epoch milliseconds. */
export type TieRecord = {
  observations: (Omit<Observation, 'withdrawn'> & { withdrawnAt: number | null })[];
  agreements: (Recorded & {
    state: 'PROPOSED' | 'SIGNED' | 'EXPIRED' | 'TERMINATED';
    signed: string | null;
  })[];
  projects: (Recorded & {
    state: 'PLANNED' | 'ONGOING' | 'COMPLETED' | 'CANCELLED' | null;
    dates: string | null;
    sources: TellingSource[];
  })[];
  events: (Recorded & { dates: string; sources: TellingSource[] })[];
  confirmations: (Recorded & { kind: 'TIE_EXISTS' | 'TIE_UNKNOWN' | 'ENTRY_RIGHT'; confirmedOn: Day })[];
};

export type TieState = {
  status: DerivedStatus;
  observationId: number | null;
  signal: Signal | null;
  lastSign: LastSign | null;
  confirmedOn: Day | null;
  freshness: Freshness;
  /** Earliest day that the first signature may fall on. */
  firstSignedOn: Day | null;
};

const latestFirst = (a: { until: Day; said: string }, b: { until: Day; said: string }) =>
  b.until.localeCompare(a.until) || (a.said < b.said ? 1 : -1);

/** The newest dated source that tells a row: its day is how long an open span is known to have lasted. */
function tellingOf(sources: readonly TellingSource[]): SignOfLife['told'] {
  const dated = sources.flatMap(({ published, agrees }) => {
    const until = agrees && published ? edtfBounds(published).latest : null;
    return published && until ? [{ said: published, until }] : [];
  });
  return dated.sort(latestFirst)[0] ?? null;
}

const signOf = (dates: string, sources: readonly TellingSource[] = []): SignOfLife => ({
  said: dates,
  ...edtfBounds(dates),
  told: tellingOf(sources),
});

/** What somebody did, on a day: no plan, no intention, no "we do not know this tie". */
function signsOf(record: TieRecord): SignOfLife[] {
  const signed = record.agreements.filter(({ state }) => state !== 'PROPOSED');
  const done = record.projects.filter(({ state }) => state !== 'PLANNED' && state !== 'CANCELLED');
  const confirmed = record.confirmations.filter(({ kind }) => kind !== 'TIE_UNKNOWN');
  return [
    ...signed.flatMap((agreement) => (agreement.signed ? [signOf(agreement.signed)] : [])),
    ...done.flatMap(({ dates, sources }) => (dates ? [signOf(dates, sources)] : [])),
    ...record.events.map(({ dates, sources }) => signOf(dates, sources)),
    ...confirmed.map(({ confirmedOn }) => signOf(confirmedOn)),
  ];
}

/** The rows that the record held at an instant. */
function knownAtInstant(record: TieRecord, knownAt: number): TieRecord {
  const known = <T extends Recorded>(rows: readonly T[]) =>
    rows.filter(({ recordedAt }) => recordedAt <= knownAt);
  const told = <T extends Recorded & { sources: TellingSource[] }>(rows: readonly T[]) =>
    known(rows).map((row) => ({ ...row, sources: known(row.sources) }));
  return {
    observations: known(record.observations),
    agreements: known(record.agreements),
    projects: told(record.projects),
    events: told(record.events),
    confirmations: known(record.confirmations),
  };
}

const earliestOf = (days: readonly Day[]) => [...days].sort()[0] ?? null;
const latestOf = (days: readonly Day[]) => [...days].sort().at(-1) ?? null;

/** The state of a tie on a day, as known at an instant (epoch milliseconds; left out: as known by now). */
export function stateOn(whole: TieRecord, day: Day, knownAt = Number.POSITIVE_INFINITY): TieState {
  const record = knownAtInstant(whole, knownAt);
  const observations = record.observations.map(({ withdrawnAt, ...observation }) => ({
    ...observation,
    withdrawn: withdrawnAt !== null && withdrawnAt <= knownAt,
  }));
  const lastSign = lastSignOfLife(signsOf(record), day);
  const right = record.confirmations.filter(
    ({ kind, confirmedOn }) => kind === 'ENTRY_RIGHT' && confirmedOn <= day,
  );
  const confirmedOn = latestOf(right.map((confirmation) => confirmation.confirmedOn));
  const signatures = record.agreements.flatMap(({ state, signed }) => {
    const bounds = signed && state !== 'PROPOSED' ? edtfBounds(signed) : null;
    const first = bounds && (bounds.earliest ?? bounds.latest);
    return first ? [first] : [];
  });
  return {
    status: statusOn(observations, day),
    observationId: newestObservation(observations, day)?.id ?? null,
    signal: signalOf(lastSign, day),
    lastSign,
    confirmedOn,
    freshness: freshnessOf(confirmedOn, day),
    firstSignedOn: earliestOf(signatures),
  };
}
