import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { halfZoom, LAST_CLUSTER_ZOOM, SiteClusters } from '@/lib/geo/clusters';
import { toUnit, worldSize } from '@/lib/geo/mercator';

const sites = fc.array(
  fc.tuple(fc.double({ min: -5, max: 9, noNaN: true }), fc.double({ min: 42, max: 51, noNaN: true })),
  { minLength: 1, maxLength: 80 },
);
const zoom = fc.double({ min: 0, max: 11, noNaN: true });

describe('clusters', () => {
  it('hold each site exactly once at every zoom', () => {
    fc.assert(
      fc.property(sites, zoom, (points, level) => {
        const held = new SiteClusters(points, 24).at(level).flatMap((cluster) => cluster.sites);
        expect(held.sort((a, b) => a - b)).toEqual(points.map((_, index) => index));
      }),
    );
  });

  it('open as the map comes nearer, and are all open at last', () => {
    fc.assert(
      fc.property(sites, (points) => {
        const clusters = new SiteClusters(points, 24);
        expect(clusters.at(3).length).toBeLessThanOrEqual(clusters.at(7).length);
        expect(clusters.at(LAST_CLUSTER_ZOOM + 1)).toHaveLength(points.length);
      }),
    );
  });

  it('gather by distance on the screen, at half zooms too', () => {
    const [from, to] = [
      [2, 46],
      [2.2, 46],
    ] as const;
    const apart = (level: number) => (toUnit(to)[0] - toUnit(from)[0]) * worldSize(level);
    const clusters = new SiteClusters([from, to], 24);
    for (const level of [5, 5.5, 6, 6.5, 7, 7.5, 8, 8.5]) {
      expect(clusters.at(level)).toHaveLength(apart(level) > 24 ? 2 : 1);
    }
  });
});

it('takes zooms in halves', () => {
  expect([3, 3.25, 3.5, 3.99].map(halfZoom)).toEqual([3, 3, 3.5, 3.5]);
});
