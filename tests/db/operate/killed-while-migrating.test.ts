import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import pg from 'pg';
import { beforeAll, describe, expect, it } from 'vitest';
import { withClient } from '@/lib/operate/database-state';
import { migrate } from '@/lib/operate/migrate';
import { readMigrations } from '@/lib/operate/migration-engine';
import { seedNow } from '@/lib/operate/seed';
import { catalogueOf, copied } from '@/tests/support/catalogue';
import { cloneDatabase } from '@/tests/support/database';
import { until } from '@/tests/support/until';

const root = process.cwd();
const names = readMigrations(root).migrationDirectories.map(({ path: name }) => name);
const script = path.resolve('tests/support/migrating-process.ts');

function begin(url: string, what: 'migrate' | 'seed'): ChildProcess {
  return spawn(process.execPath, ['--import', 'tsx', script, what], {
    env: { ...process.env, DATABASE_URL: url },
    stdio: 'ignore',
  });
}

const ended = (child: ChildProcess) => new Promise<void>((resolve) => child.once('exit', () => resolve()));

/** Sessions of a database that wait for a lock on one of its tables. */
const waiting = (client: pg.Client) =>
  client
    .query(
      "SELECT FROM pg_locks WHERE NOT granted AND locktype = 'relation' AND database = (SELECT oid FROM pg_database WHERE datname = current_database())",
    )
    .then(({ rowCount }) => (rowCount ?? 0) > 0);

/** Holds a table, so that whoever changes it stops there until `release`. */
async function hold(url: string, table: string) {
  const client = new pg.Client(url);
  await client.connect();
  await client.query('BEGIN');
  await client.query(`LOCK TABLE ${table} IN SHARE MODE`);
  return { client, release: () => client.end() };
}

describe('a migration killed in the middle', () => {
  let undisturbed: Record<string, string[]>;
  beforeAll(async () => {
    undisturbed = await withClient(await cloneDatabase('migrated'), catalogueOf);
  });

  /** A database as it was after the first migrations, with a row. */
  async function former(count: number): Promise<string> {
    const url = await cloneDatabase('empty');
    await migrate(url, root, names.slice(0, count));
    await withClient(url, (client) =>
      client.query(
        `INSERT INTO source (slug, kind, citation, label) VALUES ('old', 'PRESS', 'Old', '{"fr": "Vieux"}')`,
      ),
    );
    return url;
  }

  const expectWhole = (url: string) =>
    withClient(url, async (client) => {
      expect(await catalogueOf(client)).toEqual(undisturbed);
      const { rows } = await client.query(
        'SELECT migration_name AS name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL ORDER BY 1',
      );
      expect(rows.map(({ name }) => name)).toEqual(names);
      expect((await client.query("SELECT FROM source WHERE slug = 'old'")).rowCount).toBe(1);
    });

  // The tables are those that the next migrations change: each stops at another place.
  it.each([
    [2, 'partnership'],
    [2, 'project'],
    [7, 'partnership'],
  ])('after %i migrations, stopped at the table %s, is done by the next start', async (count, table) => {
    const url = await former(count);
    const held = await hold(url, table);
    const child = begin(url, 'migrate');
    const over = ended(child);
    await until(() => child.exitCode !== null || waiting(held.client));
    expect(child.exitCode).toBeNull();
    child.kill('SIGKILL');
    await over;
    await held.release();
    await migrate(url, root);
    await expectWhole(url);
  });

  it('and left running in the database is waited for, and counts', async () => {
    const url = await former(7);
    const held = await hold(url, 'partnership');
    const child = begin(url, 'migrate');
    const over = ended(child);
    await until(() => waiting(held.client));
    child.kill('SIGKILL');
    await over;
    // The server has not seen yet that nobody waits for the answer: the script goes on.
    await held.release();
    await migrate(url, root);
    await expectWhole(url);
  });

  it('after it was done and before that was recorded by the engine, is not done twice', async () => {
    const url = await former(names.length - 1);
    const held = new pg.Client(url);
    await held.connect();
    // The engine's own record of the last migration waits, since the row is taken once the script has ended.
    await held.query(`CREATE FUNCTION wait_here() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
      IF old.finished_at IS NOT NULL THEN PERFORM pg_advisory_xact_lock(4711); END IF; RETURN new; END $$`);
    await held.query(
      'CREATE TRIGGER wait_here BEFORE UPDATE ON _prisma_migrations FOR EACH ROW EXECUTE FUNCTION wait_here()',
    );
    await held.query('SELECT pg_advisory_lock(4711)');
    const child = begin(url, 'migrate');
    const over = ended(child);
    await until(async () => {
      const { rowCount } = await held.query(
        "SELECT FROM pg_locks WHERE NOT granted AND locktype = 'advisory' AND objid = 4711",
      );
      return (rowCount ?? 0) > 0;
    });
    child.kill('SIGKILL');
    await over;
    await held.query(
      "SELECT pg_terminate_backend(pid) FROM pg_locks WHERE NOT granted AND locktype = 'advisory' AND objid = 4711",
    );
    await held.query('DROP FUNCTION wait_here CASCADE');
    await held.end();
    expect((await migrate(url, root)).applied).toEqual([]);
    await expectWhole(url);
  });
});

describe('a seed killed in the middle', () => {
  // Two seeds one after the other, on a machine that may be busy.
  it('leaves nothing behind, and is done by the next start', async () => {
    const url = await cloneDatabase('migrated');
    const held = await hold(url, 'territory');
    const child = begin(url, 'seed');
    const over = ended(child);
    await until(() => child.exitCode !== null || waiting(held.client));
    expect(child.exitCode).toBeNull();
    child.kill('SIGKILL');
    await over;
    await held.release();
    await withClient(url, async (client) => {
      // The server ends the transaction when it sees that nobody is there.
      await until(async () => {
        const { rowCount } = await client.query(
          "SELECT FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid() AND backend_type = 'client backend'",
        );
        return rowCount === 0;
      });
      expect((await client.query('SELECT FROM partnership')).rowCount).toBe(0);
    });
    await seedNow(url, root);
    const slugs = (of: string) =>
      withClient(of, (client) => copied(client, 'partnership', ['slug', 'stage']));
    expect((await slugs(url)).sort()).toEqual((await slugs(await cloneDatabase('seeded'))).sort());
  }, 300_000);
});
