import { toUnit, type UnitPoint } from '@/lib/geo/mercator';
import { MOST_LIT } from '@/lib/map/map.rules';
import type { MapData, MapPlace } from '@/lib/map/map.view';
import type { Selection } from '../selection-store';

type Held = Pick<Selection, 'tie' | 'place' | 'hoverTie' | 'hoverPlace' | 'hoverCluster'>;

/** What is in hand, by indexes into data that hold it. */
export type Hand = {
  data: MapData;
  /** The place that was pointed at or pinned; null where it was a tie or a cluster. */
  place: number | null;
  /** The cluster that was pointed at: how many places it holds, and where words about it stand. */
  cluster: { places: number; beside: MapPlace | null; at: UnitPoint } | null;
  /** How many ties it has; more than are lit where it is a large cluster. */
  count: number;
  ties: number[];
  /** Every place of those ties. */
  places: number[];
  pinned: boolean;
};

/** Finds records by slug, and the ties of each place. */
export type DataIndex = { place: Map<string, number>; tie: Map<string, number>; tiesOf: number[][] };

export function indexData(data: MapData, tiesOf: number[][]): DataIndex {
  return {
    place: new Map(data.places.map(({ slug }, index) => [slug, index])),
    tie: new Map(data.ties.map(({ slug }, index) => [slug, index])),
    tiesOf,
  };
}

/** What the selection holds, pinned first, then what is pointed at unless it is the same; slugs that are not in the data hold nothing. */
export function inHand(data: MapData, index: DataIndex, selection: Held): Hand[] {
  const pinned = handOf(data, index, selection.tie, selection.place, true);
  const pointed =
    handOf(data, index, selection.hoverTie, selection.hoverPlace, false) ??
    clusterHand(data, index, selection.hoverCluster);
  const same =
    pinned && pointed && pinned.place === pointed.place && String(pinned.ties) === String(pointed.ties);
  return [pinned, same ? null : pointed].filter((hand) => hand !== null);
}

function handOf(
  data: MapData,
  index: DataIndex,
  tie: string | null,
  place: string | null,
  pinned: boolean,
): Hand | null {
  const [tieIndex, placeIndex] = [index.tie.get(tie ?? ''), index.place.get(place ?? '')];
  if (tieIndex !== undefined) {
    return {
      data,
      place: placeIndex ?? null,
      cluster: null,
      count: 1,
      ties: [tieIndex],
      places: [...new Set(data.ties[tieIndex]?.parties)],
      pinned,
    };
  }
  if (placeIndex === undefined) return null;
  const ties = index.tiesOf[placeIndex] ?? [];
  return {
    data,
    place: placeIndex,
    cluster: null,
    count: ties.length,
    ties,
    places: [...new Set([placeIndex, ...partiesOf(data, ties)])],
    pinned,
  };
}

function clusterHand(data: MapData, index: DataIndex, slugs: readonly string[]): Hand | null {
  const places = slugs.flatMap((slug) => index.place.get(slug) ?? []);
  const [first] = places.flatMap((place) => data.places[place] ?? []);
  if (!first) return null;
  const all = [...new Set(places.flatMap((place) => index.tiesOf[place] ?? []))].sort((a, b) => a - b);
  const cluster = { places: places.length, beside: first, at: toUnit(first.at) };
  return handOfCluster(data, cluster, all.length, all.length > MOST_LIT ? [] : all);
}

/** A cluster that is pointed at, with those of its ties that are lit. */
export function handOfCluster(data: MapData, cluster: Hand['cluster'], count: number, ties: number[]): Hand {
  const places = [...new Set(partiesOf(data, ties))];
  return { data, place: null, cluster, count, ties, places, pinned: false };
}

const partiesOf = (data: MapData, ties: readonly number[]) =>
  ties.flatMap((tie) => data.ties[tie]?.parties ?? []);
