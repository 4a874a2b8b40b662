import { database } from '../db';
import type { Prisma } from '../generated/prisma/client';

const nameSelect = {
  code: true,
  level: true,
  country: true,
  lineage: true,
  nameNative: true,
  nameFr: true,
  nameEn: true,
  nameZh: true,
  nameKo: true,
} satisfies Prisma.TerritorySelect;

export type TerritoryNameRow = Prisma.TerritoryGetPayload<{ select: typeof nameSelect }>;

const recordSelect = {
  ...nameSelect,
  nationalCode: true,
  parent: { select: { ...nameSelect, parent: { select: nameSelect } } },
  children: { select: nameSelect, orderBy: { code: 'asc' } },
  coverings: {
    orderBy: { post: { slug: 'asc' } },
    select: { post: { select: { slug: true, office: true, website: true, note: true } } },
  },
} satisfies Prisma.TerritorySelect;

export type TerritoryRow = Prisma.TerritoryGetPayload<{ select: typeof recordSelect }>;

/** A territory with those just above and below it; null where no territory bears the code. */
export function findTerritory(code: string): Promise<TerritoryRow | null> {
  return database().territory.findUnique({ where: { code }, select: recordSelect });
}

/** Names of territories by their codes, and of all above them. */
export async function territoriesByCode(codes: readonly string[]): Promise<TerritoryNameRow[]> {
  if (codes.length === 0) return [];
  return database().territory.findMany({
    where: { code: { in: [...codes] } },
    select: nameSelect,
    orderBy: { code: 'asc' },
  });
}

/** Every first-level territory of a country, by code. */
export function firstLevelOf(country: string): Promise<TerritoryNameRow[]> {
  return database().territory.findMany({
    where: { country, level: 1 },
    select: nameSelect,
    orderBy: { code: 'asc' },
  });
}

const successionSelect = {
  on: true,
  kind: true,
  predecessor: {
    select: {
      slug: true,
      kind: true,
      country: true,
      nameNative: true,
      nameFr: true,
      nameEn: true,
      nameZh: true,
      nameKo: true,
    },
  },
} satisfies Prisma.SuccessionSelect;

export type FormerAuthorityRow = Prisma.SuccessionGetPayload<{ select: typeof successionSelect }>;

/** Authorities that those of a territory took over from: the former regions of Occitanie. */
export function formerAuthoritiesOf(code: string): Promise<FormerAuthorityRow[]> {
  return database().succession.findMany({
    where: {
      successor: { territory: { code } },
      predecessor: { kind: { in: ['REGION', 'DEPARTMENT', 'PROVINCE'] } },
    },
    orderBy: [{ on: 'asc' }, { predecessor: { slug: 'asc' } }],
    select: successionSelect,
  });
}

/** Posts that cover what no territory of a country is given to a post of its own. */
export function coveringPostsOf(country: string) {
  return database().coveringPost.findMany({
    where: { country },
    orderBy: { slug: 'asc' },
    select: {
      slug: true,
      office: true,
      website: true,
      note: true,
      territories: { select: { territory: { select: nameSelect } } },
    },
  });
}

export type CoveringPostRow = Awaited<ReturnType<typeof coveringPostsOf>>[number];
