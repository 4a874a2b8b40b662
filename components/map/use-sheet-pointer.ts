import { type Map as LeafletMap, type LeafletMouseEvent, latLngBounds } from 'leaflet';
import { useEffect, useRef } from 'react';
import { type Hit, hitAt } from './hit';
import { frameOf } from './map-frame';
import { selectPinned } from './map-history';
import type { MapNode } from './scene/map-node';
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
        selectionStore.set(pointed(hit));
      });
    };
    const leave = () => {
      cancelAnimationFrame(waiting);
      selectionStore.set(nothingPointed);
    };
    const press = (event: LeafletMouseEvent) => {
      const hit = hitBy(event, touch ? 'touch' : 'mouse');
      if (hit && 'node' in hit && !hit.node.place) openCluster(map, hit.node);
      else selectPinned(pinned(current.current, hit));
      if (touch) selectionStore.set(hit && 'territory' in hit ? pointed(hit) : nothingPointed);
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

function pointed(hit: Hit): Pointed {
  if (hit === null) return nothingPointed;
  if ('tie' in hit) return { ...nothingPointed, hoverTie: hit.tie };
  if ('territory' in hit) return { ...nothingPointed, hoverTerritory: hit.territory };
  const { place, cluster } = hit.node;
  return place ? { ...nothingPointed, hoverPlace: place.slug } : { ...nothingPointed, hoverCluster: cluster };
}

/** A place with one tie pins that tie, a place with several pins them all; anywhere else lets go. */
function pinned({ hands }: SheetContent, hit: Hit): { tie: string | null; place: string | null } {
  if (hit && 'tie' in hit) return { tie: hit.tie, place: null };
  if (!hit || 'territory' in hit) return { tie: null, place: null };
  const { only, place } = hit.node;
  const tie = only?.slug ?? onlyTieOf(hands, place?.slug);
  return tie ? { tie, place: null } : { tie: null, place: place?.slug ?? null };
}

/** The tie of a place that is in hand with one only. */
function onlyTieOf(hands: SheetContent['hands'], slug: string | undefined): string | null {
  const hand = hands.find(({ data, place }) => place !== null && data.places[place]?.slug === slug);
  return (hand?.ties.length === 1 && hand.data.ties[hand.ties[0] ?? -1]?.slug) || null;
}

/** Goes near enough for the places of a cluster to be told apart. */
function openCluster(map: LeafletMap, { around }: MapNode): void {
  if (!around) return;
  const [west, south, east, north] = around;
  const bounds = latLngBounds([south, west], [north, east]);
  const fitting = map.getBoundsZoom(bounds, false, map.getSize().multiplyBy(0.25));
  const zoom = Math.min(map.getMaxZoom(), Math.max(fitting, map.getZoom() + 1));
  map.setView(bounds.getCenter(), zoom);
}
