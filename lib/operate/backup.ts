import { createHash } from 'node:crypto';
import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGzip, type Gzip } from 'node:zlib';
import type pg from 'pg';
import copy from 'pg-copy-streams';
import { type BackupHeader, type BackupTable, END_OF_ROWS, FORMAT } from './backup-format';
import { withClient } from './database-state';
import { Failure } from './failure.mjs';
import { atEnd } from './shutdown.mjs';

/**
 * Schemas that make up an atlas. The queue of jobs (schema jobs) is not among them: it is made anew by each start, and what was
 * done is known from the record itself.
 */
export const backedUpSchemas = ['public', 'atlas_operation'] as const;
/** Kept by the migrations themselves. */
export const ownOfMigrations = '_prisma_migrations';

export type BackupMade = { file: string; tables: number; rows: number; bytes: number };

type Options = {
  url: string;
  file: string;
  /** Of the atlas. */
  version: string;
  secret: string | null;
  now: Date;
};

/**
 * Writes the whole of an atlas into one file while it is used: everything is read as it stood at one moment. The file appears
 * under its name once it is whole, readable by its owner alone.
 * @throws Failure where a file of that name is there
 */
export async function backUp({ url, file, version, secret, now }: Options): Promise<BackupMade> {
  if (fs.existsSync(file)) throw new Failure(`${file} is there already: give another name.`);
  fs.mkdirSync(path.dirname(file), { recursive: true });
  const draft = `${file}.${process.pid}.part`;
  const discard = () => fs.rmSync(draft, { force: true });
  const forget = atEnd(discard);
  return withClient(url, async (client) => {
    try {
      await client.query('BEGIN TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY');
      const writer = openDraft(draft);
      const tables = await tablesOf(client);
      await writer.line(FORMAT);
      await writer.line(JSON.stringify(await headerOf(client, { version, secret, now })));
      const rows: Record<string, number> = {};
      for (const table of tables) rows[table.table] = await writeTable(client, table, writer);
      await writer.end(JSON.stringify({ rows, sha256: writer.digest() }));
      await client.query('COMMIT');
      fs.renameSync(draft, file);
      const sum = Object.values(rows).reduce((all, count) => all + count, 0);
      return { file, tables: tables.length, rows: sum, bytes: fs.statSync(file).size };
    } catch (error) {
      discard();
      throw error;
    } finally {
      forget();
    }
  });
}

type Draft = {
  line(text: string): Promise<void>;
  write(chunk: Buffer): Promise<void>;
  digest(): string;
  end(last: string): Promise<void>;
};

function openDraft(file: string): Draft {
  const gzip: Gzip = createGzip();
  const output = fs.createWriteStream(file, { mode: 0o600, flush: true });
  const done = pipeline(gzip, output);
  // A failure is told where the next line is written, or at the end.
  done.catch(() => undefined);
  const hash = createHash('sha256');
  const write = async (chunk: Buffer) => {
    if (output.errored) throw output.errored;
    if (!gzip.write(chunk)) await Promise.race([once(gzip, 'drain'), done]);
  };
  const line = (text: string) => {
    const chunk = Buffer.from(`${text}\n`);
    hash.update(chunk);
    return write(chunk);
  };
  return {
    line,
    write(chunk) {
      hash.update(chunk);
      return write(chunk);
    },
    digest: () => hash.copy().digest('hex'),
    async end(last) {
      gzip.end(`${last}\n`);
      await done;
    },
  };
}

/** Tables in an order in which each comes after those it refers to. */
async function tablesOf(client: pg.Client): Promise<BackupTable[]> {
  const { rows } = await client.query<{ table: string; columns: string[] }>(
    `SELECT c.oid::regclass::text AS table, array_agg(a.attname::text ORDER BY a.attnum) AS columns
     FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
     WHERE n.nspname = ANY ($1) AND c.relkind = 'r' AND c.relname <> $2 GROUP BY c.oid ORDER BY 1`,
    [backedUpSchemas, ownOfMigrations],
  );
  const references = await client.query<{ table: string; to: string }>(
    `SELECT conrelid::regclass::text AS table, confrelid::regclass::text AS to FROM pg_constraint
     WHERE contype = 'f' AND conrelid <> confrelid`,
  );
  return inOrder(rows, references.rows);
}

/** @throws Error where tables refer to each other in a circle, which no order can hold */
function inOrder(
  tables: readonly BackupTable[],
  references: readonly { table: string; to: string }[],
): BackupTable[] {
  const ordered: BackupTable[] = [];
  let left = [...tables];
  while (left.length > 0) {
    const names = new Set(left.map(({ table }) => table));
    const free = left.filter(
      ({ table }) => !references.some((each) => each.table === table && names.has(each.to)),
    );
    if (free.length === 0)
      throw new Error(`tables refer to each other in a circle: ${[...names].join(', ')}`);
    ordered.push(...free);
    left = left.filter((each) => !free.includes(each));
  }
  return ordered;
}

async function headerOf(
  client: pg.Client,
  { version, secret, now }: Pick<Options, 'version' | 'secret' | 'now'>,
): Promise<BackupHeader> {
  const migrations = await client.query<{ name: string }>(
    `SELECT migration_name AS name FROM ${ownOfMigrations} WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL ORDER BY migration_name`,
  );
  const sequences = await client.query<{ name: string; value: string }>(
    `SELECT format('%I.%I', schemaname, sequencename) AS name, last_value::text AS value FROM pg_sequences
     WHERE schemaname = ANY ($1) AND last_value IS NOT NULL ORDER BY 1`,
    [backedUpSchemas],
  );
  const server = await client.query<{ server_version: string }>('SHOW server_version');
  return {
    madeAt: now.toISOString(),
    version,
    postgresVersion: server.rows[0]?.server_version ?? '',
    migrations: migrations.rows.map(({ name }) => name),
    sequences: Object.fromEntries(sequences.rows.map(({ name, value }) => [name, value])),
    secret,
  };
}

async function writeTable(client: pg.Client, table: BackupTable, draft: Draft): Promise<number> {
  await draft.line(JSON.stringify(table));
  const columns = table.columns.map((column) => client.escapeIdentifier(column)).join(', ');
  const rows = client.query(copy.to(`COPY ${table.table} (${columns}) TO STDOUT`));
  for await (const chunk of rows) await draft.write(chunk as Buffer);
  await draft.line(END_OF_ROWS);
  return rows.rowCount;
}
