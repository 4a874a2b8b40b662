import { feature } from 'topojson-client';
import type { GeometryCollection, MultiPolygon, Polygon, Topology } from 'topojson-specification';
import { type Cone, cones } from './albers';
import type { LngLat } from './mercator';
import { type Miniature, type MiniatureRequest, miniature } from './miniature';
import frames from './territory-frames.json';

/** West, south, east, north in degrees. */
type GeoBox = readonly [number, number, number, number];

const layers = { FR: 'fr_reg', CN: 'cn_prov', KR: 'kr_prov' } as const;
const overseasCones: Cone = { meridian: 0, parallels: [-1, 5] };

/** Land of a country as a small drawing: with its first-level areas where the basemap has them, as an outline elsewhere. */
export function countrySheet(
  country: string,
  topologies: { divisions: Topology; world: Topology },
  frame: MiniatureRequest['frame'],
): Miniature | null {
  if (country in layers) {
    const code = country as keyof typeof layers;
    return miniature(topologies.divisions, {
      layer: layers[code],
      includes: (area) => !area.startsWith('FR-97'),
      cone: cones[code],
      frame,
    });
  }
  const main = mainLand(topologies.world, country);
  return main && miniature(main.topology, { layer: 'main', cone: coneOf(main.box), frame });
}

/** One overseas region of France as a small drawing. */
export function overseasSheet(
  code: string,
  divisions: Topology,
  frame: MiniatureRequest['frame'],
): Miniature {
  const box = boxes[code]?.box ?? [-1, -1, 1, 1];
  const cone = { ...overseasCones, meridian: (box[0] + box[2]) / 2 };
  return miniature(divisions, { layer: 'fr_reg', includes: (area) => area === code, cone, frame });
}

const boxes = frames.territories as unknown as Record<string, { box: [number, number, number, number] }>;

/** The overseas region of France in which a place lies, by the frames of its regions; null in Europe and elsewhere. */
export function overseasRegionAt([lng, lat]: LngLat): string | null {
  const around = (code: string) => {
    const [west, south, east, north] = boxes[code]?.box ?? [0, 0, 0, 0];
    return lng > west - 0.2 && lng < east + 0.2 && lat > south - 0.2 && lat < north + 0.2;
  };
  return Object.keys(boxes).find((code) => code.startsWith('FR-97') && around(code)) ?? null;
}

/** A cone that suits a box: its parallels a sixth of the way in from south and north. */
function coneOf([west, south, east, north]: GeoBox): Cone {
  const sixth = (north - south) / 6;
  // On the equator the cone would be a cylinder, which its formulas do not bear.
  const lift = Math.abs(south + north) < 0.5 ? 0.5 : 0;
  return { meridian: (west + east) / 2, parallels: [south + sixth + lift, north - sixth + lift] };
}

type Country = GeometryCollection<{ a2: string }>;

/** The largest part of a country and what lies near it: Spain without the Canaries. */
function mainLand(world: Topology, country: string): { topology: Topology; box: GeoBox } | null {
  const found = (world.objects.countries as Country).geometries.find(
    ({ properties }) => (properties as { a2?: string } | undefined)?.a2 === country,
  );
  if (found?.type !== 'Polygon' && found?.type !== 'MultiPolygon') return null;
  const polygons = (found.type === 'Polygon' ? [found.arcs] : found.arcs) as number[][][];
  const parts = polygons.map((arcs) => ({ arcs, box: boxOf(world, { type: 'Polygon', arcs } as Polygon) }));
  const [largest] = parts.toSorted((a, b) => extent(b.box) - extent(a.box));
  if (!largest) return null;
  const near = parts.filter(({ box }) => meets(box, largest.box, (largest.box[3] - largest.box[1]) / 4));
  const land = { type: 'MultiPolygon', arcs: near.map(({ arcs }) => arcs) } as MultiPolygon;
  return {
    topology: { ...world, objects: { main: { type: 'GeometryCollection', geometries: [land] } } },
    box: largest.box,
  };
}

function boxOf(world: Topology, polygon: Polygon): GeoBox {
  const { geometry } = feature(world, polygon) as GeoJSON.Feature<GeoJSON.Polygon>;
  const points = geometry.coordinates.flat();
  const [lngs, lats] = [points.map(([lng = 0]) => lng), points.map(([, lat = 0]) => lat)];
  return [Math.min(...lngs), Math.min(...lats), Math.max(...lngs), Math.max(...lats)];
}

const extent = ([west, south, east, north]: GeoBox) => (east - west) * (north - south);

const meets = (a: GeoBox, b: GeoBox, margin: number) =>
  a[0] < b[2] + margin && a[2] > b[0] - margin && a[1] < b[3] + margin && a[3] > b[1] - margin;
