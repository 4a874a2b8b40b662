import { describe, expect, it } from 'vitest';
import type { LoadResult } from '@/tests/load/load';
import { type Mark, memoryGrowth, memoryMarks } from '@/tests/load/marks';
import { asTests, checks, summary } from '@/tests/load/report';
import { percentile, Samples } from '@/tests/load/samples';
import { chanceOf } from '@/tests/load/walks';

const marksOf = (memory: readonly number[]): Mark[] =>
  memory.map((each, index) => ({ at: index, memory: each, lag: 12, connections: 10 }));

const resultOf = (over: Partial<LoadResult> = {}): LoadResult => ({
  options: { minutes: 10, readers: 50, writers: 5 },
  idle: new Samples(),
  loaded: new Samples(),
  marks: marksOf([500, 600, 600, 600, 610, 620]),
  kept: { acknowledged: 9, lost: 0, withoutRevision: 0 },
  seconds: 6,
  ...over,
});

const unmet = (over: Partial<LoadResult>) =>
  checks(summary(resultOf(over)))
    .filter(({ isMet }) => !isMet)
    .map(({ name }) => name);

describe('what must hold under load', () => {
  it('holds where nothing failed, was lost or grew', () => {
    expect(unmet({})).toEqual([]);
    expect(asTests(summary(resultOf()), []).testResults[0]).toMatchObject({ status: 'passed' });
  });

  it('does not where a request failed, while others asked or before', async () => {
    const failed = new Samples();
    await failed.time('list', () => Promise.reject(new Error('500 at /fr')));
    expect(unmet({ loaded: failed })).toEqual(['no request fails']);
    expect(unmet({ idle: failed })).toEqual(['no request fails']);
    const [report] = asTests(summary(resultOf({ loaded: failed })), failed.errors).testResults;
    expect(report?.status).toBe('failed');
    expect(JSON.stringify(report)).toContain('list: 500 at /fr');
  });

  it('does not where a write is gone, has no revision, or where none was made', () => {
    expect(unmet({ kept: { acknowledged: 9, lost: 1, withoutRevision: 0 } })).toHaveLength(1);
    expect(unmet({ kept: { acknowledged: 9, lost: 0, withoutRevision: 1 } })).toHaveLength(1);
    expect(unmet({ kept: { acknowledged: 0, lost: 0, withoutRevision: 0 } })).toHaveLength(1);
  });

  it('does not where memory grows by more than 15 % in the last third, or where nobody looked at it', () => {
    expect(unmet({ marks: marksOf([500, 600, 600, 600, 700, 700]) })).toHaveLength(1);
    expect(unmet({ marks: [] })).toHaveLength(1);
  });
});

describe('figures', () => {
  it('are those of the sample', () => {
    expect(percentile([5, 1, 3, 2, 4], 0.5)).toBe(3);
    expect(percentile([1, 2], 0.95)).toBe(2);
    expect(percentile([], 0.95)).toBeNull();
    expect(memoryGrowth(marksOf([1, 1, 2, 2, 3, 3]))).toBe(1.5);
    expect(memoryMarks(marksOf([1, 2, 3, 4, 5, 6]), 6)).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it('come of walks that are the same in every run', () => {
    const [one, other] = [chanceOf(7), chanceOf(7)];
    expect([one(100), one(100)]).toEqual([other(100), other(100)]);
  });
});
