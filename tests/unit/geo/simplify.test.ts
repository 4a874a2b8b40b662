import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distanceToSegment, importance, simplified } from '@/lib/geo/simplify';

const point = fc.tuple(
  fc.double({ min: 0, max: 1, noNaN: true }),
  fc.double({ min: 0, max: 1, noNaN: true }),
);
const line = fc.array(point, { minLength: 2, maxLength: 60 });

describe('a simplified line', () => {
  it('keeps both ends and stays within the tolerance of what it leaves out', () => {
    fc.assert(
      fc.property(line, fc.double({ min: 0.001, max: 0.5, noNaN: true }), (points, tolerance) => {
        const kept = simplified(points, importance(points), tolerance);
        expect(kept[0]).toBe(points[0]);
        expect(kept.at(-1)).toBe(points.at(-1));
        for (const each of points) {
          const distances = kept
            .slice(1)
            .map((end, index) => distanceToSegment(each, kept[index] ?? end, end));
          expect(Math.min(...distances)).toBeLessThanOrEqual(tolerance + 1e-9);
        }
      }),
    );
  });

  it('is part of every finer one', () => {
    fc.assert(
      fc.property(line, (points) => {
        const figures = importance(points);
        const finer = new Set(simplified(points, figures, 0.05));
        expect(simplified(points, figures, 0.2).every((each) => finer.has(each))).toBe(true);
      }),
    );
  });

  it('leaves out what lies on the line', () => {
    const straight = [
      [0, 0],
      [1, 1],
      [2, 2],
      [3, 5],
    ] as const;
    expect(simplified(straight, importance(straight), 0.5)).toEqual([
      [0, 0],
      [2, 2],
      [3, 5],
    ]);
  });
});

it('measures to the nearer end beyond a segment', () => {
  expect(distanceToSegment([5, 3], [0, 0], [2, 0])).toBeCloseTo(Math.hypot(3, 3));
  expect(distanceToSegment([1, 3], [0, 0], [2, 0])).toBe(3);
  expect(distanceToSegment([1, 1], [0, 0], [0, 0])).toBeCloseTo(Math.SQRT2);
});
