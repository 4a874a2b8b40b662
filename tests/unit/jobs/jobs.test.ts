import { describe, expect, it } from 'vitest';
import { locales } from '@/lib/i18n/locales';
import { nextRun } from '@/lib/jobs/cron.rules';
import { jobs } from '@/lib/jobs/jobs';
import { errorOf, jobViews } from '@/lib/jobs/jobs.presenter';
import type { RunRow } from '@/lib/jobs/jobs.repository';
import { readerFor } from '@/tests/factories/reader';

const paris = 'Europe/Paris';
const next = (cron: string, now: string) => nextRun(cron, paris, new Date(now))?.toISOString() ?? null;

describe('the next run of a plan', () => {
  it('is today where its time is to come, else on the next of its days', () => {
    expect(next('0 6 * * *', '2026-11-22T04:59:00Z')).toBe('2026-11-22T05:00:00.000Z');
    expect(next('0 6 * * *', '2026-11-22T05:00:00Z')).toBe('2026-11-23T05:00:00.000Z');
    // 22 November 2026 is a Sunday.
    expect(next('30 7 * * 1-5', '2026-11-22T04:00:00Z')).toBe('2026-11-23T06:30:00.000Z');
    expect(next('0 8 * * 0', '2026-11-22T04:00:00Z')).toBe('2026-11-22T07:00:00.000Z');
    expect(next('0 8 * * 7', '2026-11-23T04:00:00Z')).toBe('2026-11-29T07:00:00.000Z');
    expect(next('*/5 * * * *', '2026-11-22T04:00:00Z')).toBe('2026-11-22T04:05:00.000Z');
    expect(next('0 8 1,15 1 *', '2026-11-23T04:00:00Z')).toBe('2027-01-01T07:00:00.000Z');
  });

  it('keeps the clock of its place through the change of summer time', () => {
    expect(next('0 6 * * *', '2026-03-28T10:00:00Z')).toBe('2026-03-29T04:00:00.000Z');
  });

  it('is not known of a plan that cannot be read, or that never comes', () => {
    expect(next('noon', '2026-11-22T04:00:00Z')).toBeNull();
    expect(next('61 6 * * *', '2026-11-22T04:00:00Z')).toBeNull();
    expect(next('', '2026-11-22T04:00:00Z')).toBeNull();
    expect(next('0 6 31 2 *', '2026-11-22T04:00:00Z')).toBeNull();
  });

  it('is known of every job of the atlas, which has a name in every language', async () => {
    for (const [name, { cron }] of Object.entries(jobs)) {
      expect(next(cron, '2026-11-22T04:00:00Z'), name).not.toBeNull();
      for (const locale of locales) {
        const { t } = await readerFor(locale, 'admin');
        expect(t(`job.${name}`)).not.toContain('job.');
      }
    }
  });
});

describe('the runs of a job', () => {
  it('tell the latest that began, and how many failed with why', () => {
    const run = (over: Partial<RunRow>): RunRow => ({
      id: '1',
      name: 'write-digests',
      state: 'completed',
      createdOn: new Date('2026-11-22T05:00:00Z'),
      startedOn: new Date('2026-11-22T05:00:01Z'),
      completedOn: new Date('2026-11-22T05:00:04Z'),
      retries: 0,
      output: null,
      ...over,
    });
    const schedules = [{ name: 'write-digests', cron: '0 6 * * *', timezone: paris }];
    const runs = [
      run({ id: '3', state: 'created', startedOn: null, completedOn: null }),
      run({ id: '2', state: 'failed', output: { message: 'No connection\nat x', stack: 's' } }),
      run({}),
    ];
    const [view] = jobViews('en', { schedules, runs }, new Date('2026-11-22T06:00:00Z'));
    expect(view).toMatchObject({
      failed: 1,
      last: { state: 'failed', took: 3, error: 'No connection' },
    });
    expect(errorOf({ value: 'stopped' })).toBe('stopped');
    expect(errorOf('text')).toBeNull();
  });
});
