import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeEntries, placeOf, scaleOf, ticksOf } from '@/components/timeline/timeline-scale';
import type { LifeEntry } from '@/lib/partnership/partnership-life.presenter';
import { dayArbitrary } from '@/tests/factories/edtf.arbitrary';

const today = '2026-06-15';
const entry = (from: string, to = from, over: Partial<LifeEntry> = {}): LifeEntry => ({
  id: `${from} ${to}`,
  lane: 'agreement',
  from,
  to,
  shape: 'moment',
  date: from.slice(0, 4),
  text: { text: 'jumelage', lang: null },
  href: null,
  status: null,
  since: null,
  ...over,
});

describe('the scale of a tie’s life', () => {
  it('reaches from the first entry to today, and is never narrower than eight years', () => {
    const short = scaleOf([entry('2025-01-01')], today);
    expect(short.end - short.start).toBeGreaterThan(8);
    const long = scaleOf([entry('1981-01-01')], today);
    expect(placeOf(long, '1981-01-01')).toBeGreaterThan(0);
    expect(placeOf(long, today)).toBeLessThan(100);
  });

  it('begins before a statement’s own date where it holds from earlier', () => {
    const scale = scaleOf([entry('2025-01-01', '2025-12-31', { since: '2001-01-01' })], today);
    expect(placeOf(scale, '2001-01-01')).toBeGreaterThanOrEqual(0);
  });

  it('writes at most seven round years, all within its edges', () => {
    fc.assert(
      fc.property(dayArbitrary({ min: 1800, max: 2026 }), (first) => {
        const scale = scaleOf([entry(first)], today);
        const ticks = ticksOf(scale);
        expect(ticks.length).toBeGreaterThan(0);
        expect(ticks.length).toBeLessThanOrEqual(7);
        for (const year of ticks) expect(year >= scale.start && year <= scale.end).toBe(true);
      }),
    );
  });

  it('places what is later further right, and never writes labels over each other', () => {
    fc.assert(
      fc.property(
        fc.array(dayArbitrary({ min: 1950, max: 2026 }), { minLength: 1, maxLength: 12 }),
        (days) => {
          const entries = days.toSorted().map((day) => entry(day));
          const placed = placeEntries(scaleOf(entries, today), entries);
          const at = placed.map(({ at100 }) => at100);
          expect(at).toEqual(at.toSorted((a, b) => a - b));
          expect(placed[0]?.labelled).toBe(true);
          const labels = placed.filter(({ labelled }) => labelled).map(({ at100 }) => at100);
          for (const [index, each] of labels.entries()) {
            const next = labels[index + 1];
            if (next !== undefined) expect(next).toBeGreaterThan(each);
          }
        },
      ),
    );
  });

  it('sets marks that stand at the same place beside each other', () => {
    const entries = [entry('2025-01-01', '2025-12-31'), entry('2025-01-01', '2025-12-31', { id: 'second' })];
    expect(placeEntries(scaleOf(entries, today), entries).map(({ stacked }) => stacked)).toEqual([0, 1]);
  });
});
