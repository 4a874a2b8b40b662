import { cache } from 'react';
import { database } from '../db';
import type { Prisma } from '../generated/prisma/client';
import { contradictionSelect } from '../partnership/contradiction.select';
import { tieLineSelect } from '../partnership/tie-line.select';
import { latestProjectsFirst, projectLineSelect } from '../project/project-line.select';
import { citationSelect } from '../source/citation.select';
import { authorityNameSelect, authorityPlaceSelect } from './authority.select';

const citations = { orderBy: { id: 'asc' }, select: citationSelect } as const;

const placedTieSelect = {
  ...tieLineSelect,
  parties: {
    orderBy: { position: 'asc' },
    select: { authority: { select: { ...authorityNameSelect, latitude: true, longitude: true } } },
  },
} satisfies Prisma.PartnershipSelect;

const earliestTiesFirst = [
  { partnership: { state: { firstSignedOn: { sort: 'asc', nulls: 'last' } } } },
  { partnershipId: 'asc' },
] satisfies Prisma.PartnershipPartyOrderByWithRelationInput[];

const parties = { orderBy: earliestTiesFirst, select: { partnership: { select: placedTieSelect } } } as const;

const authorityRecordSelect = {
  ...authorityPlaceSelect,
  nationalCode: true,
  nationalCodeSystem: true,
  wikidataId: true,
  population: true,
  populationSource: true,
  website: true,
  updatedAt: true,
  citations,
  parties: {
    orderBy: earliestTiesFirst,
    select: {
      partnership: {
        select: { ...placedTieSelect, projects: { orderBy: latestProjectsFirst, select: projectLineSelect } },
      },
    },
  },
  predecessors: {
    orderBy: [{ on: 'asc' }, { id: 'asc' }],
    select: { on: true, kind: true, citations, predecessor: { select: { ...authorityNameSelect, parties } } },
  },
  successors: {
    orderBy: [{ on: 'asc' }, { id: 'asc' }],
    select: { on: true, kind: true, citations, successor: { select: authorityNameSelect } },
  },
  networks: { select: { network: { select: { slug: true, kind: true, name: true } } } },
  contradictions: { select: { contradiction: { select: contradictionSelect } } },
} satisfies Prisma.LocalAuthoritySelect;

export type AuthorityRecordRow = Prisma.LocalAuthorityGetPayload<{ select: typeof authorityRecordSelect }>;
export type PlacedTieRow = Prisma.PartnershipGetPayload<{ select: typeof placedTieSelect }>;

/** All that the page of an authority shows; read once per request. */
export const authorityRecord = cache(
  (slug: string): Promise<AuthorityRecordRow | null> =>
    database().localAuthority.findUnique({ where: { slug }, select: authorityRecordSelect }),
);
