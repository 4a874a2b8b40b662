import type { UnitPoint } from '@/lib/geo/mercator';
import type { GeoBox } from '@/lib/map/first-view';
import type { MapPlace, TieStyle } from '@/lib/map/map.view';
import { symbolRadius } from '@/lib/map/symbol-size';
import { derivedStatuses } from '@/lib/partnership/partnership.rules';
import type { Edge } from './edges';

/** What one symbol stands for: a place, or a cluster of places too near each other to be told apart at a zoom. */
export type MapNode = NodeTies & {
  /** On the unit square. */
  at: UnitPoint;
  /** Pixels right and down from that point, where several places share it. */
  shift: readonly [number, number];
  /** Null for a cluster; a name only where it may stand beside the symbol. */
  place: { slug: string; name: string | null } | null;
  /** By what a cluster is pointed at: the slugs of its places, or its own name. Empty for a place. */
  cluster: readonly string[];
  /** How many places it stands for. */
  placeCount: number;
  /** The box around the places of a cluster. */
  around: GeoBox | null;
};

/** The ties of a symbol, as it is drawn. */
export type NodeTies = {
  count: number;
  /** How many of them each status has, in the order of the statuses. */
  counts: readonly number[];
  /** The one, where it is one; its slug where it is known. */
  only: (TieStyle & { slug: string | null }) | null;
  /** Pixels. */
  radius: number;
};

/** What one frame of the map draws. */
export type SheetScene = {
  /** False until it knows what to draw. */
  readonly ready: boolean;
  nodes(zoom: number): readonly MapNode[];
  /** The lines of the world view. */
  edges(zoom: number): readonly Edge[];
  /** A place's own symbol, whether or not a cluster hides it; null where the frame does not show it. */
  nodeOf(place: MapPlace): MapNode | null;
};

/** How many of some ties each status has, in the order of the statuses. */
export function statusCounts(ties: readonly TieStyle[]): number[] {
  const counts = derivedStatuses.map(() => 0);
  for (const { status } of ties) {
    const index = derivedStatuses.indexOf(status);
    counts[index] = (counts[index] ?? 0) + 1;
  }
  return counts;
}

/** How a place with these ties is drawn. */
export function nodeTies(ties: readonly (TieStyle & { slug: string })[]): NodeTies {
  const [only, ...more] = ties;
  return {
    count: ties.length,
    counts: statusCounts(ties),
    only: only && more.length === 0 ? only : null,
    radius: symbolRadius(ties.length),
  };
}
