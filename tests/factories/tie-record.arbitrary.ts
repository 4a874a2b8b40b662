import fc from 'fast-check';
import { addMonths } from '@/lib/date/day';
import { type Day, edtfBounds, parseEdtf } from '@/lib/date/edtf';
import type { TieRecord } from '@/lib/partnership/partnership.state';
import { edtfText } from './edtf.arbitrary';

/** Records of ties that the database accepts, crowded around the days at which a rule changes its mind. */

const years = { min: 2021, max: 2027 };

function dayBefore(day: Day, days: number): Day {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() - days);
  return date.toISOString().slice(0, 10);
}

/** Days a hair before, at and after 12 and 24 months before a day. */
const daysOfTheRules = (day: Day) =>
  fc
    .tuple(fc.constantFrom(0, -12, -24), fc.constantFrom(-1, 0, 1))
    .map(([months, days]) => dayBefore(addMonths(day, months), days));

const dates = (day: Day) =>
  fc.oneof(
    { arbitrary: daysOfTheRules(day), weight: 3 },
    { arbitrary: daysOfTheRules(day).map((start) => `${start}/..`), weight: 1 },
    { arbitrary: edtfText(years).filter((text) => parseEdtf(text) !== null), weight: 3 },
  );

/** Dates that say when something was said or signed: vague perhaps, never open at one end. */
const closedDates = (day: Day) =>
  dates(day).filter((text) => Object.values(edtfBounds(text)).every((bound) => bound !== null));

/** Mostly null. */
const seldom = <T>(arbitrary: fc.Arbitrary<T>) =>
  fc.oneof({ arbitrary: fc.constant(null), weight: 4 }, { arbitrary, weight: 1 });

/** One instant a month, so that several rows are often recorded together. */
const instant = fc.integer({ min: 0, max: 35 }).map((month) => Date.UTC(2024, month, 1, 12));
const recorded = { recordedAt: instant };

const observation = (day: Day, parties: number) =>
  fc
    .record({
      status: fc.constantFrom('ACTIVE' as const, 'DORMANT' as const, 'SUSPENDED' as const),
      asOf: closedDates(day),
      since: fc.option(dates(day), { freq: 2 }),
      /** Place of the party among those of the tie; null for a source. */
      party: fc.option(fc.nat(parties - 1), { freq: 3 }),
      withdrawnAfterMonths: seldom(fc.integer({ min: 0, max: 12 })),
      ...recorded,
    })
    .filter(({ asOf, since }) => {
      const from = since === null ? null : edtfBounds(since).earliest;
      return from === null || from <= (edtfBounds(asOf).latest ?? '');
    });

const sources = (day: Day) =>
  fc.array(fc.record({ published: fc.option(dates(day)), agrees: fc.boolean(), ...recorded }), {
    maxLength: 2,
  });

const agreement = (day: Day) =>
  fc.record({
    state: fc.constantFrom('PROPOSED' as const, 'SIGNED' as const, 'EXPIRED' as const, 'TERMINATED' as const),
    signed: fc.option(closedDates(day)),
    ...recorded,
  });

const project = (day: Day) =>
  fc.record({
    state: fc.constantFrom(
      'PLANNED' as const,
      'ONGOING' as const,
      'COMPLETED' as const,
      'CANCELLED' as const,
      null,
    ),
    dates: fc.option(dates(day)),
    sources: sources(day),
    ...recorded,
  });

const confirmation = (day: Day, parties: number) =>
  fc.record({
    kind: fc.constantFrom('TIE_EXISTS' as const, 'TIE_UNKNOWN' as const, 'ENTRY_RIGHT' as const),
    confirmedOn: daysOfTheRules(day),
    party: fc.nat(parties - 1),
    ...recorded,
  });

export type DrawnTie = {
  parties: number;
  observations: {
    status: 'ACTIVE' | 'DORMANT' | 'SUSPENDED';
    asOf: string;
    since: string | null;
    party: number | null;
    withdrawnAfterMonths: number | null;
    recordedAt: number;
  }[];
  agreements: TieRecord['agreements'];
  projects: TieRecord['projects'];
  events: TieRecord['events'];
  confirmations: (TieRecord['confirmations'][number] & { party: number })[];
};

/** A tie whose rows lie around a day. */
export function tieAround(day: Day): fc.Arbitrary<DrawnTie> {
  const few = { maxLength: 3 };
  return fc.constantFrom(2, 3).chain((parties) =>
    fc.record({
      parties: fc.constant(parties),
      observations: fc.array(observation(day, parties), { maxLength: 6 }),
      agreements: fc.array(agreement(day), few),
      projects: fc.array(project(day), few),
      events: fc.array(fc.record({ dates: dates(day), sources: sources(day), ...recorded }), few),
      confirmations: fc.array(confirmation(day, parties), few),
    }),
  );
}

/** An instant by which the record is asked, epoch milliseconds; infinity is "by now". */
export const askedInstant = fc.oneof(instant, fc.constant(Number.POSITIVE_INFINITY));

/** The end of the withdrawal of an observation, epoch milliseconds. */
export const withdrawnAt = ({
  recordedAt,
  withdrawnAfterMonths,
}: DrawnTie['observations'][number]): number | null =>
  withdrawnAfterMonths === null ? null : recordedAt + withdrawnAfterMonths * 30 * 86_400_000;
