import type { Prisma } from '../generated/prisma/client';

/** What it takes to name a territory. */
export const territoryNameSelect = {
  code: true,
  country: true,
  nameNative: true,
  nameFr: true,
  nameEn: true,
  nameZh: true,
  nameKo: true,
} satisfies Prisma.TerritorySelect;

/** The same, with its level and those it lies in. */
export const territoryNodeSelect = {
  ...territoryNameSelect,
  level: true,
  lineage: true,
} satisfies Prisma.TerritorySelect;
