import type { PartnershipFilter } from '../filter/filter.schema';
import type { Locale } from '../i18n/locales';
import type { Translate } from '../i18n/translate';
import { allTies, type TieRow } from '../partnership/partnership-list.service';
import type { TieItem } from '../partnership/tie-item.presenter';
import { tieItems } from '../partnership/tie-item.service';
import { territoryNames } from '../territory/territory-names.service';
import { presentMap, territoriesOf } from './map.presenter';
import type { MapData } from './map.view';

export type MapTranslators = {
  locale: Locale;
  /** Translators of the namespaces `list` and `vocabulary`. */
  t: Translate;
  v: Translate;
};

/** Every tie under a filter, with its line in the list. */
export async function mapTies(
  words: MapTranslators,
  filter: PartnershipFilter,
): Promise<{ rows: TieRow[]; items: TieItem[] }> {
  const rows = await allTies({ ...filter, page: 1 });
  return { rows, items: await tieItems(words, rows) };
}

/** What the map draws under a filter. */
export async function mapData(words: MapTranslators, filter: PartnershipFilter): Promise<MapData> {
  const { rows, items } = await mapTies(words, filter);
  const territories = await territoryNames([...new Set(rows.flatMap(territoriesOf))]);
  return presentMap({ ...words, rows, items, territories });
}
