import { useEffect, useRef, useState } from 'react';
import type { MapData } from '@/lib/map/map.view';
import { fetchJson } from '../fetch-json';
import { partUrl } from './map-urls';

/** The ties with one country, for its twin maps; null until they are there, and where no country is asked for. */
export function useAcross(dataUrl: string, country: string | null, onFailure: () => void): MapData | null {
  const [loaded, setLoaded] = useState<{ from: string; data: MapData } | null>(null);
  const failed = useRef(onFailure);
  useEffect(() => {
    failed.current = onFailure;
  });
  const url = country === null ? null : partUrl(dataUrl, { across: country });
  useEffect(() => {
    if (url === null) return;
    const leaving = new AbortController();
    fetchJson<MapData>(url, leaving.signal).then(
      (data) => setLoaded({ from: url, data }),
      () => leaving.signal.aborted || failed.current(),
    );
    return () => leaving.abort();
  }, [url]);
  return loaded?.from === url ? loaded.data : null;
}
