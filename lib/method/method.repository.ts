import { database } from '../db';
import type { Prisma } from '../generated/prisma/client';
import { figureSelect } from '../home/home.repository';
import { tieNameSelect } from '../partnership/tie-line.select';

const contradictionSelect = {
  slug: true,
  topic: true,
  explanation: true,
  partnerships: { select: { partnership: { select: tieNameSelect } }, orderBy: { partnershipId: 'asc' } },
} satisfies Prisma.ContradictionSelect;

export type ContradictionRow = Prisma.ContradictionGetPayload<{ select: typeof contradictionSelect }>;

/** What sources or parties disagree about and nobody has settled. */
export function openContradictions(): Promise<ContradictionRow[]> {
  return database().contradiction.findMany({
    where: { settledAt: null },
    orderBy: { id: 'asc' },
    select: contradictionSelect,
  });
}

const sourceSelect = {
  slug: true,
  kind: true,
  citation: true,
  url: true,
  languages: true,
  label: true,
  about: true,
  _count: { select: { citations: true } },
} satisfies Prisma.SourceSelect;

export type SourceRow = Prisma.SourceGetPayload<{ select: typeof sourceSelect }>;

/** Every source, those cited most first. */
export function sourcesWithCitations(): Promise<SourceRow[]> {
  return database().source.findMany({
    orderBy: [{ citations: { _count: 'desc' } }, { id: 'asc' }],
    select: sourceSelect,
  });
}

/** Every figure that others have published, by scope and measure. */
export function publishedFigures() {
  return database().publishedFigure.findMany({
    orderBy: [{ scope: 'asc' }, { measure: 'asc' }, { asOfLatest: { sort: 'desc', nulls: 'last' } }],
    select: figureSelect,
  });
}

/** How much the record holds. */
export async function recordCounts() {
  const [authorities, projects, citations] = await Promise.all([
    database().localAuthority.count(),
    database().project.count(),
    database().citation.count(),
  ]);
  return { authorities, projects, citations };
}
