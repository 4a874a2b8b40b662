import { randomUUID } from 'node:crypto';
import pg from 'pg';
import type { Cluster } from './postgres.mjs';

/**
 * What the commands remember about a database is kept in the database itself, in a schema of its own that Prisma's
 * migrations do not look at: it goes along with a backup and with a copy.
 */
export const createState = `
  CREATE SCHEMA IF NOT EXISTS atlas_operation;
  CREATE TABLE IF NOT EXISTS atlas_operation.state (
    key text PRIMARY KEY,
    value text NOT NULL,
    changed_at timestamptz NOT NULL DEFAULT now()
  )`;

export async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(url);
  // A connection that is lost is told by the query that waits for it.
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

export async function readState(client: pg.Client, key: string): Promise<string | undefined> {
  const { rows } = await client.query("SELECT to_regclass('atlas_operation.state') AS known");
  if (!rows[0].known) return undefined;
  const found = await client.query('SELECT value FROM atlas_operation.state WHERE key = $1', [key]);
  return found.rows[0]?.value;
}

export async function writeState(client: pg.Client, key: string, value: string) {
  await client.query(createState);
  await client.query(
    `INSERT INTO atlas_operation.state (key, value) VALUES ($1, $2)
     ON CONFLICT (key) DO UPDATE SET value = excluded.value, changed_at = now()`,
    [key, value],
  );
}

/** The same text for the same database only: a copy or a restored backup has another number. */
export function identify(url: string): Promise<string> {
  return withClient(url, async (client) => {
    let name = await readState(client, 'identity');
    if (!name) {
      name = randomUUID();
      await writeState(client, 'identity', name);
    }
    const { rows } = await client.query('SELECT oid FROM pg_database WHERE datname = current_database()');
    return `${name}/${rows[0].oid}`;
  });
}

export function ensureDatabase(cluster: Cluster, name: string) {
  return withClient(cluster.urlOf('postgres'), async (client) => {
    const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [name]);
    if (rowCount === 0)
      await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)} TEMPLATE template0`);
  });
}
