import type { ClientBase } from 'pg';

/** Runs on a connection, and takes back whatever was written. */
export async function undone<T>(client: ClientBase, work: () => Promise<T>): Promise<T> {
  await client.query('BEGIN');
  try {
    return await work();
  } finally {
    await client.query('ROLLBACK');
  }
}
