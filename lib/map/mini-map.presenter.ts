import type { Topology } from 'topojson-specification';
import { countrySheet, overseasRegionAt, overseasSheet } from '../geo/country-sheet';
import { type Box, placeLabels } from '../geo/label-placement';
import type { Miniature } from '../geo/miniature';
import type { DerivedStatus } from '../partnership/partnership.rules';

export type MiniMapPlace = {
  name: string;
  /** BCP 47 language of the name where it is not the page's. */
  lang?: string | null;
  /** Longitude, latitude in degrees. */
  at: readonly [lng: number, lat: number];
  /** ISO 3166-1. */
  country: string;
  /** Of the tie, or of the one of several that counts most; null for a place without a tie. */
  status: DerivedStatus | null;
};

/** One country with the places marked in it, in units of the drawing. */
export type MiniSheet = {
  country: string;
  land: string;
  borders: string;
  inset: { box: Box; land: string } | null;
  symbols: { status: DerivedStatus | null; x: number; y: number }[];
  /** True where symbols are too many to be told apart and to be named: they are dots. */
  isCrowded: boolean;
  labels: { x: number; y: number; text: string; lang: string | null }[];
};

export const MINI_WIDTH = 180;
export const MINI_HEIGHT = 168;
const MARGIN = 8;
const INSET: Box = [MARGIN, MINI_HEIGHT - 50, MARGIN + 42, MINI_HEIGHT - MARGIN];
const SYMBOL = 5;
/** Average widths of a letter at the drawing's type size. */
const LETTER = 5.9;
const WIDE_LETTER = 11;

export type Topologies = { divisions: Topology; world: Topology };

/** More sheets than these tell nothing beside a record. */
const SHEETS = 6;
/** More names than these find no room. */
const NAMES = 60;
/** More symbols than these hide each other, and weigh more than all else on the page. */
const CROWD = 120;

/** France first, then the other countries in the order of the places, each as a sheet with its places marked; of many, those with the most. */
export function presentMiniMap(places: readonly MiniMapPlace[], topologies: Topologies): MiniSheet[] {
  const countries = [...new Set(places.map(({ country }) => country))];
  const most = new Set(
    countries.toSorted((a, b) => countOf(places, b) - countOf(places, a)).slice(0, SHEETS - 1),
  );
  countries.sort((a, b) => Number(b === 'FR') - Number(a === 'FR'));
  const shown =
    countries.length <= SHEETS ? countries : countries.filter((each) => each === 'FR' || most.has(each));
  return shown.flatMap((country) => {
    const drawn = sheetOf(country, topologies);
    return drawn
      ? [
          withPlaces(
            country,
            drawn,
            places.filter((place) => place.country === country),
            topologies,
          ),
        ]
      : [];
  });
}

const countOf = (places: readonly MiniMapPlace[], country: string) =>
  places.filter((place) => place.country === country).length;

/** Outlines are the same on every page: drawn once for each basemap. */
const outlines = new WeakMap<Topology, Map<string, Miniature | null>>();

function sheetOf(country: string, topologies: Topologies): Miniature | null {
  const known = outlines.get(topologies.divisions) ?? new Map<string, Miniature | null>();
  outlines.set(topologies.divisions, known);
  const frame = [MARGIN, MARGIN, MINI_WIDTH - 2 * MARGIN, MINI_HEIGHT - 2 * MARGIN] as const;
  const drawn = known.has(country) ? known.get(country) : countrySheet(country, topologies, frame);
  known.set(country, drawn ?? null);
  return drawn ?? null;
}

function withPlaces(
  country: string,
  drawn: Miniature,
  places: readonly MiniMapPlace[],
  { divisions }: Topologies,
): MiniSheet {
  const overseas =
    country === 'FR' ? places.map(({ at }) => overseasRegionAt(at)).find((code) => code !== null) : null;
  const [left, top, right, bottom] = INSET;
  const inset = overseas
    ? overseasSheet(overseas, divisions, [left + 7, top + 7, right - left - 14, bottom - top - 14])
    : null;
  const marked = places.flatMap((place) => {
    const region = country === 'FR' ? overseasRegionAt(place.at) : null;
    const sheet = region === null ? drawn : region === overseas ? inset : null;
    if (!sheet) return [];
    const [x, y] = sheet.place(place.at).map(Math.round) as [number, number];
    return [{ place, x, y }];
  });
  const symbols = uniqueBy(marked, ({ x, y }) => `${x} ${y}`);
  const isCrowded = symbols.length > CROWD;
  return {
    country,
    land: drawn.land,
    borders: drawn.borders,
    inset: inset && { box: INSET, land: inset.land },
    symbols: symbols.map(({ place, x, y }) => ({ status: place.status, x, y })),
    isCrowded,
    labels: isCrowded ? [] : labelsOf(marked),
  };
}

function labelsOf(marked: readonly { place: MiniMapPlace; x: number; y: number }[]): MiniSheet['labels'] {
  const requests = marked.slice(0, NAMES).map(({ place, x, y }) => {
    const width = [...place.name].reduce(
      (sum, letter) => sum + (letter > '\u2e80' ? WIDE_LETTER : LETTER),
      2,
    );
    const aside = width / 2 + SYMBOL + 2;
    const places = [
      [x + aside, y],
      [x - aside, y],
      [x, y - 12],
      [x, y + 12],
      [x + aside, y - 9],
      [x - aside, y + 9],
    ] as const;
    return { item: place, width, height: 13, places };
  });
  const taken = marked.map(({ x, y }): Box => [x - SYMBOL, y - SYMBOL, x + SYMBOL, y + SYMBOL]);
  return placeLabels(requests, taken, [2, 2, MINI_WIDTH - 2, MINI_HEIGHT - 2]).map(({ item, x, y }) => ({
    x: Math.round(x),
    y: Math.round(y),
    text: item.name,
    lang: item.lang ?? null,
  }));
}

const uniqueBy = <T>(items: readonly T[], key: (item: T) => string): T[] =>
  [...new Map(items.toReversed().map((item) => [key(item), item])).values()].toReversed();
