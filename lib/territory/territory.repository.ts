import { database } from '../db';
import type { Prisma } from '../generated/prisma/client';
import { territoryNodeSelect } from './territory.select';

export type TerritoryNameRow = Prisma.TerritoryGetPayload<{ select: typeof territoryNodeSelect }>;

const recordSelect = {
  ...territoryNodeSelect,
  nationalCode: true,
  parent: { select: { ...territoryNodeSelect, parent: { select: territoryNodeSelect } } },
  children: { select: territoryNodeSelect, orderBy: { code: 'asc' } },
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
    select: territoryNodeSelect,
    orderBy: { code: 'asc' },
  });
}

/** Every first-level territory of a country, by code. */
export function firstLevelOf(country: string): Promise<TerritoryNameRow[]> {
  return database().territory.findMany({
    where: { country, level: 1 },
    select: territoryNodeSelect,
    orderBy: { code: 'asc' },
  });
}

const partyNameSelect = {
  slug: true,
  country: true,
  nameNative: true,
  nameFr: true,
  nameEn: true,
  nameZh: true,
  nameKo: true,
} satisfies Prisma.LocalAuthoritySelect;

const successionSelect = {
  on: true,
  kind: true,
  successor: { select: partyNameSelect },
  predecessor: { select: partyNameSelect },
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
      territories: { select: { territory: { select: territoryNodeSelect } } },
    },
  });
}

export type CoveringPostRow = Awaited<ReturnType<typeof coveringPostsOf>>[number];

/** Titles of the projects of ties, by tie. */
export function projectsOfTies(partnershipIds: readonly number[]) {
  return database().project.findMany({
    where: { partnershipId: { in: [...partnershipIds] } },
    orderBy: [{ datesEarliest: { sort: 'asc', nulls: 'last' } }, { slug: 'asc' }],
    select: { slug: true, title: true, kind: true, partnershipId: true },
  });
}

export type TieProjectRow = Awaited<ReturnType<typeof projectsOfTies>>[number];

/** How many projects of ties there are of each kind, by kind. */
export function countProjects(partnershipIds: readonly number[]): Promise<ProjectCount[]> {
  return database().$queryRaw<ProjectCount[]>`
    SELECT kind::text AS kind, count(*)::int AS count FROM project WHERE partnership_id = ANY (${[...partnershipIds]}::int[]) GROUP BY 1 ORDER BY 1`;
}

export type ProjectCount = { kind: TieProjectRow['kind']; count: number };

/** Figures that somebody published about a pair of countries, by what they count. */
export function publishedFigures(scope: string) {
  return database().publishedFigure.findMany({
    where: { scope },
    orderBy: [{ measure: 'asc' }, { asOfLatest: { sort: 'asc', nulls: 'last' } }, { slug: 'asc' }],
    select: {
      slug: true,
      measure: true,
      precision: true,
      value: true,
      valueMax: true,
      unit: true,
      asOf: true,
      label: true,
      statement: true,
      source: {
        select: { slug: true, label: true, citation: true, url: true, languages: true, published: true },
      },
    },
  });
}

export type PublishedFigureRow = Awaited<ReturnType<typeof publishedFigures>>[number];
