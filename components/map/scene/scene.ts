import { type Cluster, halfZoom, SiteClusters } from '@/lib/geo/clusters';
import { toUnit, type UnitPoint } from '@/lib/geo/mercator';
import { fan, type Site, sitesOf } from '@/lib/geo/sites';
import type { MapData } from '@/lib/map/map.view';
import { derivedStatuses } from '@/lib/partnership/partnership.rules';

/** What one symbol stands for: a place, or a cluster of places too near each other to be told apart at a zoom. */
export type MapNode = {
  /** On the unit square. */
  at: UnitPoint;
  /** Pixels right and down from that point, where several places share it. */
  shift: readonly [number, number];
  cluster: boolean;
  /** Indexes into the data's places. */
  places: number[];
  /** Indexes into the data's ties, each once, in the order of the list. */
  ties: readonly number[];
  /** How many of them each status has, in the order of the statuses. */
  counts: readonly number[];
  /** Pixels. */
  radius: number;
};

/** Pixels within which places are gathered into a cluster. */
const REACH = 24;
const SYMBOL_RADIUS = 6;

/** Which ties each place has, by index, in the order of the list. */
export function tiesByPlace(data: MapData): number[][] {
  const ties: number[][] = data.places.map(() => []);
  for (const [tie, { parties }] of data.ties.entries()) {
    for (const place of new Set(parties)) ties[place]?.push(tie);
  }
  return ties;
}

/** The places of one frame, gathered anew for each zoom. */
export class Scene {
  private readonly sites: Site[];
  private readonly clusters: SiteClusters;
  private readonly zooms = new Map<number, MapNode[]>();
  private readonly standing = new Map<number, { at: UnitPoint; shift: readonly [number, number] }>();

  /**
   * @param places indexes of the places that the frame shows
   * @param ties of each place of the data, from `tiesByPlace`
   */
  constructor(
    readonly data: MapData,
    readonly places: readonly number[],
    private readonly ties: readonly number[][],
  ) {
    const sites = sitesOf(places.map((place) => data.places[place]?.at ?? [0, 0]));
    this.sites = sites.map((site) => ({ ...site, places: site.places.map((index) => places[index] ?? 0) }));
    this.clusters = new SiteClusters(
      this.sites.map((site) => site.at),
      REACH,
    );
    for (const site of this.sites) {
      for (const node of this.siteNodes(site))
        this.standing.set(node.places[0] ?? 0, { at: node.at, shift: node.shift });
    }
  }

  /** Where a place's own symbol stands, whether or not a cluster hides it; null where the frame does not show it. */
  positionOf(place: number): { at: UnitPoint; shift: readonly [number, number] } | null {
    return this.standing.get(place) ?? null;
  }

  /** Indexes of a place's ties, in the order of the list. */
  tiesOf(place: number): readonly number[] {
    return this.ties[place] ?? [];
  }

  /** Pixels from the middle to the edge of a place's symbol, by its number of ties. */
  radiusOf(ties: number): number {
    return symbolRadius(ties);
  }

  /** How many of some ties each status has, in the order of the statuses. */
  countsOf(ties: readonly number[]): number[] {
    const counts = derivedStatuses.map(() => 0);
    for (const tie of ties) {
      const status = derivedStatuses.indexOf(this.data.ties[tie]?.status ?? 'NOT_REPORTED');
      counts[status] = (counts[status] ?? 0) + 1;
    }
    return counts;
  }

  nodes(zoom: number): MapNode[] {
    const half = halfZoom(zoom);
    const known = this.zooms.get(half);
    if (known) return known;
    const nodes = this.clusters.at(half).flatMap((cluster) => this.clusterNodes(cluster));
    this.zooms.set(half, nodes);
    return nodes;
  }

  private clusterNodes({ at, sites }: Cluster): MapNode[] {
    const [only] = sites;
    const site = sites.length === 1 && only !== undefined ? this.sites[only] : undefined;
    if (site) return this.siteNodes(site);
    const places = sites.flatMap((index) => this.sites[index]?.places ?? []);
    const ties = [...new Set(places.flatMap((place) => this.ties[place] ?? []))].sort((a, b) => a - b);
    const counts = this.countsOf(ties);
    return [{ at, shift: [0, 0], cluster: true, places, ties, counts, radius: ringRadius(ties.length) }];
  }

  private siteNodes(site: Site): MapNode[] {
    const radii = site.places.map((place) => symbolRadius(this.ties[place]?.length ?? 0));
    const shifts = fan(site.places.length, 2 * Math.max(...radii) + 2);
    return site.places.map((place, index) => ({
      at: toUnit(site.at),
      shift: shifts[index] ?? [0, 0],
      cluster: false,
      places: [place],
      ties: this.ties[place] ?? [],
      counts: this.countsOf(this.ties[place] ?? []),
      radius: radii[index] ?? SYMBOL_RADIUS,
    }));
  }
}

/** One tie is drawn as the symbol of its status, several as a ring of their statuses around their number. */
const symbolRadius = (ties: number) => (ties <= 1 ? SYMBOL_RADIUS : ringRadius(ties));

const ringRadius = (ties: number) => 8 + Math.min(9, 1.2 * Math.log2(Math.max(1, ties)));
