import type { StateRow, TieRow } from '@/lib/partnership/partnership-list.repository';

type Party = TieRow['parties'][number];
type Authority = Party['authority'];

const epoch = new Date('2026-01-15T09:00:00.000Z');

export function authorityRow(over: Partial<Authority> = {}): Authority {
  return {
    slug: 'albi',
    kind: 'MUNICIPALITY',
    country: 'FR',
    nameNative: 'Albi',
    nameFr: 'Albi',
    nameEn: 'Albi',
    nameZh: '阿尔比',
    nameKo: '알비',
    latitude: 43.9289,
    longitude: 2.1464,
    wikidataId: null,
    territory: { code: 'FR-81', lineage: ['FR', 'FR-OCC', 'FR-81'] },
    successors: [],
    ...over,
  } as Authority;
}

export const lijiang = authorityRow({
  slug: 'lijiang',
  kind: 'PREFECTURE_LEVEL_CITY',
  country: 'CN',
  nameNative: '丽江市',
  nameFr: 'Lijiang',
  nameEn: 'Lijiang',
  nameZh: '丽江市',
  nameKo: '리장',
  latitude: 26.855,
  longitude: 100.227,
  territory: { code: 'CN-5307', lineage: ['CN', 'CN-YN', 'CN-5307'] },
});

export function stateRow(over: Partial<StateRow> = {}): StateRow {
  return {
    partnershipId: 1,
    status: 'NOT_REPORTED',
    observationId: null,
    signal: null,
    lastSign: null,
    confirmedOn: null,
    freshness: 'UNVERIFIED',
    compilationOnly: false,
    ...over,
  };
}

/** A tie as the repository reads it; parties are numbered from 1 in their order. */
export function tieRow(over: Partial<Omit<TieRow, 'parties'>> & { authorities?: Authority[] } = {}): TieRow {
  const { authorities = [authorityRow(), lijiang], ...rest } = over;
  return {
    id: 1,
    slug: 'albi-lijiang',
    stage: 'SIGNED',
    createdAt: epoch,
    updatedAt: epoch,
    parties: authorities.map((authority, index) => ({
      id: index + 1,
      designationInstrument: null,
      authority,
    })),
    agreements: [],
    themes: [],
    projects: [],
    contradictions: [],
    state: stateRow(),
    observation: null,
    ...rest,
  } as TieRow;
}
