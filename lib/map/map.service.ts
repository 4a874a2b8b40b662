import type { PartnershipFilter } from '../filter/filter.schema';
import type { Locale } from '../i18n/locales';
import type { Translate } from '../i18n/translate';
import { allTies, countTies, type TieRow, tiesById } from '../partnership/partnership-list.service';
import type { TieItem } from '../partnership/tie-item.presenter';
import { tieItems } from '../partnership/tie-item.service';
import { territoryNames } from '../territory/territory-names.service';
import { presentLeanMap } from './lean-map.presenter';
import { presentMap, territoriesOf } from './map.presenter';
import { MOST_LIT } from './map.rules';
import type { MapData, MapOverview, MapPicture } from './map.view';
import { networkTerritories, presentOverview } from './map-overview.presenter';
import type { MapQuery } from './map-query.schema';
import { isBetween } from './partner-countries';
import { presentPicture } from './picture.presenter';
import type { TieNetwork } from './tie-network';
import { networkOf } from './tie-network.service';
import { WHOLE_UP_TO } from './whole-up-to';

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

/** All that the map draws under a filter. */
export async function mapData(words: MapTranslators, filter: PartnershipFilter): Promise<MapData> {
  const { rows, items } = await mapTies(words, filter);
  return presentRows(words, rows, items);
}

/** @param of the version of the record, without spaces; what is kept in memory is kept for it */
export type MapRequest = { filter: PartnershipFilter; asked: MapQuery; of: string };

/** What the map asks for; null where what is asked for is not there. */
export async function mapAnswer(
  words: MapTranslators,
  { filter, asked, of }: MapRequest,
): Promise<MapData | MapOverview | MapPicture | null> {
  if (asked.kind === 'all' && (await countTies(filter)) <= WHOLE_UP_TO) return mapData(words, filter);
  if (asked.kind === 'cluster' && asked.version !== of) return null;
  const network = await networkOf(filter, of);
  switch (asked.kind) {
    case 'all':
      return overview(words.locale, network);
    case 'view':
      return presentPicture(network, asked, words.locale, of);
    case 'across':
      return tiesAcross(words, filter, network, asked.country);
    case 'held':
      return held(words, filter, network, heldTies(network, asked));
    case 'cluster':
      return held(words, filter, network, clusterTies(network, asked));
  }
}

/** All ties between France and a country; of too many, only what is drawn. */
async function tiesAcross(
  words: MapTranslators,
  filter: PartnershipFilter,
  network: TieNetwork,
  country: string,
): Promise<MapData> {
  const ties = network.ties.filter(({ parties }) => isBetween(network, parties, country));
  if (ties.length <= WHOLE_UP_TO) return tiesOf(words, filter, ties);
  const codes = new Set(ties.flatMap((tie) => networkTerritories(network, tie)));
  return presentLeanMap({ ...words, network, ties, territories: await territoryNames([...codes]) });
}

async function overview(locale: Locale, network: TieNetwork): Promise<MapOverview> {
  const codes = new Set(network.ties.flatMap((tie) => networkTerritories(network, tie)));
  return presentOverview(network, locale, await territoryNames([...codes]));
}

async function presentRows(words: MapTranslators, rows: TieRow[], items: TieItem[]): Promise<MapData> {
  const territories = await territoryNames([...new Set(rows.flatMap(territoriesOf))]);
  return presentMap({ ...words, rows, items, territories });
}

async function tiesOf(
  words: MapTranslators,
  filter: PartnershipFilter,
  ties: readonly { id: number }[],
): Promise<MapData> {
  const rows = await tiesById(
    filter,
    ties.map(({ id }) => id),
  );
  return presentRows(words, rows, await tieItems(words, rows));
}

function heldTies(
  network: TieNetwork,
  { tie, place }: { tie: string | null; place: string | null },
): number[] | null {
  const index = tie === null ? undefined : network.tieBySlug.get(tie);
  if (index !== undefined) return [index];
  return network.tiesOf[network.placeBySlug.get(place ?? '') ?? -1] ?? null;
}

function clusterTies(
  network: TieNetwork,
  { half, cluster }: { half: number; cluster: number },
): number[] | null {
  const places = network.level(half).places[cluster];
  if (!places) return null;
  const ties = [...new Set(places.flatMap((place) => network.tiesOf[place] ?? []))].sort((a, b) => a - b);
  return ties.length > MOST_LIT ? null : ties;
}

/** Ties with what is said of them, and their places where they stand on the map. */
async function held(
  words: MapTranslators,
  filter: PartnershipFilter,
  network: TieNetwork,
  ties: number[] | null,
): Promise<MapData | null> {
  if (ties === null) return null;
  const data = await tiesOf(
    words,
    filter,
    ties.flatMap((tie) => network.ties[tie] ?? []),
  );
  const places = data.places.map((place) => {
    const [right, down] = network.shiftOf(network.placeBySlug.get(place.slug) ?? -1);
    return right === 0 && down === 0 ? place : { ...place, shift: [right, down] as [number, number] };
  });
  return { places, ties: data.ties, territories: {} };
}
