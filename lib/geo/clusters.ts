import Supercluster from 'supercluster';
import { type LngLat, toUnit, type UnitPoint } from './mercator';

/** What is drawn as one: a single site, or several that lie too near each other at a zoom. */
export type Cluster = {
  /** Middle on the unit square. */
  at: UnitPoint;
  /** Indexes of the sites in it. */
  sites: number[];
};

/** Beyond this zoom nothing is gathered any more. */
export const LAST_CLUSTER_ZOOM = 10;

/**
 * Gathers sites by their distance on the screen. Zooms are taken in halves: the library knows whole ones only, so a
 * second index with a shorter reach serves the upper half of each.
 */
export class SiteClusters {
  private readonly indexes = new Map<number, Supercluster<{ site: number }>>();

  /**
   * @param sites longitude, latitude in degrees
   * @param reach pixels within which sites are gathered
   */
  constructor(
    private readonly sites: readonly LngLat[],
    private readonly reach: number,
  ) {}

  /** All clusters of a zoom, on the whole world; made anew each time, whoever asks again keeps them. */
  at(zoom: number): Cluster[] {
    const half = halfZoom(zoom);
    return half > LAST_CLUSTER_ZOOM
      ? this.sites.map((at, site) => ({ at: toUnit(at), sites: [site] }))
      : this.gather(half);
  }

  private gather(half: number): Cluster[] {
    const level = Math.floor(half);
    const index = this.index(half - level);
    return index.getClusters([-180, -90, 180, 90], level).map((feature) => {
      const at = toUnit(feature.geometry.coordinates as [number, number]);
      const { properties } = feature;
      if (!('cluster' in properties)) return { at, sites: [properties.site] };
      const leaves = index.getLeaves(properties.cluster_id, Number.POSITIVE_INFINITY);
      return { at, sites: leaves.map((leaf) => leaf.properties.site).sort((a, b) => a - b) };
    });
  }

  private index(above: number): Supercluster<{ site: number }> {
    const known = this.indexes.get(above);
    if (known) return known;
    const radius = this.reach / 2 ** above;
    const index = new Supercluster<{ site: number }>({ radius, extent: 256, maxZoom: LAST_CLUSTER_ZOOM });
    index.load(
      this.sites.map(([lng, lat], site) => ({
        type: 'Feature',
        properties: { site },
        geometry: { type: 'Point', coordinates: [lng, lat] },
      })),
    );
    this.indexes.set(above, index);
    return index;
  }
}

/** Zoom at which what is on the screen is gathered: the half below. */
export const halfZoom = (zoom: number): number => Math.floor(zoom * 2 + 1e-6) / 2;
