import { type Map as LeafletMap, latLngBounds } from 'leaflet';
import { type ReactNode, useEffect, useMemo, useRef } from 'react';
import { useMap } from 'react-leaflet/hooks';
import { MapContainer } from 'react-leaflet/MapContainer';
import type { GeoBox } from '@/lib/map/first-view';
import type { Position } from '@/lib/map/map-address';
import type { MapLabels } from './map-labels';
import { type Away, type PlaceNote, SheetNotes } from './sheet-notes';
import type { SheetSubject } from './sheet-painters';
import { SheetPlanes } from './sheet-planes';
import { ZoomButtons } from './zoom-buttons';

export type SheetProps = {
  /** Name of what the frame shows, in the reader's language. */
  name: string;
  content: SheetSubject;
  /** What it shows first. */
  box: GeoBox;
  /** Pixels kept free at the edges when it shows its first view: for insets and buttons. */
  free: { left: number; bottom: number };
  /** Where an address says it looks; null for the first view. */
  position: Position | null;
  notes: PlaceNote[];
  /** Side of a symbol that is free of threads. */
  away: Away;
  labels: MapLabels;
  /** Told when the reader has moved it; null when it is back at its first view. */
  onMoved: (position: Position | null) => void;
  /** Told whenever it shows something else, by whomever. */
  onShown?: (map: LeafletMap) => void;
  children?: ReactNode;
};

export const boundsOf = ([west, south, east, north]: GeoBox) => latLngBounds([south, west], [north, east]);

const FARTHEST_ZOOM = 11;

/** One frame of the map: a Leaflet map, its canvases, its buttons and the notes on what is in hand. */
export function Sheet({
  name,
  content,
  box,
  free,
  position,
  notes,
  away,
  labels,
  onMoved,
  onShown,
  children,
}: SheetProps) {
  const map = useRef<LeafletMap>(null);
  const still = useMemo(
    () => typeof matchMedia === 'function' && matchMedia('(prefers-reduced-motion: reduce)').matches,
    [],
  );
  const label = labels.sheet.replace('{place}', name);
  const first = position
    ? { center: [position.lat, position.lng] as [number, number], zoom: position.zoom }
    : { bounds: boundsOf(box), boundsOptions: fitOptions(free) };
  return (
    <div className="map-sheet">
      <MapContainer
        ref={map}
        className="map-leaflet"
        {...first}
        attributionControl={false}
        zoomControl={false}
        trackResize={false}
        zoomSnap={0.25}
        zoomDelta={1}
        wheelPxPerZoomLevel={90}
        minZoom={content.lines ? 0.75 : 2}
        maxZoom={FARTHEST_ZOOM}
        maxBounds={[
          [-86, -560],
          [86, 560],
        ]}
        maxBoundsViscosity={0.9}
        inertia={!still}
        zoomAnimation={!still}
        fadeAnimation={false}
        markerZoomAnimation={false}
        bounceAtZoomLimits={false}
      >
        <SheetName label={label} />
        <SheetPlanes
          content={content}
          box={box}
          free={free}
          position={position}
          onMoved={onMoved}
          onShown={onShown}
        />
        <SheetNotes notes={notes} scene={content.scene} away={away} />
      </MapContainer>
      {children}
      <ZoomButtons map={map} name={name} labels={labels} onReset={() => onMoved(null)} />
      <p className="map-two-fingers" aria-hidden="true">
        {labels.twoFingers}
      </p>
    </div>
  );
}

export function fitOptions(free: SheetProps['free']) {
  return {
    paddingTopLeft: [free.left + 10, 10] as [number, number],
    paddingBottomRight: [10, free.bottom + 10] as [number, number],
    animate: false,
  };
}

/** Names the frame for those who reach it by keyboard, and says what its keys do. */
function SheetName({ label }: { label: string }) {
  const map = useMap();
  useEffect(() => {
    const container = map.getContainer();
    container.setAttribute('role', 'application');
    container.setAttribute('aria-label', label);
    container.setAttribute('aria-describedby', 'map-keys');
  }, [map, label]);
  return null;
}
