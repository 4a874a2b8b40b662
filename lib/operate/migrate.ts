import { createHash } from 'node:crypto';
import pg from 'pg';
import { Failure } from './failure.mjs';
import { whileReadOnly } from './maintenance';
import { scriptLock } from './migration-adapter';
import { type Engine, filters, type MigrationList, readMigrations, withEngine } from './migration-engine';

/** Any constant will do; every atlas that shares a database uses this one. */
const lockKey = 72_618_305;

/**
 * Applies what prisma/migrations holds and the database lacks, in order, one process at a time. A migration that failed
 * left nothing behind (each is one transaction), so it is tried again by itself.
 * @param only these migrations and no later one: for a database that is to become what it was at an earlier version
 * @returns the names of the migrations that were applied now, and remarks for whoever runs it
 */
export async function migrate(
  url: string,
  root: string,
  only?: readonly string[],
): Promise<{ applied: string[]; remarks: string[] }> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    await client.query('SELECT pg_advisory_lock($1)', [lockKey]);
    await client.query('SELECT pg_advisory_lock($1), pg_advisory_unlock($1)', [scriptLock]);
    const every = readMigrations(root);
    const migrationsList = only
      ? {
          ...every,
          migrationDirectories: every.migrationDirectories.filter(({ path }) => only.includes(path)),
        }
      : every;
    const applied = await withEngine(url, root, (engine) => apply({ engine, client, url }, migrationsList));
    return { applied, remarks: await findEdited(client, migrationsList) };
  } catch (error) {
    throw readable(error);
  } finally {
    // Ending the session gives the lock back.
    await client.end();
  }
}

type Tools = { engine: Engine; client: pg.Client; url: string };

async function apply({ engine, client, url }: Tools, migrationsList: MigrationList) {
  const state = await engine.diagnoseMigrationHistory({
    migrationsList,
    optInToShadowDatabase: false,
    filters,
  });
  const unknown =
    state.history && 'unpersistedMigrationNames' in state.history
      ? state.history.unpersistedMigrationNames
      : [];
  if (unknown.length > 0)
    throw new Failure(
      `The database already went through ${unknown.join(', ')}, which this version does not know: update the atlas, or restore a backup made with this version.`,
    );
  for (const migrationName of state.failedMigrationNames)
    await engine.markMigrationRolledBack({ migrationName });
  const run = async () => (await engine.applyMigrations({ migrationsList, filters })).appliedMigrationNames;
  // Nobody serves a database that holds nothing yet, and nobody notices a migration that is not there.
  const isServed = await hasAtlas(client, migrationsList);
  return isServed ? whileReadOnly(url, run) : run();
}

/** Whether some of the migrations were applied, and some are still to be. */
async function hasAtlas(client: pg.Client, { migrationDirectories }: MigrationList): Promise<boolean> {
  const { rows } = await client.query<{ there: boolean }>(
    "SELECT to_regclass('_prisma_migrations') IS NOT NULL AS there",
  );
  if (!rows[0]?.there) return false;
  const { rowCount } = await client.query(
    'SELECT FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL',
  );
  return rowCount !== 0 && rowCount !== migrationDirectories.length;
}

/** The engine also names migrations whose failed first try had another text, so the comparison is made here. */
async function findEdited(client: pg.Client, { migrationDirectories }: MigrationList) {
  const { rows } = await client.query<{ name: string; checksum: string }>(
    'SELECT migration_name AS name, checksum FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL',
  );
  const applied = new Map(rows.map((row) => [row.name, row.checksum]));
  return migrationDirectories
    .filter(({ path, migrationFile: { content } }) => {
      const checksum = applied.get(path);
      return (
        checksum &&
        content.tag === 'ok' &&
        checksum !== createHash('sha256').update(content.value).digest('hex')
      );
    })
    .map(({ path }) => `The migration ${path} was changed after this database had gone through it.`);
}

/** The engine's errors carry Prisma's code in their text or none at all: the sentences below say what helps. */
function readable(error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof Failure) return error;
  const name = /migration_name="([^"]+)"/.exec(error.message)?.[1];
  const details = error.message.split('\n   0:')[0]?.replace('external connector error\n', '');
  if (name)
    return new Failure(
      `The migration ${name} failed and was undone; mend its cause, then start again to try it once more.`,
      { cause: error, details },
    );
  if (/schema is not empty/.test(error.message))
    return new Failure(
      'The database holds tables that no migration of the atlas made: give the address of an empty database in DATABASE_URL.',
      { cause: error },
    );
  return error;
}
