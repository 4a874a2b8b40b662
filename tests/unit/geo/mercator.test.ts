import fc from 'fast-check';
import { expect, it } from 'vitest';
import { MAX_LATITUDE, toLngLat, toUnit, worldSize } from '@/lib/geo/mercator';

it('projects there and back, longitude first', () => {
  fc.assert(
    fc.property(
      fc.double({ min: -180, max: 180, noNaN: true }),
      fc.double({ min: -85, max: 85, noNaN: true }),
      (lng, lat) => {
        const [x, y] = toUnit([lng, lat]);
        expect(x >= 0 && x <= 1 && y >= 0 && y <= 1).toBe(true);
        const back = toLngLat([x, y]);
        expect(back[0]).toBeCloseTo(lng, 8);
        expect(back[1]).toBeCloseTo(lat, 8);
      },
    ),
  );
});

it('lays the poles on the edge and grows south', () => {
  expect(toUnit([0, 90])[1]).toBeCloseTo(0, 9);
  expect(toUnit([0, MAX_LATITUDE])[1]).toBeCloseTo(0, 9);
  expect(toUnit([0, -90])[1]).toBeCloseTo(1, 9);
  expect(toUnit([0, 10])[1]).toBeLessThan(toUnit([0, -10])[1]);
  expect(worldSize(3)).toBe(2048);
});
