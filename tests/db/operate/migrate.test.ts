import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { withClient } from '@/lib/operate/database-state';
import { migrate } from '@/lib/operate/migrate';
import { filters, readMigrations, readSchema, withEngine } from '@/lib/operate/migration-engine';
import { cloneDatabase } from '../../support/database';
import { temporaryFolder, writeFiles } from '../../support/folder';

const root = process.cwd();
const first = '20260101000000_first';
const second = '20260102000000_second';

/** A project with a schema of one model and the migrations given as SQL. */
function project(migrations: Record<string, string>) {
  const folder = temporaryFolder();
  writeFiles(folder, {
    'prisma/schema/base.prisma': 'datasource db {\n  provider = "postgresql"\n}\n',
    'prisma/schema/thing.prisma': 'model Thing {\n  id Int @id\n  @@map("thing")\n}\n',
    'prisma/migrations/migration_lock.toml': 'provider = "postgresql"\n',
    ...Object.fromEntries(
      Object.entries(migrations).map(([name, sql]) => [`prisma/migrations/${name}/migration.sql`, sql]),
    ),
  });
  return folder;
}

const thing = 'CREATE TABLE thing (id integer NOT NULL, CONSTRAINT thing_pkey PRIMARY KEY (id));';

const query = (url: string, statement: string) =>
  withClient(url, async (client) => (await client.query(statement)).rows);

describe('migrate', () => {
  it('applies what is lacking, once', async () => {
    const url = await cloneDatabase('empty');
    const folder = project({ [first]: thing });
    expect(await migrate(url, folder)).toEqual({ applied: [first], remarks: [] });
    expect(await migrate(url, folder)).toEqual({ applied: [], remarks: [] });
  });

  it('is done once when three processes begin at the same time', async () => {
    const url = await cloneDatabase('empty');
    const folder = project({ [first]: thing });
    const results = await Promise.all([1, 2, 3].map(() => migrate(url, folder)));
    expect(results.flatMap(({ applied }) => applied)).toEqual([first]);
  });

  it('sends the body of a function whole', async () => {
    const url = await cloneDatabase('empty');
    const body = `CREATE FUNCTION two() RETURNS int LANGUAGE plpgsql AS $$ BEGIN PERFORM 1; RETURN 2; END; $$;`;
    await migrate(url, project({ [first]: `${thing}\n${body}` }));
    expect(await query(url, 'SELECT two()')).toEqual([{ two: 2 }]);
  });

  it('undoes a migration that fails, says why, and tries it again when it is mended', async () => {
    const url = await cloneDatabase('empty');
    const folder = project({ [first]: thing, [second]: 'CREATE TABLE half (id int); SELECT 1 / 0;' });
    const failure = { message: expect.stringContaining(`The migration ${second} failed and was undone`) };
    await expect(migrate(url, folder)).rejects.toMatchObject({
      ...failure,
      details: expect.stringContaining('division by zero'),
    });
    await expect(migrate(url, folder)).rejects.toMatchObject(failure);
    expect(await query(url, `SELECT to_regclass('half') AS half`)).toEqual([{ half: null }]);
    writeFiles(folder, { [`prisma/migrations/${second}/migration.sql`]: 'CREATE TABLE whole (id int);' });
    expect(await migrate(url, folder)).toEqual({ applied: [second], remarks: [] });
  });

  it('remarks on a migration that was changed after it was applied', async () => {
    const url = await cloneDatabase('empty');
    const folder = project({ [first]: thing });
    await migrate(url, folder);
    writeFiles(folder, { [`prisma/migrations/${first}/migration.sql`]: `${thing} -- changed` });
    expect((await migrate(url, folder)).remarks).toEqual([
      `The migration ${first} was changed after this database had gone through it.`,
    ]);
  });

  it('leaves a database alone that a later version migrated', async () => {
    const url = await cloneDatabase('empty');
    const folder = project({ [first]: thing, [second]: 'CREATE TABLE later (id int);' });
    await migrate(url, folder);
    fs.rmSync(path.join(folder, 'prisma/migrations', second), { recursive: true });
    await expect(migrate(url, folder)).rejects.toThrow(`The database already went through ${second}`);
  });

  it('leaves a database alone that holds something else', async () => {
    const url = await cloneDatabase('empty');
    await query(url, 'CREATE TABLE somebody_elses (id int)');
    await expect(migrate(url, project({ [first]: thing }))).rejects.toThrow(
      'The database holds tables that no migration of the atlas made',
    );
  });

  it('finds nothing to add: the migrations amount to the schema', async () => {
    const url = await cloneDatabase('empty');
    const { stdout } = await withEngine(url, root, (engine) =>
      engine.diff({
        from: { tag: 'migrations', ...readMigrations(root) },
        to: {
          tag: 'schemaDatamodel',
          files: readSchema(root).map(([file, content]) => ({ path: file, content })),
        },
        script: true,
        exitCode: null,
        filters,
      }),
    );
    expect(stdout).toContain('-- This is an empty migration.');
    const left = await query(
      url,
      `SELECT count(*)::int AS shadows FROM pg_database WHERE datname LIKE 'atlas_shadow_%'`,
    );
    expect(left).toEqual([{ shadows: 0 }]);
  });
});
