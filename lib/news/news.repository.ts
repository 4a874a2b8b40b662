import { database } from '../db';

/** Statements on the status of ties, newest first, with who made them. */
export function observationsOf(partnershipIds: readonly number[]) {
  return database().statusObservation.findMany({
    where: { partnershipId: { in: [...partnershipIds] }, withdrawnAt: null },
    orderBy: [{ recordedAt: 'desc' }, { id: 'desc' }],
    select: {
      id: true,
      partnershipId: true,
      status: true,
      recordedAt: true,
      citations: { select: { source: { select: { label: true } } }, take: 1 },
      party: {
        select: {
          authority: {
            select: {
              country: true,
              nameNative: true,
              nameFr: true,
              nameEn: true,
              nameZh: true,
              nameKo: true,
            },
          },
        },
      },
    },
  });
}

export type NewsObservationRow = Awaited<ReturnType<typeof observationsOf>>[number];

/** Projects of ties, with the day they entered the record. */
export function projectsOf(partnershipIds: readonly number[]) {
  return database().project.findMany({
    where: { partnershipId: { in: [...partnershipIds] } },
    orderBy: [{ createdAt: 'desc' }, { slug: 'asc' }],
    select: { slug: true, partnershipId: true, title: true, createdAt: true },
  });
}

export type NewsProjectRow = Awaited<ReturnType<typeof projectsOf>>[number];

/** Events, with the day they entered the record. */
export function newsEvents() {
  return database().event.findMany({
    orderBy: [{ createdAt: 'desc' }, { slug: 'asc' }],
    select: {
      slug: true,
      title: true,
      dates: true,
      countries: true,
      createdAt: true,
      partnerships: { select: { partnershipId: true } },
    },
  });
}

export type NewsEventRow = Awaited<ReturnType<typeof newsEvents>>[number];
