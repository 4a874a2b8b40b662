import { type LatLngBoundsExpression, type Map as LeafletMap, latLngBounds } from 'leaflet';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useMap } from 'react-leaflet/hooks';
import { MapContainer } from 'react-leaflet/MapContainer';
import { AtlasCanvas, type Painters } from '@/components/map/atlas-canvas';
import type { Basemap } from '@/components/map/draw/base-paths';
import { toScreen } from '@/components/map/draw/frame';
import { paintGround } from '@/components/map/draw/paint-ground';
import type { MapTheme } from '@/components/map/draw/theme';
import { wholeCountry } from '@/components/map/sheet-model';
import { useBasemap, useTheme } from '@/components/map/use-ground';
import { useTouchPan } from '@/components/map/use-touch-pan';
import { Button } from '@/components/ui/button';
import { toUnit } from '@/lib/geo/mercator';

/** WGS84 degrees. */
export type Point = { lat: number; lng: number };

type PointSheetProps = {
  point: Point | null;
  country: string;
  words: { map: string; keys: string; centre: string; zoomIn: string; zoomOut: string };
  onPoint: (point: Point) => void;
};

/** Nearest and farthest scale, and the one at which a known point is first shown. */
const ZOOM = { farthest: 2, point: 8, nearest: 11 };
/** From this scale on, départements are drawn rather than regions. */
const FINE_ZOOM = 6;

const boundsOf = (country: string): LatLngBoundsExpression => {
  const [west, south, east, north] = wholeCountry(country);
  return latLngBounds([south, west], [north, east]);
};

/** A small map on which one point is set: by a press, or by moving the map and taking its middle. */
export function PointSheet({ point, country, words, onPoint }: PointSheetProps) {
  const map = useRef<LeafletMap>(null);
  const [first] = useState(() =>
    point
      ? { center: [point.lat, point.lng] as [number, number], zoom: ZOOM.point }
      : { bounds: boundsOf(country) },
  );
  return (
    <div>
      <div className="map-explorer">
        <div className="map-point-frame">
          <MapContainer
            ref={map}
            className="map-leaflet"
            {...first}
            attributionControl={false}
            zoomControl={false}
            zoomSnap={0.5}
            minZoom={ZOOM.farthest}
            maxZoom={ZOOM.nearest}
            fadeAnimation={false}
          >
            <PointPlane point={point} country={country} words={words} onPoint={onPoint} />
          </MapContainer>
        </div>
      </div>
      <div className="mt-2 flex flex-wrap gap-2">
        <Button aria-label={words.zoomIn} onClick={() => map.current?.zoomIn(1)}>
          <span aria-hidden="true">+</span>
        </Button>
        <Button aria-label={words.zoomOut} onClick={() => map.current?.zoomOut(1)}>
          <span aria-hidden="true">−</span>
        </Button>
        <Button onClick={() => map.current && onPoint(wrapped(map.current.getCenter()))}>
          {words.centre}
        </Button>
      </div>
      <p className="mt-2 text-ink-2 text-sm">{words.keys}</p>
    </div>
  );
}

const wrapped = ({ lat, lng }: Point): Point => ({ lat, lng: ((((lng + 180) % 360) + 360) % 360) - 180 });

/** The ground and the pin, and what a press on them means. */
function PointPlane({ point, country, words, onPoint }: PointSheetProps) {
  const map = useMap();
  const ground = useGround(map);
  const layer = useRef<AtlasCanvas | null>(null);
  const painters = useMemo(() => pointPainters(ground, country, point), [ground, country, point]);
  const newest = useRef(painters);
  newest.current = painters;
  useEffect(() => {
    const canvas = new AtlasCanvas(newest.current);
    canvas.addTo(map);
    layer.current = canvas;
    return () => {
      canvas.remove();
      layer.current = null;
    };
  }, [map]);
  useEffect(() => layer.current?.repaint(painters), [painters]);
  useEffect(() => {
    const container = map.getContainer();
    container.setAttribute('role', 'application');
    container.setAttribute('aria-label', words.map);
  }, [map, words.map]);
  const told = useRef(onPoint);
  told.current = onPoint;
  useEffect(() => {
    const press = ({ latlng }: { latlng: Point }) => told.current(wrapped(latlng));
    map.on('click', press);
    return () => {
      map.off('click', press);
    };
  }, [map]);
  // A point that was typed is brought into sight.
  useEffect(() => {
    if (point && !map.getBounds().contains(point)) map.setView(point, Math.max(map.getZoom(), ZOOM.point));
  }, [map, point]);
  useTouchPan(map);
  return null;
}

type GroundKnown = { basemap: Basemap; theme: MapTheme } | null;

function useGround(map: LeafletMap): GroundKnown {
  const container = useRef(map.getContainer());
  const theme = useTheme(container);
  // Without a ground the two numbers serve as well.
  const basemap = useBasemap(() => {});
  return useMemo(() => basemap && theme && { basemap, theme }, [basemap, theme]);
}

function pointPainters(ground: GroundKnown, country: string, point: Point | null): Painters {
  return {
    ground: (context, frame) => {
      if (!ground) return;
      const { basemap, theme } = ground;
      const paths = basemap.paths(frame.zoom);
      const fine = frame.zoom >= FINE_ZOOM;
      paintGround(context, frame, { paths, theme, focus: [country], shade: () => 0, fine });
    },
    *ties(context, frame) {
      if (point && ground) paintPin(context, ground.theme, toScreen(frame, toUnit([point.lng, point.lat])));
      yield;
    },
    light: () => {},
  };
}

/** A pin whose foot is the point. */
function paintPin(context: CanvasRenderingContext2D, theme: MapTheme, [x, y]: [number, number]): void {
  context.beginPath();
  context.moveTo(x, y);
  context.bezierCurveTo(x - 3, y - 8, x - 10, y - 12, x - 10, y - 20);
  context.arc(x, y - 20, 10, Math.PI, 0);
  context.bezierCurveTo(x + 10, y - 12, x + 3, y - 8, x, y);
  context.fillStyle = theme.accent;
  context.strokeStyle = theme.sheet;
  context.lineWidth = 1.5;
  context.fill();
  context.stroke();
  context.beginPath();
  context.arc(x, y - 20, 3.5, 0, 2 * Math.PI);
  context.fillStyle = theme.sheet;
  context.fill();
}
