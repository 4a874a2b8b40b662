import type { Prisma } from '../generated/prisma/client';
import { tieNameSelect } from './tie-line.select';

/** A disagreement with the ties it concerns. */
export const contradictionSelect = {
  slug: true,
  topic: true,
  explanation: true,
  settledAt: true,
  partnerships: { select: { partnership: { select: tieNameSelect } } },
} satisfies Prisma.ContradictionSelect;

export type ContradictionRow = Prisma.ContradictionGetPayload<{ select: typeof contradictionSelect }>;
