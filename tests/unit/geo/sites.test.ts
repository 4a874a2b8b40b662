import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fan, sitesOf } from '@/lib/geo/sites';

const at = fc.tuple(
  fc.double({ min: 2, max: 2.05, noNaN: true }),
  fc.double({ min: 43, max: 43.05, noNaN: true }),
);

describe('places that share a point', () => {
  it('are one site: city, département and former region of Montpellier; city and region of Toulouse', () => {
    const sites = sitesOf([
      [3.8767, 43.6108],
      [1.444, 43.6045],
      [3.8767, 43.6108],
      [1.4437, 43.6043],
      [3.8767, 43.6108],
    ]);
    expect(sites.map((site) => site.places)).toEqual([
      [0, 2, 4],
      [1, 3],
    ]);
  });

  it('are each in exactly one site', () => {
    fc.assert(
      fc.property(fc.array(at, { maxLength: 60 }), (points) => {
        const places = sitesOf(points).flatMap((site) => site.places);
        expect(places.sort((a, b) => a - b)).toEqual(points.map((_, index) => index));
      }),
    );
  });

  it('leave Montpellier and its metropolis, two kilometres off, apart', () => {
    expect(
      sitesOf([
        [3.8767, 43.6108],
        [3.8983, 43.6086],
      ]),
    ).toHaveLength(2);
  });
});

describe('a fan', () => {
  it('keeps its symbols the asked distance apart, around the point', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 12 }), fc.integer({ min: 8, max: 40 }), (count, space) => {
        const places = fan(count, space);
        expect(places).toHaveLength(count);
        for (const [index, [x, y]] of places.entries()) {
          for (const [otherX, otherY] of places.slice(index + 1)) {
            expect(Math.hypot(x - otherX, y - otherY)).toBeGreaterThanOrEqual(space - 1e-6);
          }
        }
        expect(places.reduce((sum, [x]) => sum + x, 0)).toBeCloseTo(0);
        expect(places.reduce((sum, [, y]) => sum + y, 0)).toBeCloseTo(0);
      }),
    );
  });

  it('leaves one on the point and sets two beside it', () => {
    expect(fan(1, 14)).toEqual([[0, 0]]);
    const [left, right] = fan(2, 14);
    expect(left?.[0]).toBeCloseTo(-7);
    expect(right?.[0]).toBeCloseTo(7);
    expect(left?.[1]).toBeCloseTo(0);
  });
});
