import type { Map as LeafletMap } from 'leaflet';
import { useEffect } from 'react';

/** How long the hint stays, milliseconds. */
const HINT = 1200;

/**
 * One finger scrolls the page, two move and scale the map: dragging is left to the mouse and the pen. A finger that
 * tries is told.
 */
export function useTouchPan(map: LeafletMap): void {
  useEffect(() => {
    const container = map.getContainer();
    let timer = 0;
    const down = (event: PointerEvent) => {
      if (event.pointerType === 'touch') map.dragging.disable();
      else map.dragging.enable();
    };
    const move = (event: TouchEvent) => {
      if (event.touches.length !== 1) return;
      container.parentElement?.classList.add('map-hinting');
      window.clearTimeout(timer);
      timer = window.setTimeout(() => container.parentElement?.classList.remove('map-hinting'), HINT);
    };
    container.addEventListener('pointerdown', down, { capture: true });
    container.addEventListener('touchmove', move, { passive: true });
    return () => {
      window.clearTimeout(timer);
      container.removeEventListener('pointerdown', down, { capture: true });
      container.removeEventListener('touchmove', move);
    };
  }, [map]);
}
