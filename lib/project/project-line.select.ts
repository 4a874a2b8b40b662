import type { Prisma } from '../generated/prisma/client';
import { citationSelect } from '../source/citation.select';

/** A project as one line on another record's page. */
export const projectLineSelect = {
  slug: true,
  kind: true,
  state: true,
  activities: true,
  title: true,
  dates: true,
  datesEarliest: true,
  datesLatest: true,
  citations: { orderBy: { id: 'asc' }, select: citationSelect },
} satisfies Prisma.ProjectSelect;

/** The latest first, those without a date last. */
export const latestProjectsFirst = [
  { datesLatest: { sort: 'desc', nulls: 'last' } },
  { datesEarliest: { sort: 'desc', nulls: 'last' } },
  { id: 'asc' },
] satisfies Prisma.ProjectOrderByWithRelationInput[];

export type ProjectLineRow = Prisma.ProjectGetPayload<{ select: typeof projectLineSelect }>;
