import { merge, mesh } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { albers, type Cone } from './albers';
import type { LngLat } from './mercator';
import { importance, simplified } from './simplify';

type Point = [x: number, y: number];
type Areas = GeometryCollection<{ code: string }>;

export type MiniatureRequest = {
  /** Which of the topology's objects, and which of its areas. */
  layer: string;
  includes?: (code: string) => boolean;
  cone: Cone;
  /** The frame that the areas fill, in the units of the drawing: left, top, width, height. */
  frame: readonly [left: number, top: number, width: number, height: number];
};

export type Miniature = {
  /** Path of all land, closed; to be scaled by `PATH_SCALE`. */
  land: string;
  /** Path of the borders between areas, open lines; to be scaled by `PATH_SCALE`. */
  borders: string;
  /** Where a place stands in the drawing. */
  place: (point: LngLat) => Point;
};

/** Detail left out, in units of the drawing. */
const TOLERANCE = 0.8;
/** Islands smaller than this, in square units, are left out. */
const LEAST_ISLAND = 2.5;

/** A small outline map for a page: projected, fitted into a frame and drawn as coarsely as the eye allows, a few kB. */
export function miniature(basemap: Topology, { layer, includes, cone, frame }: MiniatureRequest): Miniature {
  const all = basemap.objects[layer] as Areas;
  const geometries = all.geometries.filter(({ properties }) => !includes || includes(codeOf(properties)));
  const areas: Areas = { type: 'GeometryCollection', geometries };
  const project = albers(cone);
  const arcs = projectedArcs(basemap, project);
  const shape = merged({ ...basemap, transform: undefined, arcs } as Topology, areas);
  const toFrame = fitting(shape.flat(), frame);
  const drawn = {
    type: 'Topology',
    objects: {},
    arcs: arcs.map((arc) => plain(arc.map(toFrame))),
  } as Topology;
  return {
    land: merged(drawn, areas)
      .filter((ring) => Math.abs(ringArea(ring)) > LEAST_ISLAND)
      .map((ring) => `${pathOf(ring)}z`)
      .join(''),
    borders: (mesh(drawn, areas, (a, b) => a !== b).coordinates as Point[][]).map(pathOf).join(''),
    place: (point) => toFrame(project(point)),
  };
}

/** Code of an area, ISO 3166-2. */
export const codeOf = (properties: object | undefined): string =>
  properties && 'code' in properties ? String(properties.code) : '';

function merged(topology: Topology, areas: Areas): Point[][] {
  const polygons = merge(topology, areas.geometries as Parameters<typeof merge>[1]).coordinates;
  return polygons.flat() as Point[][];
}

/** The arcs of a topology, decoded and projected. */
export function projectedArcs({ arcs, transform }: Topology, project: (point: LngLat) => Point): Point[][] {
  const [scaleX, scaleY] = transform?.scale ?? [1, 1];
  const [left, bottom] = transform?.translate ?? [0, 0];
  return arcs.map((arc) => {
    let [x, y] = [0, 0];
    return arc.map(([stepX = 0, stepY = 0]) => {
      [x, y] = transform ? [x + stepX, y + stepY] : [stepX, stepY];
      return project([x * scaleX + left, y * scaleY + bottom]);
    });
  });
}

/** Scales points so that they fill a frame, in the middle of it. */
function fitting(
  points: readonly Point[],
  [left, top, width, height]: MiniatureRequest['frame'],
): (point: Point) => Point {
  const [minX, maxX] = extent(points.map(([x]) => x));
  const [minY, maxY] = extent(points.map(([, y]) => y));
  const scale = Math.min(width / (maxX - minX), height / (maxY - minY));
  const [shiftX, shiftY] = [
    left + (width - scale * (maxX - minX)) / 2,
    top + (height - scale * (maxY - minY)) / 2,
  ];
  return ([x, y]) => [shiftX + (x - minX) * scale, shiftY + (y - minY) * scale];
}

const extent = (values: readonly number[]): [number, number] =>
  values.reduce(
    ([least, most], value) => [Math.min(least, value), Math.max(most, value)],
    [Infinity, -Infinity],
  );

const plain = (arc: Point[]): Point[] => simplified(arc, importance(arc), TOLERANCE);

function ringArea(ring: readonly Point[]): number {
  return ring.reduce((sum, [x, y], index) => {
    const [nextX, nextY] = ring[(index + 1) % ring.length] ?? [x, y];
    return sum + (x * nextY - nextX * y) / 2;
  }, 0);
}

/** Whole numbers keep a path short: paths are drawn on a grid of half units and scaled by this when shown. */
export const PATH_SCALE = 0.5;

/** SVG path in whole steps of the grid; rounding does not add up along the line. */
function pathOf(points: readonly Point[]): string {
  let [lastX, lastY] = [0, 0];
  const steps = points.flatMap(([x, y], index) => {
    const [gridX, gridY] = [Math.round(x / PATH_SCALE), Math.round(y / PATH_SCALE)];
    const [stepX, stepY] = [gridX - lastX, gridY - lastY];
    if (index > 0 && stepX === 0 && stepY === 0) return [];
    [lastX, lastY] = [gridX, gridY];
    return [`${stepX}${stepY < 0 ? '' : ' '}${stepY}`];
  });
  const [start, ...rest] = steps;
  return rest.length > 0 ? `M${start}l${rest.join(' ').replaceAll(' -', '-')}` : '';
}
