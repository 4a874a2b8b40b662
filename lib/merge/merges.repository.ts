import { authorityNameSelect } from '../authority/authority.select';
import { database } from '../db';
import type { SluggedKind } from '../generated/prisma/enums';
import { tieNameSelect } from '../partnership/tie-line.select';

/** Merges, the latest first. */
export function listMerges() {
  return database().recordMerge.findMany({
    orderBy: { at: 'desc' },
    take: 200,
    select: {
      id: true,
      kind: true,
      keptId: true,
      mergedSlug: true,
      reason: true,
      at: true,
      undoneAt: true,
    },
  });
}

/** The records that others were merged into, by their numbers; one that was merged in turn is missing. */
export async function keptRecords(merges: readonly { kind: SluggedKind; keptId: number }[]) {
  const ids = (kind: SluggedKind) =>
    merges.filter((merge) => merge.kind === kind).map(({ keptId }) => keptId);
  const [authorities, ties] = await Promise.all([
    database().localAuthority.findMany({
      where: { id: { in: ids('AUTHORITY') } },
      select: { id: true, ...authorityNameSelect },
    }),
    database().partnership.findMany({
      where: { id: { in: ids('PARTNERSHIP') } },
      select: { id: true, ...tieNameSelect },
    }),
  ]);
  const byId = <Row extends { id: number }>(rows: readonly Row[]) =>
    new Map(rows.map((row) => [row.id, row]));
  return { authorities: byId(authorities), ties: byId(ties) };
}
