import { authorityNameSelect } from '../authority/authority.select';
import { database } from '../db';
import type { Prisma } from '../generated/prisma/client';
import { latestProjectsFirst } from '../project/project-line.select';

/** What the page of a tie's forms shows beside the fields themselves. */
const hubSelect = {
  id: true,
  slug: true,
  parties: {
    orderBy: { position: 'asc' },
    select: { id: true, authorityId: true, authority: { select: authorityNameSelect } },
  },
  agreements: {
    orderBy: [{ signedEarliest: { sort: 'asc', nulls: 'last' } }, { position: 'asc' }],
    select: { id: true, instrument: true, state: true, signed: true },
  },
  projects: { orderBy: latestProjectsFirst, select: { id: true, slug: true, title: true, dates: true } },
  citations: {
    orderBy: { id: 'asc' },
    select: { id: true, source: { select: { citation: true, url: true } } },
  },
  observations: {
    orderBy: [{ asOfLatest: 'desc' }, { recordedAt: 'desc' }, { id: 'desc' }],
    select: {
      id: true,
      status: true,
      reason: true,
      asOf: true,
      since: true,
      declarant: true,
      partyId: true,
      withdrawnAt: true,
    },
  },
} satisfies Prisma.PartnershipSelect;

export type HubRow = Prisma.PartnershipGetPayload<{ select: typeof hubSelect }>;
export type HubObservation = HubRow['observations'][number];

export const tieHub = (slug: string): Promise<HubRow | null> =>
  database().partnership.findUnique({ where: { slug }, select: hubSelect });

/** Of these citations, those that people added: they may be taken away again. */
export async function addedCitations(ids: readonly number[]): Promise<Set<number>> {
  const rows = await database().revision.findMany({
    where: { recordKind: 'CITATION', recordId: { in: [...ids] }, action: 'source.add' },
    select: { recordId: true },
  });
  return new Set(rows.map(({ recordId }) => recordId));
}

/** Of these words on how a tie goes, those that somebody wrote in their own name. */
export async function wordsOf(userId: string, ids: readonly number[]): Promise<Set<number>> {
  const rows = await database().revision.findMany({
    where: {
      recordKind: 'OBSERVATION',
      recordId: { in: [...ids] },
      action: 'status.state',
      actorId: userId,
    },
    select: { recordId: true },
  });
  return new Set(rows.map(({ recordId }) => recordId));
}

export const contactsOf = (authorityId: number) =>
  database().authorityContact.findMany({ where: { authorityId }, orderBy: { id: 'asc' } });
