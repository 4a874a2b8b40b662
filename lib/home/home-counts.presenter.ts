import { type DerivedStatus, derivedStatuses } from '../partnership/partnership.rules';
import { type Stage, stages } from '../partnership/partnership.schema';
import type { HomeTieRow } from './home.repository';

/** Two countries whose authorities are tied: "FR-CN". */
export type Pair = { code: string; countries: readonly [string, string] };

/** The pairs with which the atlas opens; the home page shows them in this order. */
export const openingPairs: readonly Pair[] = [
  { code: 'FR-CN', countries: ['FR', 'CN'] },
  { code: 'FR-KR', countries: ['FR', 'KR'] },
];

/** The ties with parties on both sides of a pair. */
export function tiesOfPair(ties: readonly HomeTieRow[], { countries }: Pair): HomeTieRow[] {
  return ties.filter(({ parties }) =>
    countries.every((country) => parties.some(({ authority }) => authority.country === country)),
  );
}

export type Counts = {
  ties: number;
  byStatus: { status: DerivedStatus; count: number }[];
  byStage: { stage: Stage; count: number }[];
  /** Ties of whose activity somebody has said something. */
  reported: number;
  /** Ties that nothing but one compilation names. */
  compilationOnly: number;
  /** Ties whose entry an authority has confirmed at least once. */
  confirmed: number;
};

export const statusOf = (tie: HomeTieRow): DerivedStatus => tie.state?.status ?? 'NOT_REPORTED';

/** What there is, counted; statuses and stages in the order in which they are shown, without those that nobody has. */
export function countsOf(ties: readonly HomeTieRow[]): Counts {
  const having = (test: (tie: HomeTieRow) => boolean) => ties.filter(test).length;
  return {
    ties: ties.length,
    byStatus: derivedStatuses
      .map((status) => ({ status, count: having((tie) => statusOf(tie) === status) }))
      .filter(({ count }) => count > 0),
    byStage: stages
      .map((stage) => ({ stage, count: having((tie) => tie.stage === stage) }))
      .filter(({ count }) => count > 0),
    reported: having((tie) => statusOf(tie) !== 'NOT_REPORTED'),
    compilationOnly: having((tie) => tie.state?.compilationOnly ?? false),
    confirmed: having((tie) => (tie.state?.freshness ?? 'UNVERIFIED') !== 'UNVERIFIED'),
  };
}

/** Different authorities of a country that are parties to signed ties. */
export function authoritiesOf(ties: readonly HomeTieRow[], country: string): number {
  const signed = ties.filter(({ stage }) => stage === 'SIGNED');
  const parties = signed.flatMap((tie) => tie.parties.map(({ authority }) => authority));
  return new Set(parties.filter((authority) => authority.country === country).map(({ slug }) => slug)).size;
}

export type RegionCount = { code: string; ties: number };

/** How many ties each first-level territory of a country has a part in, most first. */
export function regionsOf(ties: readonly HomeTieRow[], country: string): RegionCount[] {
  const counts = new Map<string, number>();
  for (const { parties } of ties) {
    const own = parties.filter(({ authority }) => authority.country === country);
    const codes = new Set(own.flatMap(({ authority }) => authority.territory.lineage[1] ?? []));
    for (const code of codes) counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  return [...counts]
    .map(([code, count]) => ({ code, ties: count }))
    .sort((a, b) => b.ties - a.ties || a.code.localeCompare(b.code));
}
