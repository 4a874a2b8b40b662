import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addMonths, atlasDay, dayOfColumn } from '@/lib/date/day';
import { daysInMonth } from '@/lib/date/edtf';
import { dayArbitrary } from '@/tests/factories/edtf.arbitrary';

describe('adding months', () => {
  it.each([
    ['2024-01-31', 1, '2024-02-29'],
    ['2023-01-31', 1, '2023-02-28'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2024-02-29', 24, '2026-02-28'],
    ['2024-02-29', 48, '2028-02-29'],
    ['2024-12-31', 24, '2026-12-31'],
    ['9998-06-01', 24, '9999-12-31'],
  ])('%s and %i months make %s', (day, months, later) => {
    expect(addMonths(day, months)).toBe(later);
  });

  it('lands in the month that follows from the count, on the same day or the last of a shorter month', () => {
    fc.assert(
      fc.property(dayArbitrary({ min: 1, max: 9900 }), fc.integer({ min: 0, max: 600 }), (day, months) => {
        const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
        const [laterYear = 0, laterMonth = 0, laterDate = 0] = addMonths(day, months).split('-').map(Number);
        expect(laterYear * 12 + laterMonth).toBe(year * 12 + month + months);
        expect(laterDate).toBe(Math.min(date, daysInMonth(laterYear, laterMonth)));
      }),
    );
  });
});

describe('the day of the atlas', () => {
  it.each([
    ['2026-11-21T22:59:59Z', '2026-11-21'],
    ['2026-11-21T23:00:00Z', '2026-11-22'],
    ['2026-07-01T21:59:59Z', '2026-07-01'],
    ['2026-07-01T22:00:00Z', '2026-07-02'],
  ])('at %s is %s in Paris', (instant, day) => {
    expect(atlasDay(Date.parse(instant))).toBe(day);
  });

  it('is read from a date column as the database wrote it', () => {
    expect(dayOfColumn(new Date('2016-01-01T00:00:00Z'))).toBe('2016-01-01');
    expect(dayOfColumn(null)).toBeNull();
  });
});
