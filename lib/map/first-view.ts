import { greatCircle } from '../geo/great-circle';
import type { LngLat } from '../geo/mercator';

/** West, south, east, north in degrees. */
export type GeoBox = readonly [west: number, south: number, east: number, north: number];

/** Ties whose ways are measured for the first view. */
const MOST_MEASURED = 1000;

type Drawn = { places: readonly { at: LngLat }[]; ties: readonly { parties: readonly number[] }[] };

/** What the map of the world shows first: the box around places and the tops of the ways between them. */
export const firstView = (drawn: Drawn): GeoBox => boxAround(pointsOf(drawn));

/** The box around points (longitude, latitude), widened so that one alone has surroundings. */
export function boxAround(points: readonly LngLat[]): GeoBox {
  if (points.length === 0) return [-170, -50, 179, 75];
  const [west, south, east, north] = boxOf(points);
  const [across, up] = [Math.max(2, (east - west) * 0.08), Math.max(1.5, (north - south) * 0.1)];
  return [
    Math.max(-180, west - across),
    Math.max(-80, south - up),
    Math.min(180, east + across),
    Math.min(80, north + up),
  ];
}

/** The box that points just fill. */
export function boxOf(points: readonly LngLat[]): GeoBox {
  let [west, south, east, north] = [180, 90, -180, -90];
  for (const [lng, lat] of points) {
    [west, east] = [Math.min(west, lng), Math.max(east, lng)];
    [south, north] = [Math.min(south, lat), Math.max(north, lat)];
  }
  return [west, south, east, north];
}

function pointsOf({ places, ties }: Drawn): LngLat[] {
  const ways = ties.slice(0, MOST_MEASURED).flatMap(({ parties }) => {
    const [from, ...others] = parties.flatMap((place) => places[place] ?? []);
    return from ? others.flatMap((to) => greatCircle(from.at, to.at, 6)) : [];
  });
  return [...places.map((place) => place.at), ...ways.map(([lng, lat]): LngLat => [lng, lat])];
}
