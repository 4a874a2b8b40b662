import type { Map as LeafletMap } from 'leaflet';
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
