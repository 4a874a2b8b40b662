import { database } from '../db';
import type { Prisma } from '../generated/prisma/client';
import { citationSelect } from '../source/citation.select';
import type { StoredKind } from './record-stores';

const revisionSelect = {
  after: true,
  at: true,
  capacity: true,
  sourceNote: true,
  actor: { select: { name: true } },
  onBehalfOf: {
    select: { country: true, nameNative: true, nameFr: true, nameEn: true, nameZh: true, nameKo: true },
  },
} satisfies Prisma.RevisionSelect;

export type OriginRevision = Prisma.RevisionGetPayload<{ select: typeof revisionSelect }>;

/** More changes than a field's last one is likely to lie behind. */
const MOST_REVISIONS = 200;

/** The latest changes of a record, the newest first. */
export const latestRevisions = (recordKind: StoredKind, recordId: number): Promise<OriginRevision[]> =>
  database().revision.findMany({
    where: { recordKind, recordId },
    orderBy: { id: 'desc' },
    take: MOST_REVISIONS,
    select: revisionSelect,
  });

const columns: Partial<Record<StoredKind, keyof Prisma.CitationWhereInput>> = {
  AUTHORITY: 'authorityId',
  PARTNERSHIP: 'partnershipId',
  PARTY: 'partyId',
  AGREEMENT: 'agreementId',
  PROJECT: 'projectId',
};

/** What sources say of a record and agrees with it. */
export async function agreeingCitations(kind: StoredKind, id: number) {
  const column = columns[kind];
  if (!column) return [];
  return database().citation.findMany({
    where: { [column]: id, agrees: true },
    orderBy: { id: 'asc' },
    select: citationSelect,
  });
}

export type OriginCitation = Awaited<ReturnType<typeof agreeingCitations>>[number];
