import pg from 'pg';
import { MAINTENANCE_CHANNEL, MAINTENANCE_LOCK, WATCHER } from '../server/read-only-watch';

/** Milliseconds that running atlases are given to stop writing; they are told at once and look by themselves as well. */
const NOTICE_MS = 1_500;

/**
 * Does work on a database while every atlas that runs on it only reads. What tells them is a lock of this session: it goes with
 * the session, however that ends, so nothing is ever left read-only.
 */
export async function whileReadOnly<T>(url: string, work: () => Promise<T>): Promise<T> {
  const client = new pg.Client(url);
  // A session that the server ends takes the lock with it; the work itself has a session of its own.
  client.on('error', () => undefined);
  await client.connect();
  const tell = () => client.query(`NOTIFY ${MAINTENANCE_CHANNEL}`);
  try {
    await client.query('SELECT pg_advisory_lock($1)', [MAINTENANCE_LOCK]);
    await tell();
    const { rowCount } = await client.query(
      'SELECT FROM pg_stat_activity WHERE datname = current_database() AND application_name = $1',
      [WATCHER],
    );
    if (rowCount) await new Promise((resolve) => setTimeout(resolve, NOTICE_MS));
    return await work();
  } finally {
    await client
      .query('SELECT pg_advisory_unlock($1)', [MAINTENANCE_LOCK])
      .then(tell)
      .catch(() => undefined);
    await client.end().catch(() => undefined);
  }
}
