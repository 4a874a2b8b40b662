'use client';

import dynamic from 'next/dynamic';
import { type ReactNode, useEffect, useState } from 'react';
import { preload } from 'react-dom';
import type { MapData, MapOverview } from '@/lib/map/map.view';
import { basemapFiles } from './basemap-files';
import { fetchJson } from './fetch-json';
import './map.css';
import './map-controls.css';
import type { MapLabels } from './map-labels';

// Leaflet touches `window` when it is imported.
const ExplorerMaps = dynamic(() => import('./explorer-maps').then((module) => module.ExplorerMaps), {
  ssr: false,
});

export type MapExplorerProps = {
  /** `/{locale}/map/data?{filters}` */
  dataUrl: string;
  /** The three parameters as the address has them; null where it has none. */
  view: string | null;
  selected: string | null;
  at: string | null;
  /** Country across from France, ISO 3166-1, where the filters name one pair or one foreign country. */
  partner?: string | null;
  labels: MapLabels;
  locale: string;
  /** What the marks of the map say, from the server; it opens over the map. */
  legend?: ReactNode;
};

/** The map of the explorer. What it shows stands in the list beside it too; this loads the code and the data. */
export function MapExplorer({
  dataUrl,
  view,
  selected,
  at,
  partner = null,
  labels,
  locale,
  legend,
}: MapExplorerProps) {
  for (const url of [dataUrl, ...Object.values(basemapFiles)])
    preload(url, { as: 'fetch', crossOrigin: 'anonymous' });
  const [attempt, setAttempt] = useState(0);
  const [loaded, setLoaded] = useState<{ from: string; data: MapData | MapOverview } | null>(null);
  const [failed, setFailed] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt fetches the same address anew
  useEffect(() => {
    const leaving = new AbortController();
    setFailed(false);
    fetchJson<MapData | MapOverview>(dataUrl, leaving.signal).then(
      (data) => setLoaded({ from: dataUrl, data }),
      () => leaving.signal.aborted || setFailed(true),
    );
    return () => leaving.abort();
  }, [dataUrl, attempt]);
  return (
    <section className="map-explorer" aria-label={labels.name}>
      <a className="map-skip" href="#after-map">
        {labels.skip}
      </a>
      <div className="map-frame">
        {/* Lies under the maps, which cover it as soon as they are painted. */}
        {!failed && (
          <p className="map-message map-loading" aria-hidden="true">
            {labels.loading}
          </p>
        )}
        <noscript>
          <p className="map-message">{labels.noScript}</p>
        </noscript>
        {loaded && !failed && (
          <ExplorerMaps
            key={attempt}
            loaded={loaded.data}
            dataUrl={loaded.from}
            view={view}
            selected={selected}
            at={at}
            partner={partner}
            labels={labels}
            locale={locale}
            onFailure={() => setFailed(true)}
          />
        )}
        {loaded && 'places' in loaded.data && loaded.data.places.length === 0 && (
          <p className="map-message">{labels.noPlaces}</p>
        )}
        {failed && (
          <div className="map-message" role="alert">
            <p>{labels.failed}</p>
            <button type="button" className="map-choice" onClick={() => setAttempt(attempt + 1)}>
              {labels.retry}
            </button>
          </div>
        )}
        {legend && (
          <details className="map-legend map-over">
            <summary>{labels.legend}</summary>
            {legend}
          </details>
        )}
      </div>
      <span id="after-map" tabIndex={-1} />
    </section>
  );
}
