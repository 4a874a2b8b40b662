import { type Map as LeafletMap, type LeafletMouseEvent, latLngBounds } from 'leaflet';
import { useEffect, useRef } from 'react';
import { toLngLat, worldSize } from '@/lib/geo/mercator';
import { nearestLine, nearestTarget } from '@/lib/geo/nearest';
import { copiesIn, type Frame } from './draw/frame';
import { onScreen } from './draw/polyline';
import { selectPinned } from './map-history';
import type { MapNode } from './scene/scene';
import { type Selection, selectionStore } from './selection-store';
import { edgesOf, type SheetContent, screenOf } from './sheet-painters';

const nothingPointed: Pick<Selection, 'hoverTie' | 'hoverPlace' | 'hoverCluster'> = {
  hoverTie: null,
  hoverPlace: null,
  hoverCluster: [],
};

type Hit = { node: MapNode } | { tie: string } | null;

/** Pixels beyond a symbol's edge, and to either side of a line. */
const TOLERANCE = { mouse: { symbol: 6, line: 4 }, touch: { symbol: 22, line: 14 } };

/** What the pointer does on a sheet: pointing shows, a click or tap pins, opens a cluster, or lets go. */
export function useSheetPointer(map: LeafletMap, content: SheetContent): void {
  const current = useRef(content);
  useEffect(() => {
    current.current = content;
  });
  useEffect(() => {
    let waiting = 0;
    const point = (event: LeafletMouseEvent) => {
      cancelAnimationFrame(waiting);
      waiting = requestAnimationFrame(() => {
        const hit = hitAt(map, current.current, event.containerPoint, 'mouse');
        map.getContainer().classList.toggle('map-pointing', hit !== null);
        selectionStore.set(pointed(current.current, hit));
      });
    };
    const leave = () => {
      cancelAnimationFrame(waiting);
      selectionStore.set(nothingPointed);
    };
    const press = (event: LeafletMouseEvent) => {
      const touch = (event.originalEvent as PointerEvent).pointerType === 'touch';
      const hit = hitAt(map, current.current, event.containerPoint, touch ? 'touch' : 'mouse');
      if (hit && 'node' in hit && hit.node.cluster) openCluster(map, hit.node, current.current);
      else selectPinned(pinned(current.current, hit));
      if (touch) leave();
    };
    map.on('mousemove', point).on('mouseout', leave).on('click', press);
    return () => {
      cancelAnimationFrame(waiting);
      map.off('mousemove', point).off('mouseout', leave).off('click', press);
    };
  }, [map]);
}

function hitAt(
  map: LeafletMap,
  content: SheetContent,
  { x, y }: { x: number; y: number },
  pointer: 'mouse' | 'touch',
): Hit {
  const frame = frameOf(map);
  const tolerance = TOLERANCE[pointer];
  const nodes = content.scene.nodes(frame.zoom);
  const shown = copiesIn(frame).flatMap((copy) =>
    nodes.map((node) => {
      const [nodeX, nodeY] = screenOf(frame, node, copy);
      return { node, x: nodeX, y: nodeY, radius: node.radius };
    }),
  );
  const near = shown[nearestTarget(shown, x, y, tolerance.symbol)];
  if (near) return { node: near.node };
  if (!content.lines) return null;
  const edges = copiesIn(frame).flatMap((copy) =>
    edgesOf(content.scene, frame.zoom).map((edge) => ({
      edge,
      pieces: onScreen(edge.pieces, frame, copy, edge.bulge, 0),
    })),
  );
  const line =
    edges[
      nearestLine(
        edges.map(({ pieces }) => pieces),
        x,
        y,
        tolerance.line,
      )
    ];
  return line ? { tie: line.edge.tie.slug } : null;
}

/** The visible part of a map, as the painters know frames. */
export function frameOf(map: LeafletMap): Frame {
  const { x: width, y: height } = map.getSize();
  const zoom = map.getZoom();
  const corner = map.getPixelBounds().min;
  return {
    zoom,
    size: worldSize(zoom),
    left: corner?.x ?? 0,
    top: corner?.y ?? 0,
    width,
    height,
    beyond: [0, 0],
  };
}

function pointed({ data }: SheetContent, hit: Hit): typeof nothingPointed {
  if (hit && 'tie' in hit) return { ...nothingPointed, hoverTie: hit.tie };
  const slugs = hit?.node.places.flatMap((place) => data.places[place]?.slug ?? []) ?? [];
  if (hit?.node.cluster) return { ...nothingPointed, hoverCluster: slugs };
  return { ...nothingPointed, hoverPlace: slugs[0] ?? null };
}

function pinned({ data }: SheetContent, hit: Hit): { tie: string | null; place: string | null } {
  if (hit && 'tie' in hit) return { tie: hit.tie, place: null };
  const [tie, ...more] = hit?.node.ties ?? [];
  const place = data.places[hit?.node.places[0] ?? -1]?.slug ?? null;
  return more.length === 0 && tie !== undefined
    ? { tie: data.ties[tie]?.slug ?? null, place: null }
    : { tie: null, place };
}

/** Goes near enough for the places of a cluster to be told apart. */
function openCluster(map: LeafletMap, node: MapNode, { data }: SheetContent): void {
  const points = node.places.flatMap((place) => data.places[place]?.at ?? []);
  const pairs: [number, number][] = [];
  for (let index = 0; index < points.length; index += 2)
    pairs.push([points[index + 1] ?? 0, points[index] ?? 0]);
  const bounds = latLngBounds(pairs);
  const zoom = Math.min(map.getBoundsZoom(bounds, false, map.getSize().multiplyBy(0.25)), map.getMaxZoom());
  const [lng, lat] = toLngLat(node.at);
  const nearer = Math.max(zoom, map.getZoom() + 1);
  map.setView(pairs.length > 1 ? bounds.getCenter() : [lat, lng], Math.min(nearer, map.getMaxZoom()));
}
