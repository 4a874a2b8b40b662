import { database, spareConnection } from '../db';

/** What an operator watches: sums alone, nothing of anybody. */
export async function recordFigures() {
  const [mails, oldest, version, states, jobs, backup] = await Promise.all([
    database().mailMessage.groupBy({ by: ['state'], _count: true }),
    database().mailMessage.aggregate({ where: { state: 'QUEUED' }, _min: { createdAt: true } }),
    database().datasetVersion.findUniqueOrThrow({ where: { id: 1 } }),
    database().$queryRaw<{ day: Date | null }[]>`SELECT min(day) AS day FROM partnership_state`,
    jobFigures(),
    lastBackup(),
  ]);
  return {
    mails: mails.map(({ state, _count }) => ({ state, count: _count })),
    oldestMail: oldest._min.createdAt,
    version: Number(version.version),
    changedAt: version.changedAt,
    statesDay: states[0]?.day ?? null,
    jobs,
    backup,
  };
}

export type JobFigures = {
  /** Runs that wait, run or failed, by their state. */
  runs: { state: string; count: number }[];
  /** When each job last ended well. */
  done: { name: string; at: Date }[];
};

/** Runs of jobs; the queue makes its tables when it first starts, and forgets runs that ended some days ago. */
async function jobFigures(): Promise<JobFigures> {
  if (!(await isThere('jobs.job'))) return { runs: [], done: [] };
  const [runs, done] = await Promise.all([
    database().$queryRaw<{ state: string; count: number }[]>`
      SELECT CASE state WHEN 'created' THEN 'waiting' WHEN 'retry' THEN 'waiting' WHEN 'active' THEN 'running' ELSE 'failed' END AS state,
        count(*)::int AS count
      FROM jobs.job WHERE state IN ('created', 'retry', 'active', 'failed') AND name NOT LIKE E'\\\\_\\\\_pgboss%' GROUP BY 1`,
    database().$queryRaw<{ name: string; at: Date }[]>`
      SELECT name, max(completed_on) AS at FROM (
        SELECT name, completed_on FROM jobs.job WHERE state = 'completed'
        UNION ALL SELECT name, completed_on FROM jobs.archive WHERE state = 'completed') run
      WHERE name NOT LIKE E'\\\\_\\\\_pgboss%' GROUP BY name`,
  ]);
  return { runs, done };
}

/** When `npm run backup` last wrote a file that it could read back. */
async function lastBackup(): Promise<Date | null> {
  if (!(await isThere('atlas_operation.state'))) return null;
  const [row] = await database().$queryRaw<{ at: Date }[]>`
    SELECT changed_at AS at FROM atlas_operation.state WHERE key = 'last-backup'`;
  return row?.at ?? null;
}

async function isThere(table: string): Promise<boolean> {
  const [known] = await database().$queryRaw<{ there: boolean }[]>`
    SELECT to_regclass(${table}) IS NOT NULL AS there`;
  return known?.there ?? false;
}

/** Answers at all, and takes changes. @throws what the database says */
export async function askDatabase(): Promise<{ readOnly: boolean }> {
  const { rows } = await spareConnection().query<{ read_only: boolean }>(
    "SELECT current_setting('transaction_read_only') = 'on' AS read_only",
  );
  return { readOnly: rows[0]?.read_only ?? false };
}
