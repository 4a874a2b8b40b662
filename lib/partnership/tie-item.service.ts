import type { Locale } from '../i18n/locales';
import { nameIn } from '../i18n/names';
import type { Translate } from '../i18n/translate';
import { territoryNames } from '../territory/territory-names.service';
import type { TieRow } from './partnership-list.repository';
import { firstLevelCodes, type TieItem, tieItem } from './tie-item.presenter';

/** Ties as lines of a list, with the names of the territories that they touch. @param t namespace `list`, @param v `vocabulary` */
export async function tieItems(
  { locale, t, v }: { locale: Locale; t: Translate; v: Translate },
  rows: readonly TieRow[],
): Promise<TieItem[]> {
  const territories = await territoryNames(firstLevelCodes(rows));
  const names = new Map(territories.map((territory) => [territory.code, nameIn(locale, territory)]));
  return rows.map((row) => tieItem({ locale, t, v, territories: names }, row));
}
