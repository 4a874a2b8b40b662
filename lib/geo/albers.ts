import type { LngLat } from './mercator';

const radians = Math.PI / 180;

/** Where the equal-area cone touches, degrees: its middle meridian and its two parallels. */
export type Cone = { meridian: number; parallels: readonly [south: number, north: number] };

/** The cones on which each country is usually drawn. */
export const cones = {
  FR: { meridian: 2.5, parallels: [44, 49] },
  CN: { meridian: 105, parallels: [25, 47] },
  KR: { meridian: 127.75, parallels: [34, 38] },
} as const satisfies Record<string, Cone>;

/**
 * Albers' equal-area conic projection (Snyder, Map Projections, 1987, formulas 14-1 to 14-6) on a sphere of radius 1.
 * @returns x grows east, y grows south
 */
export function albers({ meridian, parallels }: Cone): (point: LngLat) => [x: number, y: number] {
  const [south, north] = [parallels[0] * radians, parallels[1] * radians];
  const n = (Math.sin(south) + Math.sin(north)) / 2;
  const c = Math.cos(south) ** 2 + 2 * n * Math.sin(south);
  return ([lng, lat]) => {
    const rho = Math.sqrt(c - 2 * n * Math.sin(lat * radians)) / n;
    const theta = n * (lng - meridian) * radians;
    return [rho * Math.sin(theta), rho * Math.cos(theta)];
  };
}
