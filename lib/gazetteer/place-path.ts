import type { Locale } from '../i18n/locales';
import { type NameInLanguage, nameIn } from '../i18n/names';
import {
  type AreaRow,
  areasByCode,
  type PlaceRow,
  type TerritoryRow,
  territoriesByCode,
} from './gazetteer.repository';

/**
 * What places lie in, the nearest first, without the country: in France the département and the region, which the atlas names
 * in four languages; in China the prefecture and the province; elsewhere the area of the first level. Two queries for any number of places.
 */
export async function pathsOf(
  locale: Locale,
  rows: readonly PlaceRow[],
): Promise<(row: PlaceRow) => NameInLanguage[]> {
  const byTerritory = rows.filter(({ country }) => country === 'FR');
  const byCode = rows.filter(({ country }) => country !== 'FR');
  const codes = byCode.flatMap((row) =>
    codesAbove(row).map((code) => ({ codeSystem: row.codeSystem, code })),
  );
  const [territories, areas] = await Promise.all([
    territoriesByCode([...new Set(byTerritory.flatMap(({ territoryCode }) => territoryCode ?? []))]),
    areasByCode(codes),
  ]);
  return (row) =>
    row.country === 'FR' ? inTerritory(locale, row, territories) : inAreas(locale, row, areas);
}

function codesAbove({ codeSystem, parentCode }: PlaceRow): string[] {
  if (!parentCode) return [];
  return codeSystem === 'GB_T_2260'
    ? [...new Set([parentCode, `${parentCode.slice(0, 2)}0000`])]
    : [parentCode];
}

function inAreas(locale: Locale, row: PlaceRow, areas: readonly AreaRow[]): NameInLanguage[] {
  return codesAbove(row).flatMap((code) => {
    const area = areas.find((each) => each.codeSystem === row.codeSystem && each.code === code);
    return area ? nameIn(locale, area) : [];
  });
}

/** A region or département does not lie in itself. */
function inTerritory(locale: Locale, row: PlaceRow, territories: readonly TerritoryRow[]): NameInLanguage[] {
  const territory = territories.find(({ code }) => code === row.territoryCode);
  if (!territory) return [];
  const chain = [territory, territory.parent].filter(
    (step) => step !== null && step.level > 0,
  ) as TerritoryRow[];
  const above = row.kind === 'REGION' ? [] : row.kind === 'DEPARTMENT' ? chain.slice(1) : chain;
  return above.map((step) => nameIn(locale, step)).filter(({ text }) => text !== nameIn(locale, row).text);
}
