import { isSlug } from '../slug/slug.rules';
import { authoritiesToCompare, tiesToCompare } from './duplicates.repository';
import type { MergeKind } from './merge-record';

/** Two records by their addresses, in the order in which they were named; null where one is missing or both are one. */
async function inOrder<Row extends { slug: string }>(
  slugs: readonly [string, string],
  find: (where: { slug: { in: string[] } }) => Promise<Row[]>,
): Promise<[Row, Row] | null> {
  if (slugs[0] === slugs[1] || !slugs.every(isSlug)) return null;
  const rows = await find({ slug: { in: [...slugs] } });
  const [one, two] = slugs.map((slug) => rows.find((row) => row.slug === slug));
  return one && two ? [one, two] : null;
}

export const twoAuthorities = (one: string, two: string) => inOrder([one, two], authoritiesToCompare);
export const twoTies = (one: string, two: string) => inOrder([one, two], tiesToCompare);

/** The numbers of two records of a kind by their addresses. */
export async function twoIds(kind: MergeKind, one: string, two: string): Promise<[number, number] | null> {
  const found = await (kind === 'AUTHORITY' ? twoAuthorities(one, two) : twoTies(one, two));
  return found && [found[0].id, found[1].id];
}
