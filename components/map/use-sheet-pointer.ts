import { type Map as LeafletMap, type LeafletMouseEvent, latLngBounds } from 'leaflet';
import { useEffect, useRef } from 'react';
import { type Hit, hitAt } from './hit';
import { frameOf } from './map-frame';
import { selectPinned } from './map-history';
import type { MapNode } from './scene/scene';
import { type Selection, selectionStore } from './selection-store';
import type { SheetContent } from './sheet-painters';

type Pointed = Pick<Selection, 'hoverTie' | 'hoverPlace' | 'hoverCluster' | 'hoverTerritory'>;
const nothingPointed: Pointed = { hoverTie: null, hoverPlace: null, hoverCluster: [], hoverTerritory: null };

/** What the pointer does on a sheet: pointing shows, a click or tap pins, opens a cluster, or lets go. */
export function useSheetPointer(map: LeafletMap, content: SheetContent): void {
  const current = useRef(content);
  useEffect(() => {
    current.current = content;
  });
  useEffect(() => {
    let waiting = 0;
    // A tap is followed by mouse events of its own making, and not every browser says of a click what made it.
    let touch = false;
    const container = map.getContainer();
    const sense = (event: PointerEvent) => {
      touch = event.pointerType === 'touch';
    };
    const hitBy = ({ containerPoint: { x, y } }: LeafletMouseEvent, pointer: 'mouse' | 'touch') =>
      hitAt(current.current, frameOf(map), x, y, pointer);
    const point = (event: LeafletMouseEvent) => {
      cancelAnimationFrame(waiting);
      if (touch || document.body.classList.contains('leaflet-dragging')) return;
      waiting = requestAnimationFrame(() => {
        const hit = hitBy(event, 'mouse');
        container.classList.toggle('map-pointing', hit !== null && !('territory' in hit));
        selectionStore.set(pointed(current.current, hit));
      });
    };
    const leave = () => {
      cancelAnimationFrame(waiting);
      selectionStore.set(nothingPointed);
    };
    const press = (event: LeafletMouseEvent) => {
      const hit = hitBy(event, touch ? 'touch' : 'mouse');
      if (hit && 'node' in hit && hit.node.cluster) openCluster(map, hit.node, current.current);
      else selectPinned(pinned(current.current, hit));
      if (touch)
        selectionStore.set(hit && 'territory' in hit ? pointed(current.current, hit) : nothingPointed);
    };
    container.addEventListener('pointerdown', sense, { capture: true });
    container.addEventListener('pointermove', sense, { capture: true });
    map.on('mousemove', point).on('mouseout', leave).on('click', press);
    return () => {
      leave();
      container.removeEventListener('pointerdown', sense, { capture: true });
      container.removeEventListener('pointermove', sense, { capture: true });
      map.off('mousemove', point).off('mouseout', leave).off('click', press);
    };
  }, [map]);
}

function pointed({ data }: SheetContent, hit: Hit): Pointed {
  if (hit === null) return nothingPointed;
  if ('tie' in hit) return { ...nothingPointed, hoverTie: hit.tie };
  if ('territory' in hit) return { ...nothingPointed, hoverTerritory: hit.territory };
  const slugs = hit.node.places.flatMap((place) => data.places[place]?.slug ?? []);
  return hit.node.cluster
    ? { ...nothingPointed, hoverCluster: slugs }
    : { ...nothingPointed, hoverPlace: slugs[0] ?? null };
}

/** A place with one tie pins that tie, a place with several pins them all; anywhere else lets go. */
function pinned({ data }: SheetContent, hit: Hit): { tie: string | null; place: string | null } {
  if (hit && 'tie' in hit) return { tie: hit.tie, place: null };
  if (!hit || 'territory' in hit) return { tie: null, place: null };
  const [tie, ...more] = hit.node.ties;
  if (more.length === 0 && tie !== undefined) return { tie: data.ties[tie]?.slug ?? null, place: null };
  return { tie: null, place: data.places[hit.node.places[0] ?? -1]?.slug ?? null };
}

/** Goes near enough for the places of a cluster to be told apart. */
function openCluster(map: LeafletMap, node: MapNode, { data }: SheetContent): void {
  const points = node.places.flatMap((place) => {
    const at = data.places[place]?.at;
    return at ? [[at[1], at[0]] as [number, number]] : [];
  });
  const bounds = latLngBounds(points);
  const fitting = map.getBoundsZoom(bounds, false, map.getSize().multiplyBy(0.25));
  const zoom = Math.min(map.getMaxZoom(), Math.max(fitting, map.getZoom() + 1));
  map.setView(bounds.getCenter(), zoom);
}
