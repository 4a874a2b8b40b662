import type { MapData } from '@/lib/map/map.view';
import type { Selection } from '../selection-store';

type Held = Pick<Selection, 'tie' | 'place' | 'hoverTie' | 'hoverPlace' | 'hoverCluster'>;

/** What is in hand, by indexes into the data. */
export type Hand = {
  /** The place that was pointed at or pinned; null where it was a tie or a cluster. */
  place: number | null;
  /** Places of the cluster that was pointed at, else empty. */
  cluster: number[];
  /** How many ties it has; more than are lit where it is a large cluster. */
  count: number;
  ties: number[];
  /** Every place of those ties. */
  places: number[];
  pinned: boolean;
};

/** A cluster with more ties than this is told by their number alone: lighting half the world tells nothing. */
const MOST_LIT = 120;

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
      place: placeIndex ?? null,
      cluster: [],
      count: 1,
      ties: [tieIndex],
      places: [...new Set(data.ties[tieIndex]?.parties)],
      pinned,
    };
  }
  if (placeIndex === undefined) return null;
  const ties = index.tiesOf[placeIndex] ?? [];
  return {
    place: placeIndex,
    cluster: [],
    count: ties.length,
    ties,
    places: [...new Set([placeIndex, ...partiesOf(data, ties)])],
    pinned,
  };
}

function clusterHand(data: MapData, index: DataIndex, slugs: readonly string[]): Hand | null {
  const cluster = slugs.flatMap((slug) => index.place.get(slug) ?? []);
  if (cluster.length === 0) return null;
  const ties = [...new Set(cluster.flatMap((place) => index.tiesOf[place] ?? []))].sort((a, b) => a - b);
  if (ties.length > MOST_LIT)
    return { place: null, cluster, count: ties.length, ties: [], places: [], pinned: false };
  return {
    place: null,
    cluster,
    count: ties.length,
    ties,
    places: [...new Set(partiesOf(data, ties))],
    pinned: false,
  };
}

const partiesOf = (data: MapData, ties: readonly number[]) =>
  ties.flatMap((tie) => data.ties[tie]?.parties ?? []);
