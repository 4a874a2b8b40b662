import {
  authoritiesToCompare,
  authorityFacts,
  type ComparedAuthority,
  type ComparedTie,
  linkedTies,
  tieFacts,
  tiesToCompare,
} from './duplicates.repository';
import { type DuplicateReason, duplicateAuthorities, duplicateTies } from './duplicates.rules';

export type Candidate<Row> = { one: Row; two: Row; reason: DuplicateReason | 'PARTIES' | 'LINK' };

/** Every pair of records that may be one, with why. */
export async function findDuplicates(): Promise<{
  authorities: Candidate<ComparedAuthority>[];
  ties: Candidate<ComparedTie>[];
}> {
  const [facts, ties, links] = await Promise.all([authorityFacts(), tieFacts(), linkedTies()]);
  const authorityPairs = duplicateAuthorities(facts);
  const tiePairs = unique([
    ...duplicateTies(ties).map((pair) => ({ ...pair, reason: 'PARTIES' as const })),
    ...links.map(({ fromId, toId }) => ({ one: fromId, two: toId, reason: 'LINK' as const })),
  ]);
  const [authorityRows, tieRows] = await Promise.all([
    authoritiesToCompare({ id: { in: idsOf(authorityPairs) } }),
    tiesToCompare({ id: { in: idsOf(tiePairs) } }),
  ]);
  return { authorities: withRows(authorityPairs, authorityRows), ties: withRows(tiePairs, tieRows) };
}

type Pair<Reason> = { one: number; two: number; reason: Reason };

const idsOf = (pairs: readonly { one: number; two: number }[]) => pairs.flatMap(({ one, two }) => [one, two]);

/** A pair once, by the first reason, whichever of the two is named first. */
function unique<Reason>(pairs: readonly Pair<Reason>[]): Pair<Reason>[] {
  const known = new Map<string, Pair<Reason>>();
  for (const pair of pairs) {
    const key = [pair.one, pair.two].toSorted((a, b) => a - b).join(' ');
    if (!known.has(key)) known.set(key, pair);
  }
  return [...known.values()];
}

function withRows<Row extends { id: number }, Reason>(pairs: readonly Pair<Reason>[], rows: readonly Row[]) {
  const byId = new Map(rows.map((row) => [row.id, row]));
  return pairs.flatMap(({ one, two, reason }) => {
    const [first, second] = [byId.get(one), byId.get(two)];
    return first && second ? [{ one: first, two: second, reason }] : [];
  });
}
