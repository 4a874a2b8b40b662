import fc from 'fast-check';
import type { NetworkPlace, NetworkTie } from '@/lib/map/tie-network';
import { TieNetwork } from '@/lib/map/tie-network';
import { derivedStatuses } from '@/lib/partnership/partnership.rules';

export const networkPlace = (index: number, at: [lng: number, lat: number]): NetworkPlace => ({
  slug: `place-${index}`,
  kind: 'MUNICIPALITY',
  country: 'FR',
  nameNative: `Place ${index}`,
  nameFr: null,
  nameEn: `Place ${index}`,
  nameZh: null,
  nameKo: null,
  at,
  lineage: ['FR', 'FR-OCC'],
});

const tie = (index: number, parties: number[], status: NetworkTie['status']): NetworkTie => ({
  id: index + 1,
  slug: `tie-${index}`,
  stage: index % 5 === 0 ? 'ENDED' : 'SIGNED',
  compilationOnly: false,
  status,
  parties,
});

/** Ties of two or three parties between places anywhere, some of which share a point. */
export const networks = fc
  .record({
    points: fc.array(
      fc.tuple(
        fc.double({ min: -180, max: 179.9, noNaN: true }),
        fc.double({ min: -80, max: 80, noNaN: true }),
      ),
      { minLength: 2, maxLength: 40 },
    ),
    ties: fc.array(
      fc.tuple(fc.array(fc.nat(), { minLength: 2, maxLength: 3 }), fc.constantFrom(...derivedStatuses)),
      { maxLength: 60 },
    ),
  })
  .map(({ points, ties }) => {
    const all = [...points, ...points.slice(0, 3)];
    const parties = (of: number[]) => [...new Set(of.map((n) => n % all.length))];
    return new TieNetwork(
      all.map((at, index) => networkPlace(index, at)),
      ties.map(([of, status], index) => tie(index, parties(of), status)),
    );
  });

/** More ties than are drawn one by one: each of many places in one corner of the world with many in another. */
export function crowdedNetwork(): TieNetwork {
  const side = 45;
  const places = Array.from({ length: 2 * side }, (_, index) =>
    networkPlace(
      index,
      index < side ? [-5 + (index % 9), 43 + index / 9] : [100 + 3 * (index % 9), 10 + (index - side)],
    ),
  );
  const ties = Array.from({ length: side * side }, (_, index) =>
    tie(
      index,
      [index % side, side + Math.floor(index / side)],
      derivedStatuses[index % derivedStatuses.length] ?? 'ACTIVE',
    ),
  );
  return new TieNetwork(places, ties);
}

/** Each of many places far apart in one country with five at the other ends of the world: too many lines whatever is gathered. */
export function scatteredNetwork(): TieNetwork {
  const far: [number, number][] = [
    [-100, 40],
    [-60, -20],
    [20, 0],
    [100, 30],
    [140, -30],
  ];
  const near = Array.from({ length: 400 }, (_, index): [number, number] => [
    -4 + 0.4 * (index % 20),
    43 + 0.3 * Math.floor(index / 20),
  ]);
  return new TieNetwork(
    [...far, ...near].map((at, index) => networkPlace(index, at)),
    near.flatMap((_, place) =>
      far.map((_, other) => tie(place * far.length + other, [far.length + place, other], 'ACTIVE')),
    ),
  );
}
