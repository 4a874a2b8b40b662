import { database } from '../db';

/** What an operator watches: sums alone, nothing of anybody. */
export async function recordFigures() {
  const [mails, version, failed] = await Promise.all([
    database().mailMessage.groupBy({ by: ['state'], _count: true }),
    database().datasetVersion.findUniqueOrThrow({ where: { id: 1 } }),
    failedRuns(),
  ]);
  return {
    mails: mails.map(({ state, _count }) => ({ state, count: _count })),
    version: Number(version.version),
    changedAt: version.changedAt,
    failedJobs: failed,
  };
}

/** Runs of jobs that failed and are still known; the queue makes its tables when it first starts. */
async function failedRuns(): Promise<number> {
  const [known] = await database().$queryRaw<{ there: boolean }[]>`
    SELECT to_regclass('jobs.job') IS NOT NULL AS there`;
  if (!known?.there) return 0;
  const [row] = await database().$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM jobs.job WHERE state = 'failed'`;
  return row?.count ?? 0;
}

/** Answers at all, and takes changes. @throws what the database says */
export async function askDatabase(): Promise<{ readOnly: boolean }> {
  const [row] = await database().$queryRaw<{ read_only: boolean }[]>`
    SELECT current_setting('transaction_read_only') = 'on' AS read_only`;
  return { readOnly: row?.read_only ?? false };
}
