import { type TerritoryNameRow, territoriesByCode } from './territory.repository';

/** Names of territories, for whoever lists their codes. */
export function territoryNames(codes: readonly string[]): Promise<TerritoryNameRow[]> {
  return territoriesByCode(codes);
}
