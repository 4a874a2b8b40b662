import { type ArcPoint, arcPieces, centralAngle } from '@/lib/geo/great-circle';
import { toLngLat, toUnit, type UnitPoint, worldSize } from '@/lib/geo/mercator';
import { TOLD_APART } from '@/lib/map/map.rules';
import type { MapData, TieStyle } from '@/lib/map/map.view';
import type { DataNode } from './scene';

/** A great circle between two symbols, for one tie, or for several of one status where they are too many. */
export type Edge = {
  /** Indexes of its ends. */
  from: number;
  to: number;
  /** How many ties it stands for. */
  count: number;
  /** The tie whose style is drawn; its slug where the line may be pointed at. */
  tie: TieStyle & { slug: string | null };
  /** Pixels that the middle stands off the great circle, to the right of the way. */
  bulge: number;
  /** Pieces that do not pass the antimeridian: x, y on the unit square and how far along, 0 to 1. */
  pieces: ArcPoint[][];
};

/** Pixels of an arc between two of its points, where it is not as long as to need more than the most. */
const STEP = 5;
const MOST_STEPS = 64;

/** The lines of the world view at a zoom, each with its own way, so that several ties of one city can be told apart. */
export function edgesBetween(data: MapData, nodes: readonly DataNode[], zoom: number): Edge[] {
  const nodeOf = new Map<number, number>();
  for (const [index, node] of nodes.entries()) for (const place of node.places) nodeOf.set(place, index);
  const pairs = new Map<string, { from: number; to: number; ties: number[] }>();
  for (const [index, tie] of data.ties.entries()) {
    const ends = [...new Set(tie.parties.map((place) => nodeOf.get(place)))].filter(
      (end) => end !== undefined,
    );
    const [from, ...others] = ends;
    for (const to of others) {
      if (from === undefined) continue;
      const key = from < to ? `${from}-${to}` : `${to}-${from}`;
      const pair = pairs.get(key) ?? { from, to, ties: [] };
      pair.ties.push(index);
      pairs.set(key, pair);
    }
  }
  const edges = [...pairs.values()].flatMap((pair) => edgesOfPair(data, nodes, pair, zoom));
  return spread(
    edges,
    nodes.map(({ at }) => at),
  );
}

function edgesOfPair(
  data: MapData,
  nodes: readonly DataNode[],
  pair: { from: number; to: number; ties: number[] },
  zoom: number,
): Edge[] {
  const pieces = arcBetween(nodes[pair.from]?.at, nodes[pair.to]?.at, zoom);
  const groups =
    pair.ties.length <= TOLD_APART ? pair.ties.map((tie) => [tie]) : [...byStyle(data, pair.ties)];
  return groups.flatMap((ties) => {
    const tie = data.ties[ties[0] ?? -1];
    return tie ? [{ from: pair.from, to: pair.to, count: ties.length, tie, bulge: 0, pieces }] : [];
  });
}

function byStyle(data: MapData, ties: number[]): Iterable<number[]> {
  const groups = new Map<string, number[]>();
  for (const index of ties) {
    const tie = data.ties[index];
    const key = `${tie?.status}/${tie?.stage}/${tie?.compilationOnly ?? false}`;
    groups.set(key, [...(groups.get(key) ?? []), index]);
  }
  return groups.values();
}

/** The great circle between two points of the unit square, as fine as a zoom asks for; nothing where one is missing. */
export function arcBetween(
  from: UnitPoint | undefined,
  to: UnitPoint | undefined,
  zoom: number,
): ArcPoint[][] {
  if (!from || !to) return [];
  const [start, end] = [toLngLat(from), toLngLat(to)];
  const length = (centralAngle(start, end) / (2 * Math.PI)) * worldSize(zoom);
  const steps = Math.max(4, Math.min(MOST_STEPS, Math.ceil(length / STEP)));
  return arcPieces(start, end, steps).map((piece) =>
    piece.map(([lng, lat, along]) => [...toUnit([lng, lat]), along]),
  );
}

/**
 * Fans out the lines of each end that has the most of them, in the order in which they leave it, so that near ways
 * do not lie on each other and do not cross.
 */
export function spread(edges: Edge[], ends: readonly UnitPoint[]): Edge[] {
  const count = ends.map(() => 0);
  for (const { from, to } of edges) {
    count[from] = (count[from] ?? 0) + 1;
    count[to] = (count[to] ?? 0) + 1;
  }
  const hubs = new Map<number, Edge[]>();
  for (const edge of edges) {
    const hub = (count[edge.from] ?? 0) >= (count[edge.to] ?? 0) ? edge.from : edge.to;
    const fanned = hubs.get(hub);
    if (fanned) fanned.push(edge);
    else hubs.set(hub, [edge]);
  }
  for (const [hub, fanned] of hubs) {
    const gap = Math.min(6, 48 / fanned.length);
    const ordered = fanned
      .map((edge) => ({ edge, heading: heading(ends[hub], ends[edge.from === hub ? edge.to : edge.from]) }))
      .sort((a, b) => a.heading - b.heading);
    for (const [rank, { edge }] of ordered.entries()) {
      const off = (rank - (ordered.length - 1) / 2) * gap;
      edge.bulge = edge.from === hub ? off : -off;
    }
  }
  return edges;
}

/** Direction on the map, clockwise from west so that Europe's ties to the east do not meet the seam; radians. */
function heading(from: UnitPoint | undefined, to: UnitPoint | undefined): number {
  if (!from || !to) return 0;
  const across = to[0] - from[0];
  const short = Math.abs(across) > 0.5 ? across - Math.sign(across) : across;
  return Math.atan2(to[1] - from[1], short);
}
