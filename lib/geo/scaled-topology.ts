import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, Objects, Topology } from 'topojson-specification';
import { toUnit, type UnitPoint, worldSize } from './mercator';
import { importance, simplified } from './simplify';

/** Rings of one area, or lines, in pixels of the whole world at a zoom: x grows east, y south. */
export type Outline = UnitPoint[][];
export type Area<P> = { properties: P; rings: Outline };

/** Detail that is left out, in pixels of the zoom drawn for. */
const TOLERANCE = 0.4;

/** A topology in Web Mercator that is simplified arc by arc for each whole zoom, so that neighbours keep one border. */
export class ScaledTopology<P extends object, T extends Objects<P>> {
  private readonly arcs: UnitPoint[][];
  private readonly figures: Float64Array[];
  private readonly scaled = new Map<number, Topology<T>>();

  constructor(private readonly topology: Topology<T>) {
    this.arcs = decodeArcs(topology);
    this.figures = this.arcs.map(importance);
  }

  /** The areas of an object at a zoom, each with its properties. */
  areas(name: keyof T & string, zoom: number): Area<P>[] {
    const topology = this.at(zoom);
    const collection = feature(topology, topology.objects[name] as GeometryCollection<P>);
    return collection.features.map(({ geometry, properties }) => {
      if (geometry.type === 'Polygon')
        return { properties, rings: geometry.coordinates as unknown as Outline };
      if (geometry.type === 'MultiPolygon')
        return { properties, rings: geometry.coordinates.flat() as unknown as Outline };
      return { properties, rings: [] };
    });
  }

  /** Lines between areas of an object (`inner`), or around all of them (`outer`), at a zoom. */
  lines(name: keyof T & string, zoom: number, which: 'inner' | 'outer'): Outline {
    const topology = this.at(zoom);
    const object = topology.objects[name] as GeometryCollection<P>;
    const lines = mesh(topology, object, (a, b) => (a === b) === (which === 'outer'));
    return lines.coordinates as unknown as Outline;
  }

  private at(zoom: number): Topology<T> {
    const known = this.scaled.get(zoom);
    if (known) return known;
    const size = worldSize(zoom);
    const arcs = this.arcs.map((arc, index) => {
      const kept = simplified(arc, this.figures[index] ?? new Float64Array(0), TOLERANCE / size);
      return kept.map(([x, y]) => [x * size, y * size]);
    });
    const scaled = { type: 'Topology' as const, objects: this.topology.objects, arcs };
    this.scaled.set(zoom, scaled);
    return scaled;
  }
}

/** Arcs of a quantized topology, from steps in degrees to points on the unit square. */
function decodeArcs({ arcs, transform }: Topology): UnitPoint[][] {
  const [scaleX, scaleY] = transform?.scale ?? [1, 1];
  const [left, bottom] = transform?.translate ?? [0, 0];
  return arcs.map((arc) => {
    let [x, y] = [0, 0];
    return arc.map(([stepX = 0, stepY = 0]) => {
      [x, y] = transform ? [x + stepX, y + stepY] : [stepX, stepY];
      return toUnit([x * scaleX + left, y * scaleY + bottom]);
    });
  });
}
