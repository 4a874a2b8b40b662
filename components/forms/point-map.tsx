'use client';

import dynamic from 'next/dynamic';
import { useEffect, useState } from 'react';
import '@/components/map/map.css';
import '@/components/map/map-controls.css';
import { Button } from '@/components/ui/button';
import type { Point } from './point-sheet';

// Leaflet touches `window` when it is imported.
const PointSheet = dynamic(() => import('./point-sheet').then((module) => module.PointSheet), { ssr: false });

export type PointMapProps = {
  /** Ids of the two inputs, WGS84 degrees. */
  latitude: string;
  longitude: string;
  /** Shown while there is no point, ISO 3166-1. */
  country: string;
  /** What the register of places says, as it is typed. */
  register: { latitude: string; longitude: string } | null;
  /** Mark between whole and fraction in the reader's language. */
  decimalMark: string;
  words: {
    /** Name of the map, and how the point is set by hand and by keys. */
    map: string;
    keys: string;
    centre: string;
    take: string;
    zoomIn: string;
    zoomOut: string;
  };
};

/** Degrees to about ten metres: a finger on a map knows no better. */
const DIGITS = 4;

/** The point of two inputs on a map: whichever is changed, the other follows. Without a script the inputs stand alone. */
export function PointMap(props: PointMapProps) {
  const { latitude, longitude, country, register, decimalMark, words } = props;
  const [point, setPoint] = useState<Point | null>(null);
  const [ready, setReady] = useState(false);
  useEffect(() => {
    const inputs = [latitude, longitude].map((id) => document.getElementById(id));
    const read = () => setPoint(pointIn(inputs));
    read();
    setReady(true);
    for (const input of inputs) input?.addEventListener('input', read);
    return () => {
      for (const input of inputs) input?.removeEventListener('input', read);
    };
  }, [latitude, longitude]);
  if (!ready) return null;
  const type = (texts: { latitude: string; longitude: string }) => {
    typeInto(latitude, texts.latitude);
    typeInto(longitude, texts.longitude);
  };
  const written = (degrees: number) => degrees.toFixed(DIGITS).replace('.', decimalMark);
  return (
    <div className="max-w-2xl">
      <PointSheet
        point={point}
        country={country}
        words={words}
        onPoint={({ lat, lng }) => type({ latitude: written(lat), longitude: written(lng) })}
      />
      {register && (
        <Button type="button" className="mt-3" onClick={() => type(register)}>
          {words.take}
        </Button>
      )}
    </div>
  );
}

/** What the inputs hold, as degrees with either decimal mark; null where they hold no point of the earth. */
function pointIn([latitude, longitude]: (HTMLElement | null)[]): Point | null {
  const [lat, lng] = [latitude, longitude].map((input) =>
    input instanceof HTMLInputElement && input.value.trim() !== ''
      ? Number(input.value.trim().replace(',', '.').replace('−', '-'))
      : Number.NaN,
  );
  if (lat === undefined || lng === undefined || !(Math.abs(lat) <= 90) || !(Math.abs(lng) <= 180))
    return null;
  return { lat, lng };
}

/** As a person types: whoever listens to the form, such as the draft, hears of it. */
function typeInto(id: string, text: string): void {
  const input = document.getElementById(id);
  if (!(input instanceof HTMLInputElement)) return;
  input.value = text;
  input.dispatchEvent(new Event('input', { bubbles: true }));
}
