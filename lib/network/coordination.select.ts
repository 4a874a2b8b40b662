import type { Prisma } from '../generated/prisma/client';
import { citationSelect } from '../source/citation.select';

/** One example of working together beyond a single tie. */
export const coordinationSelect = {
  slug: true,
  type: true,
  title: true,
  parties: true,
  citations: { orderBy: { id: 'asc' }, select: citationSelect },
} satisfies Prisma.CoordinationSelect;

export type CoordinationRow = Prisma.CoordinationGetPayload<{ select: typeof coordinationSelect }>;
