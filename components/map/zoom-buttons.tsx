import type { Map as LeafletMap } from 'leaflet';
import type { RefObject } from 'react';
import type { MapLabels } from './map-labels';

export type ZoomButtonsProps = {
  map: RefObject<LeafletMap | null>;
  name: string;
  labels: MapLabels;
  onReset: () => void;
};

const icons = { in: 'M8 3.5v9M3.5 8h9', out: 'M3.5 8h9', reset: 'M3 6V3h3M13 6V3h-3M3 10v3h3M13 10v3h-3' };

/** Nearer, farther and back to the first view, each with the name of its frame. */
export function ZoomButtons({ map, name, labels, onReset }: ZoomButtonsProps) {
  const button = (icon: string, label: string, press: () => void) => (
    <button
      type="button"
      className="map-button"
      aria-label={label.replace('{place}', name)}
      title={label.replace('{place}', name)}
      onClick={press}
    >
      <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false">
        <path d={icon} />
      </svg>
    </button>
  );
  return (
    <div className="map-buttons map-over">
      {button(icons.in, labels.zoomIn, () => map.current?.zoomIn(1))}
      {button(icons.out, labels.zoomOut, () => map.current?.zoomOut(1))}
      {button(icons.reset, labels.reset, onReset)}
    </div>
  );
}
