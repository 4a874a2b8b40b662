import { authorityNameSelect } from '../authority/authority.select';
import { database } from '../db';
import type { Prisma } from '../generated/prisma/client';

const select = {
  id: true,
  slug: true,
  parties: {
    orderBy: { position: 'asc' },
    select: {
      authority: {
        select: {
          ...authorityNameSelect,
          id: true,
          website: true,
          territory: { select: { lineage: true } },
        },
      },
    },
  },
} satisfies Prisma.PartnershipSelect;

export type TieInDoubtRow = Prisma.PartnershipGetPayload<{ select: typeof select }>;

/** A tie with its parties and where they are; null where none bears the name. */
export function tieInDoubt(slug: string): Promise<TieInDoubtRow | null> {
  return database().partnership.findUnique({ where: { slug }, select });
}
