import { authorityNameSelect, territoryPathSelect } from '../authority/authority.select';
import { database } from '../db';
import type { Prisma } from '../generated/prisma/client';
import { tieNameSelect } from '../partnership/tie-line.select';

/** What tells whether two authorities may be one. */
export async function authorityFacts() {
  const rows = await database().localAuthority.findMany({
    select: {
      id: true,
      country: true,
      kind: true,
      nationalCode: true,
      nationalCodeSystem: true,
      nameNative: true,
      nameFr: true,
      nameEn: true,
      nameZh: true,
      nameKo: true,
      predecessors: { select: { predecessorId: true } },
      successors: { select: { successorId: true } },
    },
  });
  return rows.map(({ nameNative, nameFr, nameEn, nameZh, nameKo, predecessors, successors, ...facts }) => ({
    ...facts,
    names: [nameNative, nameFr, nameEn, nameZh, nameKo],
    successions: [
      ...predecessors.map(({ predecessorId }) => predecessorId),
      ...successors.map(({ successorId }) => successorId),
    ],
  }));
}

/** Who the parties of each tie are. */
export async function tieFacts() {
  const rows = await database().partnership.findMany({
    select: { id: true, parties: { select: { authorityId: true } } },
  });
  return rows.map(({ id, parties }) => ({ id, parties: parties.map(({ authorityId }) => authorityId) }));
}

/** Ties of which a source or a person says that they may be the same. */
export function linkedTies() {
  return database().partnershipLink.findMany({
    where: { kind: 'MAY_BE_SAME' },
    select: { fromId: true, toId: true },
  });
}

const comparedAuthority = {
  ...authorityNameSelect,
  id: true,
  nationalCode: true,
  nationalCodeSystem: true,
  wikidataId: true,
  website: true,
  population: true,
  latitude: true,
  longitude: true,
  createdAt: true,
  territory: { select: territoryPathSelect },
  parties: {
    orderBy: { partnershipId: 'asc' },
    take: 30,
    select: { partnership: { select: tieNameSelect } },
  },
  _count: {
    select: { parties: true, memberships: { where: { revokedAt: null } }, citations: true, contacts: true },
  },
} satisfies Prisma.LocalAuthoritySelect;

export type ComparedAuthority = Prisma.LocalAuthorityGetPayload<{ select: typeof comparedAuthority }>;

export function authoritiesToCompare(where: Prisma.LocalAuthorityWhereInput): Promise<ComparedAuthority[]> {
  return database().localAuthority.findMany({ where, select: comparedAuthority });
}

const comparedTie = {
  ...tieNameSelect,
  id: true,
  stage: true,
  createdAt: true,
  description: true,
  agreements: { orderBy: { position: 'asc' }, select: { instrument: true, signed: true, state: true } },
  declaredBy: { select: authorityNameSelect },
  state: { select: { status: true } },
  themes: { select: { theme: { select: { label: true, code: true } } } },
  _count: { select: { projects: true, observations: true, citations: true, confirmations: true } },
} satisfies Prisma.PartnershipSelect;

export type ComparedTie = Prisma.PartnershipGetPayload<{ select: typeof comparedTie }>;

export function tiesToCompare(where: Prisma.PartnershipWhereInput): Promise<ComparedTie[]> {
  return database().partnership.findMany({ where, select: comparedTie });
}
