import path from 'node:path';
import type { Environment } from '../env';
import { checkGivenDatabase } from './database-check';
import { ensureDatabase, identify } from './database-state';
import { Failure, showFailure } from './failure.mjs';
import { generate } from './generate';
import { migrate } from './migrate';
import { type Cluster, type ClusterOptions, startCluster } from './postgres.mjs';
import { findBinaries } from './postgres-binaries.mjs';
import { resetPassword } from './postgres-folder.mjs';
import type { Reporter } from './reporter.mjs';
import { readSecrets } from './secrets.mjs';
import { seedOnce } from './seed';
import { atEnd, end, isEnding } from './shutdown.mjs';

export const databaseName = 'atlas';

export interface Database {
  url: string;
  /** Of our own PostgreSQL; undefined when DATABASE_URL names another. */
  port?: number;
  /** Tells one database from another, also from a copy of itself. */
  identity: string;
  superviseWith(report: Reporter): void;
}

interface Options {
  root: string;
  dataFolder: string;
  settings: Environment;
  report: Reporter;
}

/** Generates the client, starts or checks PostgreSQL, migrates and seeds. */
export async function prepareDatabase({ root, dataFolder, settings, report }: Options): Promise<Database> {
  await report.step('Generate the database client', (note) => generate({ root, dataFolder, note }));
  const { url, own } = settings.DATABASE_URL
    ? await report.step('Check the given database', () => given(settings.DATABASE_URL as string))
    : await report.step('Start PostgreSQL', () => startOwn(root, dataFolder));
  await report.step('Migrate', async (note) => {
    const { applied, remarks } = await migrate(url, root);
    note([applied.length === 0 ? 'up to date' : `${applied.length} applied`, ...remarks].join('; '));
  });
  await report.step('Seed', (note) => seedOnce({ url, root, note }));
  const identity = await identify(url);
  return { url, port: own?.cluster.port, identity, superviseWith: (to) => own && void supervise(own, to) };
}

interface OwnCluster {
  cluster: Cluster;
  options: ClusterOptions;
}

async function given(url: string): Promise<{ url: string; own?: OwnCluster }> {
  await checkGivenDatabase(url);
  return { url };
}

/** Starts the PostgreSQL of the data folder; it is stopped when this process ends. */
export async function startOwn(root: string, dataFolder: string): Promise<{ url: string; own: OwnCluster }> {
  const options = ownClusterOptions(root, dataFolder);
  const own = { options, cluster: await startCluster(options) };
  atEnd(() => own.cluster.stop());
  try {
    await ensureDatabase(own.cluster, databaseName);
  } catch (error) {
    if ((error as { code?: string }).code !== '28P01') throw error;
    // The secrets were lost and made anew.
    await own.cluster.stop();
    resetPassword(options);
    own.cluster = await startCluster(options);
    await ensureDatabase(own.cluster, databaseName);
  }
  return { url: own.cluster.urlOf(databaseName), own };
}

function ownClusterOptions(root: string, dataFolder: string): ClusterOptions {
  return {
    binaries: findBinaries(root),
    folder: path.join(dataFolder, 'postgres'),
    log: path.join(dataFolder, 'logs', 'postgres.log'),
    password: readSecrets(dataFolder).databasePassword,
  };
}

/** Starts PostgreSQL again on its port when it dies under a running atlas, unless it keeps dying. */
async function supervise(own: OwnCluster, report: Reporter) {
  const restarts: number[] = [];
  for (;;) {
    await own.cluster.exited;
    if (isEnding()) return;
    restarts.push(performance.now());
    try {
      if (restarts.filter((moment) => performance.now() - moment < 60_000).length > 3)
        throw new Failure(
          `PostgreSQL stopped four times within a minute: ${own.options.log} tells why; the atlas stops here.`,
        );
      await report.step('PostgreSQL stopped, starting it', async () => {
        own.cluster = await startCluster({ ...own.options, port: own.cluster.port });
      });
    } catch (error) {
      showFailure(error);
      return end(1);
    }
  }
}
