import { halfZoom } from '@/lib/geo/clusters';
import { toLngLat, toUnit, type UnitPoint } from '@/lib/geo/mercator';
import type { GeoBox } from '@/lib/map/first-view';
import type { MapPicture, MapPlace, PictureSymbol } from '@/lib/map/map.view';
import { unitOf } from '@/lib/map/picture-point';
import { ringRadius, symbolRadius } from '@/lib/map/symbol-size';
import { arcBetween, type Edge, spread } from '../scene/edges';
import { type MapNode, nodeTies, type SheetScene } from '../scene/map-node';

/** Names of clusters in `hoverCluster`; no slug looks like them. */
const CLUSTER = /^cluster:([\d.]+):(\d+)$/;

/** A cluster by its name, as the server knows it. */
export function clusterNamed(name: string | undefined): { half: number; cluster: number } | null {
  const [, half, cluster] = CLUSTER.exec(name ?? '') ?? [];
  return cluster === undefined ? null : { half: Number(half), cluster: Number(cluster) };
}

/** The world as one picture shows it; at another zoom it stands in until that zoom's picture has come. */
export class PictureScene implements SheetScene {
  readonly ready: boolean;
  private readonly symbols: readonly MapNode[];
  private readonly places: ReadonlyMap<string, MapNode>;
  private readonly clusters: ReadonlyMap<string, MapNode>;
  private readonly lines = new Map<number, Edge[]>();

  /** @param picture null where none has come yet */
  constructor(private readonly picture: MapPicture | null) {
    this.ready = picture !== null;
    this.symbols = picture ? picture.symbols.map((symbol) => nodeFrom(picture, symbol)) : [];
    this.places = new Map(this.symbols.flatMap((node) => (node.place ? [[node.place.slug, node]] : [])));
    this.clusters = new Map(this.symbols.flatMap((node) => node.cluster.map((name) => [name, node])));
  }

  nodes(): readonly MapNode[] {
    return this.symbols;
  }

  edges(zoom: number): readonly Edge[] {
    const half = halfZoom(zoom);
    const known = this.lines.get(half);
    if (known) return known;
    const made = this.picture ? edgesFrom(this.picture, zoom) : [];
    this.lines.set(half, made);
    return made;
  }

  nodeOf(place: MapPlace): MapNode | null {
    return (
      this.places.get(place.slug) ?? {
        ...nodeTies([]),
        at: toUnit(place.at),
        shift: place.shift ?? [0, 0],
        place: { slug: place.slug, name: place.name },
        cluster: [],
        placeCount: 1,
        around: null,
      }
    );
  }

  clusterOf(name: string): MapNode | null {
    return this.clusters.get(name) ?? null;
  }
}

function nodeFrom(picture: MapPicture, symbol: PictureSymbol): MapNode {
  const count = symbol.counts.reduce((sum, ties) => sum + ties, 0);
  const common = {
    at: unitOf(picture, symbol.at),
    count,
    counts: symbol.counts,
    only: symbol.tie ? { ...symbol.tie, slug: null } : null,
  };
  if ('slug' in symbol)
    return {
      ...common,
      shift: symbol.shift ?? [0, 0],
      place: { slug: symbol.slug, name: symbol.name ?? null },
      cluster: [],
      placeCount: 1,
      around: null,
      radius: symbolRadius(count),
    };
  return {
    ...common,
    shift: [0, 0],
    place: null,
    cluster: [`cluster:${picture.zoom}:${symbol.cluster}`],
    placeCount: symbol.places,
    around: aroundOf(picture, symbol),
    radius: ringRadius(count),
  };
}

function aroundOf(
  picture: MapPicture,
  { at: [x, y], span: [left, up, right, down] }: Extract<PictureSymbol, { cluster: number }>,
): GeoBox {
  const [west, north] = toLngLat(unitOf(picture, [x - left, y - up]));
  const [east, south] = toLngLat(unitOf(picture, [x + right, y + down]));
  return [west, south, east, north];
}

function edgesFrom(picture: MapPicture, zoom: number): Edge[] {
  const ends = picture.ends.map((end): UnitPoint => unitOf(picture, end));
  const edges = picture.lines.flatMap(([from, to, style, count, slug = null]): Edge[] => {
    const tie = picture.styles[style];
    if (!tie) return [];
    const pieces = arcBetween(ends[from], ends[to], zoom);
    return [{ from, to, count, tie: { ...tie, slug }, bulge: 0, pieces }];
  });
  return spread(edges, ends);
}
