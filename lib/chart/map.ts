import { centroid, geo, type PlotOptions, text } from '@observablehq/plot';
import type { Feature, FeatureCollection, Geometry, MultiPolygon } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { albers, cones } from '../geo/albers';
import { firstLevelAreas } from '../geo/basemap-shapes';
import { codeOf, projectedArcs } from '../geo/miniature';
import { importance, simplified } from '../geo/simplify';
import type { ShadedMap } from './chart';
import type { Drawing } from './draw';

const layers = { FR: 'fr_reg', CN: 'cn_prov', KR: 'kr_prov' } as const;
type Mapped = keyof typeof layers;

/** Countries whose first-level areas the basemap has. */
export const isMapped = (country: string): country is Mapped => country in layers;

type Area = Feature<Geometry, { code: string }>;

/** Detail left out, as a share of the width of what is drawn: less than a pixel. */
const TOLERANCE = 0.0016;

/**
 * Areas of a country on its cone, as coarse as the eye allows; overseas regions of France lie outside the frame and are in
 * the table alone. The same on every page: made once.
 */
const areasOf = memoised((basemap: Topology, country: Mapped): Area[] => {
  const layer = basemap.objects[layers[country]] as GeometryCollection<{ code: string }>;
  const own = layer.geometries.filter(({ properties }) => !codeOf(properties).startsWith('FR-97'));
  const areas: GeometryCollection<{ code: string }> = { ...layer, geometries: own };
  const arcs = projectedArcs(basemap, albers(cones[country]));
  const topology = (drawn: typeof arcs) => ({ ...basemap, transform: undefined, arcs: drawn }) as Topology;
  const fine = featuresOf(topology(arcs), areas);
  const [west, east] = extentOf(fine);
  const tolerance = (east - west) * TOLERANCE;
  return featuresOf(topology(arcs.map((arc) => simplified(arc, importance(arc), tolerance))), areas);
});

const featuresOf = (topology: Topology, areas: GeometryCollection<{ code: string }>): Area[] =>
  (feature(topology, areas) as FeatureCollection<Geometry, { code: string }>).features;

function extentOf(areas: readonly Area[]): [west: number, east: number] {
  const flat = areas.flatMap(
    ({ geometry }) => (geometry as MultiPolygon).coordinates.flat(9) as unknown as number[],
  );
  const across = flat.filter((_, index) => index % 2 === 0);
  return across.reduce(([least, most], x) => [Math.min(least, x), Math.max(most, x)], [
    Infinity,
    -Infinity,
  ] as [number, number]);
}

function memoised<Made>(make: (basemap: Topology, country: Mapped) => Made) {
  const made = new Map<Mapped, Made>();
  return (basemap: Topology, country: Mapped): Made => {
    const known = made.get(country) ?? make(basemap, country);
    made.set(country, known);
    return known;
  };
}

/** The map of one country for Plot. Steps between shades are thirds of the highest count of all the countries drawn. */
export async function mapMarks(
  country: Mapped,
  chart: ShadedMap,
  { palette, locale }: Drawing,
  width: number,
): Promise<PlotOptions> {
  const areas = areasOf(await firstLevelAreas(), country);
  const most = Math.max(1, ...Object.values(chart.counts));
  const shade = (count: number) =>
    palette.shades[Math.min(2, Math.floor((count / (most + 1)) * 3))] ?? palette.ground;
  const countOf = ({ properties }: Area) => chart.counts[properties.code] ?? 0;
  const number = new Intl.NumberFormat(locale);
  return {
    width,
    height: width * (country === 'KR' ? 1.15 : 0.95),
    margin: 4,
    projection: { type: 'identity', domain: { type: 'FeatureCollection', features: areas } as never },
    marks: [
      geo(areas, {
        fill: (area: Area) => (countOf(area) > 0 ? shade(countOf(area)) : palette.ground),
        stroke: palette.quietInk,
        strokeWidth: 0.6,
      }),
      text(
        areas.filter((area) => countOf(area) > 0),
        centroid({
          text: (area: Area) => number.format(countOf(area)),
          fill: palette.ink,
          stroke: palette.ground,
          strokeWidth: 3,
          fontSize: 12,
        }),
      ),
    ],
  };
}
