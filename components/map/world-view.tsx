import { useMemo } from 'react';
import { greatCircle } from '@/lib/geo/great-circle';
import type { LngLat } from '@/lib/geo/mercator';
import type { MapData } from '@/lib/map/map.view';
import type { ViewProps } from './explorer-maps';
import { Scene } from './scene/scene';
import { Sheet } from './sheet';
import { boxAround } from './sheet-model';

/** Ties whose ways are measured for the first view. */
const MOST_MEASURED = 1000;
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
  const box = useMemo(() => boxAround(pointsOfTies(data)), [data]);
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

/** Places and the tops of the ways between them, longitude and latitude, so that the first view shows both whole. */
function pointsOfTies({ places, ties }: MapData): LngLat[] {
  const ways = ties.slice(0, MOST_MEASURED).flatMap(({ parties }) => {
    const [from, ...others] = parties.flatMap((place) => places[place] ?? []);
    return from ? others.flatMap((to) => greatCircle(from.at, to.at, 6)) : [];
  });
  return [...places.map((place) => place.at), ...ways.map(([lng, lat]): LngLat => [lng, lat])];
}
