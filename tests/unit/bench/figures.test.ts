import { expect, it } from 'vitest';
import { aims, judge, lossesSince } from '@/tests/bench/aims';
import { type Figure, median, percentile } from '@/tests/bench/figure';
import { documentOf } from '@/tests/bench/report';

const figure = (over: Partial<Figure>): Figure => ({
  id: 'api-warm',
  section: 'api',
  what: 'The list endpoint | warm',
  value: 1.2,
  unit: 'ratio',
  detail: '1,200 a second',
  ...over,
});

it('takes medians and percentiles between neighbours', () => {
  expect(median([3, 1, 2])).toBe(2);
  expect(median([4, 1, 2, 3])).toBe(2.5);
  expect(percentile([0, 100], 0.95)).toBeCloseTo(95);
});

it('judges by what a figure should be at least or at most', () => {
  expect(judge(figure({ value: 1 }))).toBe('met');
  expect(judge(figure({ value: 0.99 }))).toBe('missed');
  expect(judge(figure({ id: 'grown-record', value: 1.5 }))).toBe('met');
  expect(judge(figure({ id: 'grown-record', value: 1.51 }))).toBe('missed');
  expect(judge(figure({ id: 'second-start' }))).toBe('no aim');
});

it('tells what lost a quarter, in the direction in which it is worse, and compares ratios alone', () => {
  const before = [
    figure({}),
    figure({ id: 'grown-list', value: 1 }),
    figure({ id: 'typing', unit: 'ms', value: 10 }),
  ];
  const now = (api: number, list: number) => [
    figure({ value: api }),
    figure({ id: 'grown-list', value: list }),
    figure({ id: 'typing', unit: 'ms', value: 90 }),
  ];
  expect(lossesSince(before, now(0.95, 1.2))).toEqual([]);
  expect(lossesSince(before, now(0.89, 0.2))).toHaveLength(1);
  expect(lossesSince(before, now(9, 1.3))).toHaveLength(1);
});

it('writes each figure with its aim and whether it is met, and explains what is missed', () => {
  const text = documentOf({
    measured: {
      on: '2026-11-22',
      commit: 'abc1234',
      changed: false,
      quick: false,
      machine: 'a machine',
      versions: 'Node 20',
      loadBefore: 0.1,
    },
    rows: { one: { partnership: 11_000 }, ten: { partnership: 110_000 } },
    figures: [figure({}), figure({ id: 'api-cold', what: 'Cold', value: 0.4 })],
    plans: [{ what: 'A list', one: 'Index Scan', ten: 'Index Scan' }],
  });
  expect(text).toContain('| The list endpoint \\| warm | 1.20 | at least 1 | met | 1,200 a second |');
  expect(text).toContain('| Cold | 0.40 | at least 0.6 | **missed** |');
  expect(text).toContain(aims['api-cold']?.missed);
  expect(text).toContain('11,000 | 110,000');
});
