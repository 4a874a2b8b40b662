import { useMemo } from 'react';
import { firstView } from '@/lib/map/first-view';
import type { ViewProps } from './explorer-maps';
import { Scene } from './scene/scene';
import { Sheet } from './sheet';

const NONE = { left: 0, bottom: 0 };

/** All ties on one map of the world, as great circles. */
export function WorldView({ data, ties, common, hands, notes, labels, positions, onMoved }: ViewProps) {
  const scene = useMemo(
    () =>
      new Scene(
        data,
        data.places.flatMap((_, index) => ((ties[index]?.length ?? 0) > 0 ? [index] : [])),
        ties,
      ),
    [data, ties],
  );
  const focus = useMemo(
    () => [...new Set(scene.places.flatMap((place) => data.places[place]?.country ?? []))],
    [data, scene],
  );
  const content = useMemo(
    () => ({ ...common, scene, focus, lines: true, hands }),
    [common, scene, focus, hands],
  );
  const box = useMemo(() => firstView(data), [data]);
  return (
    <div className="map-world">
      <Sheet
        name={labels.world}
        content={content}
        box={box}
        free={NONE}
        position={positions?.[0] ?? null}
        notes={notes}
        away="right"
        labels={labels}
        onMoved={(position) => onMoved(0, position)}
      />
    </div>
  );
}
