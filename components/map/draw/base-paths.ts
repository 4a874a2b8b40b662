import type { Objects, Topology } from 'topojson-specification';
import { worldSize } from '@/lib/geo/mercator';
import { type Outline, ScaledTopology } from '@/lib/geo/scaled-topology';

type Country = { a2: string; a3: string };
type Division = { code: string };
export type WorldTopology = Topology<Objects<Country>>;
export type DivisionTopology = Topology<Objects<Division>>;

/** First-level areas of a country, and where it has them the areas below, as objects of the basemap. */
export const divisions: Record<string, { first: string; second?: string }> = {
  FR: { first: 'fr_reg', second: 'fr_dep' },
  CN: { first: 'cn_prov' },
  KR: { first: 'kr_prov' },
};

/** One drawing of the basemap for a whole zoom: paths in pixels of the whole world at that zoom. */
export type BasePaths = {
  /** Pixels of the whole world that the paths are in. */
  size: number;
  countries: Map<string, Path2D>;
  borders: Path2D;
  coasts: Path2D;
  division(object: string): { areas: Map<string, Path2D>; inner: Path2D; outer: Path2D };
};

const DEEPEST = 11;

/** The basemap as canvas paths, made when a zoom is first drawn. */
export class Basemap {
  private readonly world: ScaledTopology<Country, Objects<Country>>;
  private readonly divided: ScaledTopology<Division, Objects<Division>>;
  private readonly zooms = new Map<number, BasePaths>();

  constructor(world: WorldTopology, divided: DivisionTopology) {
    this.world = new ScaledTopology(world);
    this.divided = new ScaledTopology(divided);
  }

  paths(zoom: number): BasePaths {
    const level = Math.max(0, Math.min(DEEPEST, Math.round(zoom)));
    const known = this.zooms.get(level);
    if (known) return known;
    const parts = new Map<string, ReturnType<BasePaths['division']>>();
    const paths: BasePaths = {
      size: worldSize(level),
      countries: new Map(
        this.world.areas('countries', level).map(({ properties, rings }) => [properties.a2, closed(rings)]),
      ),
      borders: open(this.world.lines('countries', level, 'inner')),
      coasts: open(this.world.lines('countries', level, 'outer')),
      division: (object) => {
        const made = parts.get(object) ?? this.division(object, level);
        parts.set(object, made);
        return made;
      },
    };
    this.zooms.set(level, paths);
    return paths;
  }

  private division(object: string, level: number) {
    return {
      areas: new Map(
        this.divided.areas(object, level).map(({ properties, rings }) => [properties.code, closed(rings)]),
      ),
      inner: open(this.divided.lines(object, level, 'inner')),
      outer: open(this.divided.lines(object, level, 'outer')),
    };
  }
}

function open(lines: Outline): Path2D {
  const path = new Path2D();
  for (const line of lines) {
    for (const [index, [x, y]] of line.entries()) index === 0 ? path.moveTo(x, y) : path.lineTo(x, y);
  }
  return path;
}

function closed(rings: Outline): Path2D {
  const path = new Path2D();
  for (const ring of rings) {
    if (ring.length < 4) continue;
    for (const [index, [x, y]] of ring.entries()) index === 0 ? path.moveTo(x, y) : path.lineTo(x, y);
    path.closePath();
  }
  return path;
}
