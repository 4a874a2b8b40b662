import type { LngLat } from './mercator';

/** Places that share one point on any map: the city, the département and the region that sit in it. */
export type Site = {
  /** Mean of its places, longitude and latitude in degrees. */
  at: LngLat;
  /** Indexes of its places, in their order. */
  places: number[];
};

/** Two places nearer than this, in degrees on either axis, are told apart by a fan: about 500 m, one pixel at zoom 8. */
const ONE_POINT = 0.005;

/** Groups places that share a point; each place is in exactly one site. */
export function sitesOf(points: readonly LngLat[]): Site[] {
  const cells = new Map<string, Site>();
  const sites: Site[] = [];
  for (const [index, at] of points.entries()) {
    const site = findSite(cells, at);
    if (site) {
      site.places.push(index);
      continue;
    }
    const opened = { at, places: [index] };
    sites.push(opened);
    cells.set(cellOf(at), opened);
  }
  return sites.map((site) => ({ ...site, at: mean(site.places.map((place) => points[place] ?? site.at)) }));
}

/**
 * Where the symbols of a site stand around its point, so that none hides another: CSS pixels right and down.
 * One stands on the point itself, two beside it, more on a ring, the first on top.
 * @param space least distance between two symbols' middles, pixels
 */
export function fan(count: number, space: number): [right: number, down: number][] {
  if (count === 1) return [[0, 0]];
  const radius = space / 2 / Math.sin(Math.PI / count);
  const turn = count === 2 ? -Math.PI : -Math.PI / 2;
  return Array.from({ length: count }, (_, index) => {
    const angle = turn + (index * 2 * Math.PI) / count;
    return [radius * Math.cos(angle), radius * Math.sin(angle)];
  });
}

const cellOf = ([lng, lat]: LngLat, right = 0, up = 0) =>
  `${Math.floor(lng / ONE_POINT) + right}/${Math.floor(lat / ONE_POINT) + up}`;

function findSite(cells: Map<string, Site>, at: LngLat): Site | undefined {
  for (const right of [0, -1, 1]) {
    for (const up of [0, -1, 1]) {
      const site = cells.get(cellOf(at, right, up));
      if (site && Math.abs(site.at[0] - at[0]) <= ONE_POINT && Math.abs(site.at[1] - at[1]) <= ONE_POINT)
        return site;
    }
  }
}

function mean(points: readonly LngLat[]): LngLat {
  const sum = (axis: 0 | 1) => points.reduce((total, point) => total + point[axis], 0);
  return [sum(0) / points.length, sum(1) / points.length];
}
