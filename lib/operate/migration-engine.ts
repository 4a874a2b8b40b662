import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import * as bindings from '@prisma/schema-engine-wasm/schema_engine_bg';
import { MigrationAdapter } from './migration-adapter';

export type Engine = bindings.SchemaEngine;
export type MigrationList = bindings.MigrationList;

/** No table or enum of the schema is managed by somebody else. */
export const filters = { externalTables: [], externalEnums: [] };

export const schemaFolder = 'prisma/schema';
export const migrationsFolder = 'prisma/migrations';

/**
 * Runs `work` with Prisma's schema engine (the WebAssembly build from npm, so that no program is fetched) on a database.
 * @param root the project's folder, which holds prisma/
 */
export async function withEngine<T>(
  url: string,
  root: string,
  work: (engine: Engine) => Promise<T>,
): Promise<T> {
  load();
  const adapter = new MigrationAdapter(url);
  const log = process.env.DEBUG?.includes('migrate') ? (line: string) => console.error(line) : () => {};
  const engine = await bindings.SchemaEngine.new(
    { datamodels: readSchema(root) },
    log,
    bindMigrationAwareSqlAdapterFactory(adapter),
  );
  try {
    return await work(engine);
  } finally {
    await adapter.close();
  }
}

let loaded = false;

function load() {
  if (loaded) return;
  loaded = true;
  let panic = '';
  Object.assign(globalThis, {
    PRISMA_WASM_PANIC_REGISTRY: {
      set_message(message: string) {
        panic = message;
        console.error(panic);
      },
    },
  });
  releaseTimers();
  const require = createRequire(import.meta.url);
  const folder = path.dirname(require.resolve('@prisma/schema-engine-wasm/schema_engine_bg'));
  const compiled = new WebAssembly.Module(fs.readFileSync(path.join(folder, 'schema_engine_bg.wasm')));
  const instance = new WebAssembly.Instance(compiled, {
    './schema_engine_bg.js': bindings as unknown as WebAssembly.ModuleImports,
  });
  bindings.__wbg_set_wasm(instance.exports);
  (instance.exports.__wbindgen_start as () => void)();
}

/** The engine leaves a timer of 10 s behind after each call, which would keep the process from ending. */
function releaseTimers() {
  const original = globalThis.setTimeout;
  const replacement = (callback: () => void, delay?: number, ...rest: unknown[]) => {
    const timer = original(callback, delay, ...(rest as []));
    if (delay === 10_000 && new Error('where from').stack?.includes('schema_engine')) timer.unref();
    return timer;
  };
  globalThis.setTimeout = Object.assign(replacement, original) as typeof setTimeout;
}

/** Each file of the schema with its path, in the order of their names. */
export function readSchema(root: string): [string, string][] {
  const folder = path.join(root, schemaFolder);
  const names = fs.readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return names
    .filter((name) => name.endsWith('.prisma'))
    .sort()
    .map((name) => [path.join(schemaFolder, name), fs.readFileSync(path.join(folder, name), 'utf8')]);
}

export function readMigrations(root: string): MigrationList {
  const folder = path.join(root, migrationsFolder);
  const read = (...parts: string[]) => fs.readFileSync(path.join(folder, ...parts), 'utf8');
  const entries = fs.existsSync(folder) ? fs.readdirSync(folder, { withFileTypes: true }) : [];
  const lockExists = entries.some((entry) => entry.name === 'migration_lock.toml');
  return {
    baseDir: folder,
    lockfile: { path: 'migration_lock.toml', content: lockExists ? read('migration_lock.toml') : null },
    shadowDbInitScript: '',
    migrationDirectories: entries
      .filter((entry) => entry.isDirectory())
      .map((entry) => entry.name)
      .sort()
      .map((name) => ({
        path: name,
        migrationFile: { path: 'migration.sql', content: { tag: 'ok', value: read(name, 'migration.sql') } },
      })),
  };
}
