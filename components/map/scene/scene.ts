import { type Cluster, halfZoom, SiteClusters } from '@/lib/geo/clusters';
import { toUnit } from '@/lib/geo/mercator';
import { fan, type Site, sitesOf } from '@/lib/geo/sites';
import { boxOf } from '@/lib/map/first-view';
import type { MapData, MapPlace } from '@/lib/map/map.view';
import { REACH, ringRadius, symbolRadius } from '@/lib/map/symbol-size';
import { type Edge, edgesBetween } from './edges';
import { type MapNode, nodeTies, type SheetScene } from './map-node';

/** A symbol that is made from the data in memory. */
export type DataNode = MapNode & {
  /** Indexes into the data's places. */
  places: number[];
  /** Indexes into the data's ties, each once, in the order of the list. */
  ties: readonly number[];
};

/** Which ties each place has, by index, in the order of the list. */
export function tiesByPlace(data: MapData): number[][] {
  const ties: number[][] = data.places.map(() => []);
  for (const [tie, { parties }] of data.ties.entries()) {
    for (const place of new Set(parties)) ties[place]?.push(tie);
  }
  return ties;
}

/** The places of one frame, gathered anew for each zoom. */
export class Scene implements SheetScene {
  readonly ready = true;
  private readonly sites: Site[];
  private readonly clusters: SiteClusters;
  private readonly zooms = new Map<number, DataNode[]>();
  private readonly lines = new Map<number, Edge[]>();
  private readonly standing = new Map<string, DataNode>();

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
    for (const node of this.sites.flatMap((site) => this.siteNodes(site)))
      if (node.place) this.standing.set(node.place.slug, node);
  }

  nodeOf({ slug }: MapPlace): DataNode | null {
    return this.standing.get(slug) ?? null;
  }

  nodes(zoom: number): DataNode[] {
    const half = halfZoom(zoom);
    const known = this.zooms.get(half);
    if (known) return known;
    const nodes = this.clusters.at(half).flatMap((cluster) => this.clusterNodes(cluster));
    this.zooms.set(half, nodes);
    return nodes;
  }

  edges(zoom: number): Edge[] {
    const half = halfZoom(zoom);
    const known = this.lines.get(half);
    if (known) return known;
    const edges = edgesBetween(this.data, this.nodes(zoom), zoom);
    this.lines.set(half, edges);
    return edges;
  }

  private clusterNodes({ at, sites }: Cluster): DataNode[] {
    const [only] = sites;
    const site = sites.length === 1 && only !== undefined ? this.sites[only] : undefined;
    if (site) return this.siteNodes(site);
    const places = sites.flatMap((index) => this.sites[index]?.places ?? []);
    const ties = [...new Set(places.flatMap((place) => this.ties[place] ?? []))].sort((a, b) => a - b);
    const records = places.flatMap((place) => this.data.places[place] ?? []);
    return [
      {
        ...this.tiesAs(ties),
        at,
        shift: [0, 0],
        place: null,
        cluster: records.map(({ slug }) => slug),
        placeCount: places.length,
        around: boxOf(records.map((place) => place.at)),
        radius: ringRadius(ties.length),
        places,
        ties,
      },
    ];
  }

  private siteNodes(site: Site): DataNode[] {
    const radii = site.places.map((place) => symbolRadius(this.ties[place]?.length ?? 0));
    const shifts = fan(site.places.length, 2 * Math.max(...radii) + 2);
    return site.places.flatMap((place, index) => {
      const record = this.data.places[place];
      const ties = this.ties[place] ?? [];
      if (!record) return [];
      return {
        ...this.tiesAs(ties),
        at: toUnit(site.at),
        shift: shifts[index] ?? ([0, 0] as const),
        place: { slug: record.slug, name: record.name },
        cluster: [],
        placeCount: 1,
        around: null,
        places: [place],
        ties,
      };
    });
  }

  private tiesAs(ties: readonly number[]) {
    return nodeTies(ties.flatMap((tie) => this.data.ties[tie] ?? []));
  }
}
