import type { Prisma } from '../generated/prisma/client';
import { territoryNodeSelect } from '../territory/territory.select';

/** What it takes to name an authority and to link to it. */
export const authorityNameSelect = {
  slug: true,
  kind: true,
  country: true,
  nameNative: true,
  nameFr: true,
  nameEn: true,
  nameZh: true,
  nameKo: true,
} satisfies Prisma.LocalAuthoritySelect;

/** An authority's place: its territory and those above it; the tree has three levels. */
export const territoryPathSelect = {
  ...territoryNodeSelect,
  parent: { select: { ...territoryNodeSelect, parent: { select: territoryNodeSelect } } },
} satisfies Prisma.TerritorySelect;

/** A name, a place and a point. */
export const authorityPlaceSelect = {
  ...authorityNameSelect,
  latitude: true,
  longitude: true,
  territory: { select: territoryPathSelect },
} satisfies Prisma.LocalAuthoritySelect;

export type AuthorityNameRow = Prisma.LocalAuthorityGetPayload<{ select: typeof authorityNameSelect }>;
export type AuthorityPlaceRow = Prisma.LocalAuthorityGetPayload<{ select: typeof authorityPlaceSelect }>;
export type TerritoryPathRow = AuthorityPlaceRow['territory'];
