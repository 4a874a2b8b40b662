import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pageNumbers } from '@/lib/partnership/page-numbers';

const pages = fc
  .integer({ min: 1, max: 400 })
  .chain((count) => fc.tuple(fc.integer({ min: 1, max: count }), fc.constant(count)));

describe('the page numbers offered', () => {
  it('tell the first, the last, the neighbours and where pages are left out', () => {
    expect(pageNumbers(10, 20)).toEqual([1, null, 9, 10, 11, null, 20]);
    expect(pageNumbers(1, 3)).toEqual([1, 2, 3]);
    expect(pageNumbers(4, 5)).toEqual([1, 2, 3, 4, 5]);
  });

  it('rise without a hole that is not told, whatever the page', () => {
    fc.assert(
      fc.property(pages, ([page, count]) => {
        const numbers = pageNumbers(page, count);
        expect(numbers).toContain(page);
        expect([numbers[0], numbers.at(-1)]).toEqual([1, count]);
        for (const [index, number] of numbers.entries()) {
          const before = numbers[index - 1];
          if (typeof number === 'number' && typeof before === 'number') expect(number).toBe(before + 1);
          if (number === null) expect((numbers[index + 1] ?? 0) - (before ?? 0)).toBeGreaterThan(2);
        }
      }),
    );
  });
});
