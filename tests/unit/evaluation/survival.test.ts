import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { median, survival, tabled } from '@/lib/evaluation/survival.rules';

const fell = (years: number) => ({ years, fell: true });
const seen = (years: number) => ({ years, fell: false });

describe('the survival of ties', () => {
  it('is the product of what is left at each silence', () => {
    // Worked by hand: 1, then 3/4, then 3/4 × 1/2.
    const points = survival([fell(2), seen(3), fell(5), seen(8)]);
    expect(points.map(({ at, share }) => [at, share])).toEqual([
      [0, 1],
      [2, 0.75],
      [5, 0.375],
      [8, 0.375],
    ]);
    expect(points.map(({ watched }) => watched)).toEqual([4, 4, 2, 1]);
    expect(median(points)).toBe(5);
  });

  it('agrees with the published example of leukaemia remissions (Freireich and others, 1963)', () => {
    const lives = [6, 6, 6, 7, 10, 13, 16, 22, 23].map(fell);
    const censored = [6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35].map(seen);
    const points = survival([...lives, ...censored]);
    const shareAt = (at: number) => points.find((point) => point.at === at)?.share;
    expect(shareAt(6)).toBeCloseTo(0.857, 3);
    expect(shareAt(10)).toBeCloseTo(0.753, 3);
    expect(shareAt(23)).toBeCloseTo(0.448, 3);
    expect(median(points)).toBe(23);
  });

  it('is tabled step by step, and by whole years where the steps are many', () => {
    const few = survival([fell(1.2), fell(1.7), seen(9)]);
    expect(tabled(few)).toEqual(few);
    const many = survival(Array.from({ length: 300 }, (_, index) => fell((index + 1) / 100)));
    const lines = tabled(many);
    expect(lines.map(({ at, watched, fell }) => [at, watched, fell])).toEqual([
      [0, 300, 0],
      [1, 300, 100],
      [2, 200, 100],
      [3, 100, 100],
    ]);
    expect(lines.map(({ share }) => Number(share.toFixed(3)))).toEqual([1, 0.667, 0.333, 0]);
  });

  it('counts as silent nobody of whom nothing more is known', () => {
    expect(survival([seen(4), seen(9)]).map(({ share }) => share)).toEqual([1, 1]);
    expect(median(survival([seen(4)]))).toBeNull();
    expect(survival([])).toEqual([{ at: 0, share: 1, low: 1, high: 1, watched: 0, fell: 0 }]);
  });

  it('only falls, and lies within its bounds', () => {
    const life = fc.record({ years: fc.integer({ min: 1, max: 60 }), fell: fc.boolean() });
    fc.assert(
      fc.property(fc.array(life, { minLength: 1, maxLength: 60 }), (lives) => {
        const points = survival(lives);
        for (const [index, { share, low, high }] of points.entries()) {
          expect(low).toBeLessThanOrEqual(share + 1e-12);
          expect(high).toBeGreaterThanOrEqual(share - 1e-12);
          expect(share).toBeLessThanOrEqual(points[index - 1]?.share ?? 1);
        }
      }),
    );
  });
});
