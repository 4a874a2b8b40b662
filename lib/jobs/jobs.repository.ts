import { database } from '../db';

export type ScheduleRow = { name: string; cron: string; timezone: string };
export type RunState = 'created' | 'retry' | 'active' | 'completed' | 'cancelled' | 'failed';
export type RunRow = {
  id: string;
  name: string;
  state: RunState;
  createdOn: Date;
  startedOn: Date | null;
  completedOn: Date | null;
  retries: number;
  output: unknown;
};

/** Whether the schedule was ever started on this database: it brings its own tables. */
async function hasSchedule(): Promise<boolean> {
  const [row] = await database().$queryRaw<{ known: boolean }[]>`
    SELECT to_regclass('jobs.schedule') IS NOT NULL AND to_regclass('jobs.job') IS NOT NULL
      AND to_regclass('jobs.archive') IS NOT NULL AS known`;
  return row?.known ?? false;
}

/** What is planned, and the latest runs of each job; null where the schedule was never started. */
export async function jobsNow(): Promise<{ schedules: ScheduleRow[]; runs: RunRow[] } | null> {
  if (!(await hasSchedule())) return null;
  const [schedules, runs] = await Promise.all([
    database().$queryRaw<ScheduleRow[]>`
      SELECT name, cron, coalesce(timezone, 'UTC') AS timezone FROM jobs.schedule ORDER BY name`,
    database().$queryRaw<RunRow[]>`
      SELECT id::text, name, state::text AS state, created_on AS "createdOn", started_on AS "startedOn",
        completed_on AS "completedOn", retry_count AS retries, output
      FROM (
        SELECT *, row_number() OVER (PARTITION BY name ORDER BY created_on DESC) AS place FROM (
          SELECT id, name, state, created_on, started_on, completed_on, retry_count, output FROM jobs.job
          UNION ALL SELECT id, name, state, created_on, started_on, completed_on, retry_count, output FROM jobs.archive
        ) every_run WHERE name IN (SELECT name FROM jobs.schedule)
      ) placed WHERE place <= 10 ORDER BY created_on DESC`,
  ]);
  return { schedules, runs };
}

/** Runs that failed for good, and since when; the library forgets them after some days. */
export async function failedJobs(): Promise<{ count: number; oldest: Date | null }> {
  if (!(await hasSchedule())) return { count: 0, oldest: null };
  const [row] = await database().$queryRaw<{ count: number; oldest: Date | null }[]>`
    SELECT count(*)::int AS count, min(completed_on) AS oldest FROM jobs.job
    WHERE state = 'failed' AND name IN (SELECT name FROM jobs.schedule)`;
  return row ?? { count: 0, oldest: null };
}
