import type { Map as LeafletMap } from 'leaflet';
import type { Box } from '@/lib/geo/label-placement';
import { worldSize } from '@/lib/geo/mercator';
import type { Frame } from './draw/frame';

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

/** The boxes of what stands over a map, pixels from its corner. */
export function coveredOf(map: LeafletMap): Box[] {
  const container = map.getContainer();
  const { left, top } = container.getBoundingClientRect();
  const over = container.closest('.map-explorer')?.querySelectorAll('.map-over') ?? [];
  return [...over].map((element) => {
    const box = element.getBoundingClientRect();
    return [box.left - left - 3, box.top - top - 3, box.right - left + 3, box.bottom - top + 3];
  });
}
