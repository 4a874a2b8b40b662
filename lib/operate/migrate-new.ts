/**
 * `npm run migrate:new -- name`: writes what prisma/schema has and the migrations lack as a new migration. SQL that Prisma
 * cannot express is added to that file by hand; `npm run migrate` then applies it.
 */
import fs from 'node:fs';
import path from 'node:path';
import { root, runCommand } from './command';
import { Failure } from './failure.mjs';
import { filters, migrationsFolder, readMigrations, readSchema, withEngine } from './migration-engine';

await runCommand(async (url) => {
  const name = process.argv[2]?.toLowerCase().replace(/[^a-z0-9]+/g, '_');
  if (!name) throw new Failure('The migration needs a name: npm run migrate:new -- what_changes.');
  const sql = await difference(url);
  const folder = path.join(root, migrationsFolder, `${timestamp(new Date())}_${name}`);
  fs.mkdirSync(folder, { recursive: true });
  fs.writeFileSync(path.join(folder, 'migration.sql'), sql);
  writeLock();
  console.log(
    `${path.relative(root, folder)}/migration.sql holds ${sql.split('\n').length} lines: read them, then npm run migrate.`,
  );
});

/** The SQL that leads from what the migrations amount to, computed in a shadow database, to the schema. */
async function difference(url: string): Promise<string> {
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
  return stdout ?? '';
}

/** Prisma's names begin with the moment in UTC: 20261121093000. */
function timestamp(moment: Date): string {
  return moment.toISOString().replace(/\D/g, '').slice(0, 14);
}

function writeLock() {
  const lock = path.join(root, migrationsFolder, 'migration_lock.toml');
  if (!fs.existsSync(lock)) fs.writeFileSync(lock, 'provider = "postgresql"\n');
}
