import { cache } from 'react';
import { authorityNameSelect } from '../authority/authority.select';
import { database } from '../db';
import type { Prisma } from '../generated/prisma/client';
import { tieLineSelect } from '../partnership/tie-line.select';
import { citationSelect } from '../source/citation.select';
import { coordinationSelect } from './coordination.select';

const citations = { orderBy: { id: 'asc' }, select: citationSelect } as const;

const networkRecordSelect = {
  slug: true,
  kind: true,
  name: true,
  description: true,
  country: true,
  updatedAt: true,
  citations,
  partnerships: { orderBy: { partnershipId: 'asc' }, select: { partnership: { select: tieLineSelect } } },
  authorities: {
    orderBy: { authority: { slug: 'asc' } },
    select: { authority: { select: authorityNameSelect } },
  },
  coordinations: { orderBy: { id: 'asc' }, select: coordinationSelect },
} satisfies Prisma.NetworkSelect;

export type NetworkRecordRow = Prisma.NetworkGetPayload<{ select: typeof networkRecordSelect }>;

/** All that the page of a network shows; read once per request. */
export const networkRecord = cache(
  (slug: string): Promise<NetworkRecordRow | null> =>
    database().network.findUnique({ where: { slug }, select: networkRecordSelect }),
);
