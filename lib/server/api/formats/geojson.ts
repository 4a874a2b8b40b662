import { arcPieces } from '@/lib/geo/great-circle';
import type { LngLat } from '@/lib/geo/mercator';

/** Parts of a great circle between two places: enough for a smooth line, few enough for a small file. */
const STEPS = 32;
/** Five decimals of a degree are about a metre. */
const round = (degrees: number) => Math.round(degrees * 1e5) / 1e5;

type Position = [lng: number, lat: number];
export type Geometry =
  | { type: 'Point'; coordinates: Position }
  | { type: 'LineString'; coordinates: Position[] }
  | { type: 'MultiLineString'; coordinates: Position[][] };

export type Feature = {
  type: 'Feature';
  id: string;
  geometry: Geometry;
  properties: Record<string, unknown>;
};

export const point = ([lng, lat]: LngLat): Geometry => ({ type: 'Point', coordinates: [lng, lat] });

/**
 * The great circles from the first of several places to each of the others: one line, or several where there are more
 * than two places or where one passes the antimeridian (RFC 7946, 3.1.9).
 * @param places longitude, latitude; two at least
 */
export function arcs([first, ...others]: readonly LngLat[]): Geometry {
  const lines = others.flatMap((other) => arcPieces(first ?? other, other, STEPS));
  const coordinates = lines.map((line) => line.map(([lng, lat]): Position => [round(lng), round(lat)]));
  const [only] = coordinates;
  return coordinates.length === 1 && only
    ? { type: 'LineString', coordinates: only }
    : { type: 'MultiLineString', coordinates };
}

/** RFC 7946, a feature at a time as it comes. @param about members beside the features: version, licence */
export async function* featureCollection(
  about: Record<string, unknown>,
  features: AsyncIterable<Feature>,
): AsyncGenerator<string> {
  const head = JSON.stringify({ type: 'FeatureCollection', ...about });
  yield `${head.slice(0, -1)},"features":[`;
  let separator = '\n';
  for await (const feature of features) {
    yield `${separator}${JSON.stringify(feature)}`;
    separator = ',\n';
  }
  yield '\n]}\n';
}
