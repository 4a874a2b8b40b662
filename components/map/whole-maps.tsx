import { useMemo } from 'react';
import type { MapData } from '@/lib/map/map.view';
import type { MapsProps } from './explorer-maps';
import { indexData, inHand } from './scene/in-hand';
import { tiesByPlace } from './scene/scene';
import { useSelection } from './selection-store';
import { TwinView } from './twin-view';
import { useHandWords } from './use-hand-words';
import { WorldView } from './world-view';

export type WholeMapsProps = MapsProps & {
  data: MapData;
  /** Country of the second sheet of the twin maps; null for the world. */
  partner: string | null;
};

/** The maps of ties that are all in memory. */
export function WholeMaps({ data, partner, ground, locale, ...props }: WholeMapsProps) {
  const ties = useMemo(() => tiesByPlace(data), [data]);
  const index = useMemo(() => indexData(data, ties), [data, ties]);
  const { tie, place, hoverTie, hoverPlace, hoverCluster } = useSelection();
  const hands = useMemo(
    () => inHand(data, index, { tie, place, hoverTie, hoverPlace, hoverCluster }),
    [data, index, tie, place, hoverTie, hoverPlace, hoverCluster],
  );
  const notes = useHandWords(hands, data, props.labels, locale);
  const common = useMemo(() => ({ ...ground, data }), [ground, data]);
  const shown = { ...props, data, ties, common, hands, notes };
  return partner ? <TwinView key={partner} {...shown} partner={partner} /> : <WorldView {...shown} />;
}
