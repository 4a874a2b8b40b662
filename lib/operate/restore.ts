import { once } from 'node:events';
import type pg from 'pg';
import copy from 'pg-copy-streams';
import { backedUpSchemas, ownOfMigrations } from './backup';
import { type BackupHeader, type BackupTable, readBackup } from './backup-format';
import { createState, withClient } from './database-state';
import { Failure } from './failure.mjs';
import { migrate } from './migrate';
import { readMigrations } from './migration-engine';

export type Restored = { header: BackupHeader; tables: number; rows: number; applied: string[] };

/** What a backup holds, once every line of it was read and checked. */
export async function checkBackup(
  file: string,
): Promise<{ header: BackupHeader; rows: Record<string, number> }> {
  let header: BackupHeader | null = null;
  const { rows } = await readBackup(file, {
    header: async (given) => {
      header = given;
    },
    table: async () => undefined,
    row: () => undefined,
    tableEnd: async () => undefined,
  });
  if (!header) throw new Failure(`${file} does not say what it holds.`);
  return { header, rows };
}

/**
 * Makes an empty database what a backup holds, whole or not at all: the tables as they were when it was made, its rows,
 * then the migrations that came since. Works across versions of PostgreSQL.
 * @param replace takes away first what is there, once it is known that the backup can go in
 * @throws Failure where the file is not whole, is of a newer atlas, or the database is not empty
 */
export async function restore(
  url: string,
  root: string,
  file: string,
  { replace = false }: { replace?: boolean } = {},
): Promise<Restored> {
  const { header, rows } = await checkBackup(file);
  const known = readMigrations(root).migrationDirectories.map(({ path }) => path);
  const unknown = header.migrations.filter((name) => !known.includes(name));
  if (unknown.length > 0)
    throw new Failure(
      `${file} was made with a newer atlas (${header.version}; this one does not know ${unknown.join(', ')}): update the atlas first.`,
    );
  if (replace) await emptyDatabase(url);
  else await refuseFullDatabase(url);
  await migrate(url, root, header.migrations);
  await load(url, file, header);
  const { applied } = await migrate(url, root);
  const sum = Object.values(rows).reduce((all, count) => all + count, 0);
  return { header, tables: Object.keys(rows).length, rows: sum, applied };
}

/** A database that holds something is never written over unasked. */
const refuseFullDatabase = (url: string) =>
  withClient(url, async (client) => {
    const { rows } = await client.query<{ count: number }>(
      `SELECT count(*)::int AS count FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
       WHERE n.nspname = ANY ($1) AND c.relkind = 'r'`,
      [backedUpSchemas],
    );
    if ((rows[0]?.count ?? 0) > 0)
      throw new Failure(
        'The database is not empty: give the address of an empty one in DATABASE_URL, or an empty folder in ATLAS_DATA_DIR; --replace takes away what is there first.',
      );
  });

/** Takes away everything of the atlas in a database. */
const emptyDatabase = (url: string) =>
  withClient(url, async (client) => {
    await client.query('BEGIN');
    await client.query('DROP SCHEMA IF EXISTS jobs, atlas_operation CASCADE');
    await client.query('DROP SCHEMA public CASCADE');
    await client.query('CREATE SCHEMA public');
    await client.query('COMMIT');
  });

/** Rows gathered before they are sent on. */
const BATCH = 64 * 1024;

/** Fills the tables in one transaction. Triggers rest meanwhile: what they derive is in the backup too. */
const load = (url: string, file: string, header: BackupHeader) =>
  withClient(url, async (client) => {
    await client.query('BEGIN');
    await client.query(createState);
    await client.query('SET CONSTRAINTS ALL DEFERRED');
    const tables = await client.query<{ name: string }>(
      `SELECT c.oid::regclass::text AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
       WHERE n.nspname = ANY ($1) AND c.relkind = 'r' AND c.relname <> $2`,
      [backedUpSchemas, ownOfMigrations],
    );
    const names = tables.rows.map(({ name }) => name);
    for (const name of names) await client.query(`ALTER TABLE ${name} DISABLE TRIGGER USER`);
    await client.query(`TRUNCATE ${names.join(', ')}`);
    let stream: ReturnType<typeof openTable> | null = null;
    await readBackup(file, {
      header: async () => undefined,
      async table(table) {
        if (!names.includes(table.table))
          throw new Failure(`The table ${table.table} of ${file} is not of the atlas.`);
        stream = openTable(client, table);
      },
      row: (line) => stream?.write(`${line}\n`),
      async tableEnd({ table }, rows) {
        await stream?.end();
        const { rows: found } = await client.query<{ count: string }>(
          `SELECT count(*) AS count FROM ${table}`,
        );
        if (Number(found[0]?.count) !== rows)
          throw new Failure(`${table} did not take all its rows; nothing was restored.`);
      },
    });
    for (const [name, value] of Object.entries(header.sequences))
      await client.query('SELECT setval($1::regclass, $2::bigint)', [name, value]);
    for (const name of names) await client.query(`ALTER TABLE ${name} ENABLE TRIGGER USER`);
    await client.query('COMMIT');
    await client.query('ANALYZE');
  });

function openTable(client: pg.Client, { table, columns }: BackupTable) {
  const named = columns.map((column) => client.escapeIdentifier(column)).join(', ');
  const stream = client.query(copy.from(`COPY ${table} (${named}) FROM STDIN`));
  const failed = new Promise<never>((_, reject) => stream.once('error', reject));
  failed.catch(() => undefined);
  let waiting = '';
  const send = async () => {
    const chunk = waiting;
    waiting = '';
    if (chunk !== '' && !stream.write(chunk)) await Promise.race([once(stream, 'drain'), failed]);
  };
  return {
    write(text: string): Promise<void> | undefined {
      waiting += text;
      return waiting.length > BATCH ? send() : undefined;
    },
    async end() {
      await send();
      stream.end();
      await Promise.race([once(stream, 'finish'), failed]);
    },
  };
}
