import type { Locale } from '../i18n/locales';
import { nameIn, nativeNameBeside } from '../i18n/names';
import type { Translate } from '../i18n/translate';
import type { TerritoryNameRow } from '../territory/territory.repository';
import { territoryCounts } from './map.presenter';
import type { MapData, MapPlace } from './map.view';
import { networkTerritories } from './map-overview.presenter';
import { styleOf } from './picture.presenter';
import type { NetworkPlace, NetworkTie, TieNetwork } from './tie-network';

export type LeanInput = {
  locale: Locale;
  /** Translator of the namespace `vocabulary`. */
  v: Translate;
  network: TieNetwork;
  ties: readonly NetworkTie[];
  territories: readonly TerritoryNameRow[];
};

/** Ties of a network with their places, as the map draws them; what is said of a tie beyond its status is left to its record. */
export function presentLeanMap({ locale, v, network, ties, territories }: LeanInput): MapData {
  const chosen = [...new Set(ties.flatMap(({ parties }) => parties))];
  const indexOf = new Map(chosen.map((place, index) => [place, index]));
  return {
    places: chosen.flatMap((index) => {
      const place = network.places[index];
      return place ? [leanPlace(locale, v, place)] : [];
    }),
    ties: ties.map((tie) => ({
      ...styleOf(tie),
      slug: tie.slug,
      parties: tie.parties.flatMap((place) => indexOf.get(place) ?? []),
      facts: '',
    })),
    territories: territoryCounts(
      locale,
      ties.map((tie) => networkTerritories(network, tie)),
      territories,
    ),
  };
}

function leanPlace(locale: Locale, v: Translate, place: NetworkPlace): MapPlace {
  const { text, lang } = nameIn(locale, place);
  const native = nativeNameBeside(locale, place);
  const [lng, lat] = place.at;
  return {
    slug: place.slug,
    name: text,
    ...(lang ? { lang } : {}),
    ...(native ? { native: native.text, ...(native.lang ? { nativeLang: native.lang } : {}) } : {}),
    country: place.country,
    region: place.lineage[1] ?? place.country,
    kind: v(`kind.${place.kind}`),
    at: [lng, lat],
  };
}
