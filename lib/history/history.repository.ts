import { authorityNameSelect } from '../authority/authority.select';
import { database } from '../db';
import type { Prisma } from '../generated/prisma/client';

const revisionSelect = {
  id: true,
  at: true,
  recordKind: true,
  before: true,
  after: true,
  capacity: true,
  reason: true,
  sourceNote: true,
  revertsId: true,
  actorId: true,
  partnershipId: true,
  onBehalfOfId: true,
  onBehalfOf: { select: authorityNameSelect },
  revertedBy: { select: { id: true } },
} satisfies Prisma.RevisionSelect;

const withName = { ...revisionSelect, actor: { select: { name: true } } } satisfies Prisma.RevisionSelect;

export type PublicRevision = Prisma.RevisionGetPayload<{ select: typeof revisionSelect }>;
export type FullRevision = Prisma.RevisionGetPayload<{ select: typeof withName }>;

/** The latest changes of a tie and of what belongs to it, without names; what was withdrawn since is marked. */
export async function historyOfTie(partnershipId: number, take: number) {
  const [rows, withdrawn] = await Promise.all([
    database().revision.findMany({
      where: { partnershipId },
      orderBy: { id: 'desc' },
      take,
      select: { ...revisionSelect, recordId: true },
    }),
    database().statusObservation.findMany({
      where: { partnershipId, withdrawnAt: { not: null } },
      select: { id: true },
    }),
  ]);
  const gone = new Set(withdrawn.map(({ id }) => id));
  return rows.map((row) => ({
    ...row,
    isWithdrawn: row.recordKind === 'OBSERVATION' && gone.has(row.recordId),
  }));
}

/** The changes of authorities and of their ties, with names, newest first. @param below only those before this id */
export async function fullHistory(
  authorityIds: readonly number[],
  { below, take }: { below: number | null; take: number },
): Promise<FullRevision[]> {
  const ids = [...authorityIds];
  const parties = await database().partnershipParty.findMany({
    where: { authorityId: { in: ids } },
    select: { partnershipId: true },
  });
  const ties = parties.map(({ partnershipId }) => partnershipId);
  return database().revision.findMany({
    where: {
      OR: [{ authorityId: { in: ids } }, { partnershipId: { in: ties } }],
      ...(below === null ? {} : { id: { lt: below } }),
    },
    orderBy: { id: 'desc' },
    take,
    select: withName,
  });
}

/** Changes by their id, without names. */
export function revisionsById(ids: readonly number[]): Promise<PublicRevision[]> {
  return database().revision.findMany({
    where: { id: { in: [...ids] } },
    orderBy: { id: 'desc' },
    select: revisionSelect,
  });
}

export function themeLabels() {
  return database().theme.findMany({ select: { code: true, label: true } });
}
