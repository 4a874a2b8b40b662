import type { Locale } from '../i18n/locales';
import { nameIn } from '../i18n/names';
import { punctuation } from '../i18n/punctuation';
import type { Translate } from '../i18n/translate';
import type { TieRow } from '../partnership/partnership-list.repository';
import { factsLine, type TieItem } from '../partnership/tie-item.presenter';
import type { TerritoryNameRow } from '../territory/territory.repository';
import type { MapData, MapPlace, MapTerritory, MapTie } from './map.view';

export type MapInput = {
  locale: Locale;
  /** Translator of the namespace `vocabulary`. */
  v: Translate;
  rows: readonly TieRow[];
  /** The same ties as lines of the list, in the same order. */
  items: readonly TieItem[];
  territories: readonly TerritoryNameRow[];
};

type Authority = TieRow['parties'][number]['authority'];

/** Ties, their places and the counts of the territories they touch, for the map; in the order of the list. */
export function presentMap({ locale, v, rows, items, territories }: MapInput): MapData {
  const places = new Map<string, { index: number; place: MapPlace }>();
  const indexOf = (authority: Authority, item: TieItem, position: number) => {
    const known = places.get(authority.slug);
    if (known) return known.index;
    const place = placeOf(v, authority, item.parties[position]);
    places.set(authority.slug, { index: places.size, place });
    return places.size - 1;
  };
  const ties = rows.flatMap((row, at): MapTie[] => {
    const item = items[at];
    if (!item) return [];
    return [
      {
        slug: row.slug,
        parties: row.parties.map(({ authority }, position) => indexOf(authority, item, position)),
        status: item.status,
        stage: row.stage,
        facts: factsLine(item, punctuation[locale].comma),
        ...(row.state.compilationOnly ? { compilationOnly: true } : {}),
      },
    ];
  });
  return {
    places: [...places.values()].map(({ place }) => place),
    ties,
    territories: territoryCounts(locale, rows.map(territoriesOf), territories),
  };
}

function placeOf(
  v: Translate,
  authority: Authority,
  party: TieItem['parties'][number] | undefined,
): MapPlace {
  const { slug, country, kind, longitude, latitude, territory } = authority;
  const name = party?.name ?? { text: authority.nameNative, lang: null };
  return {
    slug,
    name: name.text,
    ...(name.lang ? { lang: name.lang } : {}),
    ...(party?.native
      ? { native: party.native.text, ...(party.native.lang ? { nativeLang: party.native.lang } : {}) }
      : {}),
    country,
    region: territory.lineage[1] ?? territory.code,
    kind: v(`kind.${kind}`),
    at: [longitude, latitude],
  };
}

/** The territories that a tie touches below its countries, each once. */
export function territoriesOf({ parties }: TieRow): string[] {
  return [...new Set(parties.flatMap(({ authority }) => authority.territory.lineage.slice(1)))];
}

/** How many ties touch each first-level territory, and each French département. @param touched territories of each tie */
export function territoryCounts(
  locale: Locale,
  touched: readonly (readonly string[])[],
  territories: readonly TerritoryNameRow[],
): Record<string, MapTerritory> {
  const counts = new Map<string, number>();
  for (const code of touched.flat()) counts.set(code, (counts.get(code) ?? 0) + 1);
  const named = territories.filter(({ level, country }) => level === 1 || (level === 2 && country === 'FR'));
  return Object.fromEntries(
    named.flatMap((territory) => {
      const ties = counts.get(territory.code) ?? 0;
      return ties > 0 ? [[territory.code, { name: nameIn(locale, territory).text, ties }]] : [];
    }),
  );
}
