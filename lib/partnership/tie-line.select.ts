import { authorityNameSelect } from '../authority/authority.select';
import type { Prisma } from '../generated/prisma/client';

/** What it takes to name a tie: its parties in their order. */
export const tieNameSelect = {
  slug: true,
  parties: {
    orderBy: { position: 'asc' },
    select: { authority: { select: authorityNameSelect } },
  },
} satisfies Prisma.PartnershipSelect;

/** A tie as one line on another record's page. */
export const tieLineSelect = {
  ...tieNameSelect,
  stage: true,
  state: { select: { status: true, compilationOnly: true, firstSignedOn: true } },
  agreements: {
    orderBy: [{ signedEarliest: { sort: 'asc', nulls: 'last' } }, { position: 'asc' }],
    select: { instrument: true, signed: true },
  },
} satisfies Prisma.PartnershipSelect;

export type TieNameRow = Prisma.PartnershipGetPayload<{ select: typeof tieNameSelect }>;
export type TieLineRow = Prisma.PartnershipGetPayload<{ select: typeof tieLineSelect }>;
