import PgBoss from 'pg-boss';
import { writeDigests } from '../digest/digest.service';
import { countQuality } from '../quality/count-quality.service';
import { openDueRounds, repeatRounds } from '../round/round-mails.service';
import { errorFacts } from '../server/error-facts';
import { log } from '../server/log';
import { untilWritable } from '../server/read-only';
import { withSpan } from '../server/trace';
import { tellViewChanges } from '../view/tell-view-changes.service';

/** What the atlas does by itself, and when, in the time of Paris. Each may run twice or be cut off: what it did counts once. */
export const jobs = {
  'open-rounds': { cron: '0 7 * * 1-5', run: openDueRounds },
  'repeat-rounds': { cron: '30 7 * * 1-5', run: repeatRounds },
  'write-digests': { cron: '0 6 * * *', run: writeDigests },
  'count-quality': { cron: '0 5 * * *', run: countQuality },
  'tell-view-changes': { cron: '15 6 * * *', run: tellViewChanges },
} as const;

export type JobName = keyof typeof jobs;

/** Runs one job now. @returns how many rounds or mails it made */
export async function runJob(name: JobName, now = new Date()): Promise<number> {
  const made = await withSpan('job', { 'atlas.job': name }, () => jobs[name].run(now));
  log('info', 'job-done', { job: name, made });
  return made;
}

/**
 * Starts the schedule, kept in the database: of several machines one does each job.
 * @returns a function that ends it
 */
export async function startJobs(databaseUrl: string): Promise<() => Promise<void>> {
  const boss = new PgBoss({ connectionString: databaseUrl, schema: 'jobs', max: 2 });
  boss.on('error', (error: Error) => log('warn', 'jobs-failed', { reason: error.name }));
  await boss.start();
  for (const [name, { cron }] of Object.entries(jobs)) {
    await boss.createQueue(name, { name, policy: 'singleton', retryLimit: 3, retryBackoff: true });
    await boss.schedule(name, cron, {}, { tz: 'Europe/Paris' });
    await boss.work(name, async () => {
      await untilWritable();
      await runJob(name as JobName).catch((error: unknown) => {
        // The queue tries again by itself, and tells nobody why.
        log('error', 'job-failed', { job: name, ...errorFacts(error) });
        throw error;
      });
    });
  }
  return () => boss.stop({ graceful: true, timeout: 5_000 });
}
