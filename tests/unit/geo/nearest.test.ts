import { describe, expect, it } from 'vitest';
import { nearestLine, nearestTarget } from '@/lib/geo/nearest';

describe('what a pointer means', () => {
  const targets = [
    { x: 10, y: 10, radius: 6 },
    { x: 30, y: 10, radius: 6 },
    { x: 32, y: 10, radius: 12 },
  ];

  it('is the symbol whose edge is nearest', () => {
    expect(nearestTarget(targets, 11, 9, 6)).toBe(0);
    expect(nearestTarget(targets, 40, 12, 6)).toBe(2);
  });

  it('may lie beside it by the tolerance, more for a finger than for a mouse', () => {
    expect(nearestTarget(targets, 10, 36, 6)).toBe(-1);
    expect(nearestTarget(targets, 10, 36, 22)).toBe(0);
  });

  it('is the nearest line within the tolerance, in any of its pieces', () => {
    const lines = [
      [[0, 0, 100, 0]],
      [
        [0, 40, 40, 40],
        [60, 40, 100, 40],
      ],
    ];
    expect(nearestLine(lines, 50, 3, 4)).toBe(0);
    expect(nearestLine(lines, 70, 42, 4)).toBe(1);
    expect(nearestLine(lines, 50, 40, 4)).toBe(-1);
    expect(nearestLine([], 50, 40, 4)).toBe(-1);
  });
});
