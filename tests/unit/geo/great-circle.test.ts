import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arcPieces, centralAngle, greatCircle, splitAtAntimeridian } from '@/lib/geo/great-circle';
import type { LngLat } from '@/lib/geo/mercator';

const lngLat = fc.tuple(
  fc.double({ min: -180, max: 180, noNaN: true }),
  fc.double({ min: -89, max: 89, noNaN: true }),
);
const steps = fc.integer({ min: 2, max: 64 });
const radians = Math.PI / 180;

const vector = ([lng, lat]: readonly number[]) => [
  Math.cos((lat ?? 0) * radians) * Math.cos((lng ?? 0) * radians),
  Math.cos((lat ?? 0) * radians) * Math.sin((lng ?? 0) * radians),
  Math.sin((lat ?? 0) * radians),
];
/** How far a point stands off the plane through the centre of the earth and both ends. */
function offPlane(point: readonly number[], from: LngLat, to: LngLat): number {
  const [[ax = 0, ay = 0, az = 0], [bx = 0, by = 0, bz = 0]] = [vector(from), vector(to)];
  const normal = [ay * bz - az * by, az * bx - ax * bz, ax * by - ay * bx];
  const length = Math.hypot(...normal);
  return vector(point).reduce((sum, value, axis) => sum + (value * (normal[axis] ?? 0)) / length, 0);
}

describe('a great circle', () => {
  it('begins and ends at its two places', () => {
    fc.assert(
      fc.property(lngLat, lngLat, steps, (from, to, count) => {
        const line = greatCircle(from, to, count);
        expect(line[0]).toEqual([...from, 0]);
        expect(line.at(-1)).toEqual([...to, 1]);
      }),
    );
  });

  it('keeps every point on the circle, in equal parts', () => {
    fc.assert(
      fc.property(lngLat, lngLat, steps, (from, to, count) => {
        const angle = centralAngle(from, to);
        fc.pre(angle > 0.01 && angle < Math.PI - 0.01);
        const line = greatCircle(from, to, count);
        for (const [index, point] of line.entries()) {
          expect(Math.abs(offPlane(point, from, to))).toBeLessThan(1e-6);
          expect(centralAngle(from, [point[0], point[1]])).toBeCloseTo((angle * index) / count, 6);
        }
      }),
    );
  });

  it('goes by Siberia from Paris to Beijing', () => {
    const middle = greatCircle([2.35, 48.86], [116.41, 39.9], 2)[1];
    expect(middle?.[0]).toBeCloseTo(66.12, 1);
    expect(middle?.[1]).toBeCloseTo(60.75, 1);
  });

  it('is two points where both places are one, and bears antipodes', () => {
    expect(greatCircle([5, 45], [5, 45], 10)).toHaveLength(2);
    const line = greatCircle([0, 0], [180, 0], 4);
    expect(line).toHaveLength(5);
    expect(line.flat().every(Number.isFinite)).toBe(true);
    expect(line[2]?.[1]).toBeCloseTo(90);
  });
});

describe('at the antimeridian', () => {
  it('cuts so that no piece jumps, and loses no point', () => {
    fc.assert(
      fc.property(lngLat, lngLat, steps, (from, to, count) => {
        const line = greatCircle(from, to, count);
        const pieces = splitAtAntimeridian(line);
        for (const piece of pieces) {
          for (const [index, [lng]] of piece.entries()) {
            expect(Math.abs(lng - (piece[index - 1]?.[0] ?? lng))).toBeLessThanOrEqual(180);
          }
        }
        expect(pieces.flat()).toEqual(expect.arrayContaining(line));
        expect(pieces.flat().length - line.length).toBe(2 * (pieces.length - 1));
      }),
    );
  });

  it('ends one piece and begins the next on opposite edges, at one latitude on the circle', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 100, max: 179, noNaN: true }),
        fc.double({ min: -179, max: -100, noNaN: true }),
        fc.double({ min: -70, max: 70, noNaN: true }),
        fc.double({ min: -70, max: 70, noNaN: true }),
        steps,
        (east, west, lat, otherLat, count) => {
          fc.pre(east - west > 185);
          const [from, to] = [
            [east, lat],
            [west, otherLat],
          ] as const;
          const [first, second, ...more] = arcPieces(from, to, count);
          expect(more).toEqual([]);
          expect(first?.at(-1)?.[0]).toBe(180);
          expect(second?.[0]?.[0]).toBe(-180);
          expect(first?.at(-1)?.[1]).toBe(second?.[0]?.[1]);
          expect(Math.abs(offPlane(first?.at(-1) ?? [], from, to))).toBeLessThan(1e-6);
        },
      ),
    );
  });

  it('goes the other way too, and leaves what does not cross as it is', () => {
    const pieces = arcPieces([-170, 10], [170, 10], 8);
    expect(pieces.map((piece) => [piece[0]?.[0], piece.at(-1)?.[0]])).toEqual([
      [-170, -180],
      [180, 170],
    ]);
    expect(arcPieces([2, 48], [116, 40], 8)).toHaveLength(1);
  });
});
