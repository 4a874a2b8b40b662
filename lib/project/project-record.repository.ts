import { cache } from 'react';
import { database } from '../db';
import type { Prisma } from '../generated/prisma/client';
import { coordinationSelect } from '../network/coordination.select';
import { tieLineSelect } from '../partnership/tie-line.select';
import { citationSelect } from '../source/citation.select';
import { latestProjectsFirst, projectLineSelect } from './project-line.select';

const citations = { orderBy: { id: 'asc' }, select: citationSelect } as const;

const projectRecordSelect = {
  ...projectLineSelect,
  note: true,
  sdgs: true,
  budgetAmount: true,
  budgetCurrency: true,
  coordinationTypes: true,
  results: true,
  links: true,
  updatedAt: true,
  themes: {
    orderBy: { theme: { position: 'asc' } },
    select: { theme: { select: { code: true, label: true } } },
  },
  fundings: {
    orderBy: [{ year: 'asc' }, { id: 'asc' }],
    select: {
      id: true,
      funder: true,
      scheme: true,
      year: true,
      currency: true,
      amountAppliedFor: true,
      amountGranted: true,
      citations,
    },
  },
  participants: { orderBy: { id: 'asc' }, select: { name: true, kind: true } },
  coordinations: { select: { coordination: { select: coordinationSelect } } },
  partnership: { select: { ...tieLineSelect, id: true } },
} satisfies Prisma.ProjectSelect;

export type ProjectRecordRow = Prisma.ProjectGetPayload<{ select: typeof projectRecordSelect }>;
export type FundingRow = ProjectRecordRow['fundings'][number];

/** All that the page of a project shows of the project itself; read once per request. */
export const projectRecord = cache(
  (slug: string): Promise<ProjectRecordRow | null> =>
    database().project.findUnique({ where: { slug }, select: projectRecordSelect }),
);

/** The other projects of a tie. */
export function otherProjects(partnershipId: number, slug: string) {
  return database().project.findMany({
    where: { partnershipId, slug: { not: slug } },
    orderBy: latestProjectsFirst,
    select: projectLineSelect,
  });
}
