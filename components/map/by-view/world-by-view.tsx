import type { Map as LeafletMap } from 'leaflet';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { MapOverview, MapPicture } from '@/lib/map/map.view';
import type { MapsProps } from '../explorer-maps';
import { frameOf } from '../map-frame';
import { Sheet } from '../sheet';
import { useHandWords } from '../use-hand-words';
import { PictureScene } from './picture-scene';
import { PictureSource } from './picture-source';
import { useHeld } from './use-held';

export type WorldByViewProps = MapsProps & {
  overview: MapOverview;
  dataUrl: string;
  onFailure: () => void;
};

const NONE = { left: 0, bottom: 0 };

/** More ties than are sent at once, on one map of the world: each view is asked for, and the one before stands until it has come. */
export function WorldByView(props: WorldByViewProps) {
  const { overview, dataUrl, ground, labels, locale, positions, onMoved, onFailure } = props;
  const { picture, onShown } = usePictures(dataUrl, onFailure);
  const scene = useMemo(() => new PictureScene(picture), [picture]);
  const hands = useHeld(dataUrl, scene, picture?.version ?? null);
  const notes = useHandWords(hands, overview, labels, locale);
  const content = useMemo(
    () => ({ ...ground, data: overview, scene, focus: overview.countries, lines: true, hands }),
    [ground, overview, scene, hands],
  );
  return (
    <div className="map-world">
      <Sheet
        name={labels.world}
        content={content}
        box={overview.box}
        free={NONE}
        position={positions?.[0] ?? null}
        notes={notes}
        away="right"
        labels={labels}
        onMoved={(position) => onMoved(0, position)}
        onShown={onShown}
      />
    </div>
  );
}

/** The latest picture of what the map shows; under other filters the one before stands until theirs has come. */
function usePictures(dataUrl: string, onFailure: () => void) {
  const [picture, setPicture] = useState<MapPicture | null>(null);
  const map = useRef<LeafletMap | null>(null);
  const failed = useRef(onFailure);
  useEffect(() => {
    failed.current = onFailure;
  });
  const source = useMemo(
    () => new PictureSource(dataUrl, { onPicture: setPicture, onFailure: () => failed.current() }),
    [dataUrl],
  );
  useEffect(() => {
    if (map.current) source.show(frameOf(map.current));
    return () => source.stop();
  }, [source]);
  const onShown = (shown: LeafletMap) => {
    map.current = shown;
    source.show(frameOf(shown));
  };
  return { picture, onShown };
}
