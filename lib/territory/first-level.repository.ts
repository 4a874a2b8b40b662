import { database } from '../db';
import type { TerritoryNameRow } from './territory.repository';

/** Every first-level territory of every country, for files that name them all. */
export function firstLevelTerritories(): Promise<TerritoryNameRow[]> {
  return database().territory.findMany({
    where: { level: 1 },
    orderBy: { code: 'asc' },
    select: {
      code: true,
      level: true,
      country: true,
      lineage: true,
      nameNative: true,
      nameFr: true,
      nameEn: true,
      nameZh: true,
      nameKo: true,
    },
  });
}
