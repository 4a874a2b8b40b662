import type { LatLng, Map as LeafletMap } from 'leaflet';
import { useEffect, useMemo, useRef } from 'react';
import { useMap } from 'react-leaflet/hooks';
import { type Position, rounded } from '@/lib/map/map-address';
import { AtlasCanvas, type Plane } from './atlas-canvas';
import { coveredOf } from './map-frame';
import { boundsOf, fitOptions, type SheetProps } from './sheet';
import { type SheetSubject, sheetPainters } from './sheet-painters';
import { useSheetPointer } from './use-sheet-pointer';
import { useTouchPan } from './use-touch-pan';

/** Paints a sheet's canvases and keeps the Leaflet map in step with address, size and pointer. */
export function SheetPlanes({
  content: subject,
  box,
  free,
  position,
  onMoved,
  onShown,
}: Pick<SheetProps, 'content' | 'box' | 'free' | 'position' | 'onMoved' | 'onShown'>) {
  const map = useMap();
  const content = useMemo(() => ({ ...subject, covered: () => coveredOf(map) }), [subject, map]);
  const painters = useMemo(() => sheetPainters(content), [content]);
  const layer = useRef<AtlasCanvas | null>(null);
  const painted = useRef(content);

  useEffect(() => {
    const canvas = new AtlasCanvas(sheetPainters(painted.current));
    canvas.addTo(map);
    layer.current = canvas;
    return () => {
      canvas.remove();
      layer.current = null;
    };
  }, [map]);

  useEffect(() => {
    const before = painted.current;
    painted.current = content;
    const { hands } = content;
    const changed = (Object.keys(content) as (keyof typeof content)[]).filter(
      (key) => key !== 'covered' && content[key] !== before[key],
    );
    layer.current?.repaint(painters, before === content ? undefined : planesOf(changed));
    layer.current?.dim(hands.some((hand) => hand.places.length > 0));
  }, [content, painters]);

  useSheetPosition(map, { box, free, position, onMoved, onShown });
  useSheetPointer(map, content);
  useTouchPan(map);
  return null;
}

/** What has to be painted anew: what is in hand stands alone, and other ties change nothing on the ground. */
function planesOf(changed: readonly (keyof SheetSubject | 'covered')[]): readonly Plane[] | undefined {
  if (changed.every((key) => key === 'hands')) return ['light'];
  return changed.every((key) => key === 'hands' || key === 'scene') ? ['ties', 'light'] : undefined;
}

type PositionProps = Pick<SheetProps, 'box' | 'free' | 'position' | 'onMoved' | 'onShown'>;

/** Shows what the address says, or the first view as long as the reader has not moved it, at any size of the frame. */
function useSheetPosition(map: LeafletMap, { box, free, position, onMoved, onShown }: PositionProps) {
  const ours = useRef(false);
  const told = useRef(position);
  const handlers = useRef({ onMoved, onShown });
  useEffect(() => {
    handlers.current = { onMoved, onShown };
  });

  useEffect(() => {
    const moved = () => {
      handlers.current.onShown?.(map);
      if (ours.current) return;
      told.current = positionOf(map.getCenter(), map.getZoom());
      handlers.current.onMoved(told.current);
    };
    const moving = () => handlers.current.onShown?.(map);
    map.on('moveend', moved).on('move', moving);
    handlers.current.onShown?.(map);
    return () => {
      map.off('moveend', moved).off('move', moving);
    };
  }, [map]);

  const key = `${box.join()} ${free.left} ${free.bottom}`;
  // biome-ignore lint/correctness/useExhaustiveDependencies: boxes are compared by value
  useEffect(() => {
    const show = () => {
      if (map.getSize().x === 0) return;
      ours.current = true;
      if (position === null) map.fitBounds(boundsOf(box), fitOptions(free));
      else if (!same(position, told.current))
        map.setView([position.lat, position.lng], position.zoom, { animate: false });
      told.current = position;
      ours.current = false;
    };
    show();
    const resized = new ResizeObserver(() => {
      ours.current = true;
      map.invalidateSize({ pan: false, animate: false });
      ours.current = false;
      show();
    });
    resized.observe(map.getContainer());
    return () => resized.disconnect();
  }, [map, key, position]);
}

const positionOf = ({ lat, lng }: LatLng, zoom: number): Position => rounded({ lat, lng, zoom });

const same = (a: Position, b: Position | null) =>
  b !== null && a.lat === b.lat && a.lng === b.lng && a.zoom === b.zoom;
