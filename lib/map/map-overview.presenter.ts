import type { Locale } from '../i18n/locales';
import type { TerritoryNameRow } from '../territory/territory.repository';
import { firstView } from './first-view';
import { territoryCounts } from './map.presenter';
import type { MapOverview } from './map.view';
import { partnersOf } from './partner-countries';
import type { NetworkTie, TieNetwork } from './tie-network';

/** The territories that a tie of the network touches below its countries, each once. */
export const networkTerritories = ({ places }: TieNetwork, { parties }: NetworkTie): string[] => [
  ...new Set(parties.flatMap((place) => places[place]?.lineage.slice(1) ?? [])),
];

/** What the map is given first of too many ties. */
export function presentOverview(
  network: TieNetwork,
  locale: Locale,
  territories: readonly TerritoryNameRow[],
): MapOverview {
  const touched = network.ties.map((tie) => networkTerritories(network, tie));
  const [west, south, east, north] = firstView(network);
  const tenth = (degrees: number) => Math.round(degrees * 10) / 10;
  return {
    byView: true,
    total: network.ties.length,
    box: [tenth(west), tenth(south), tenth(east), tenth(north)],
    countries: [...new Set(network.places.map(({ country }) => country))],
    partners: partnersOf(network),
    territories: territoryCounts(locale, touched, territories),
  };
}
