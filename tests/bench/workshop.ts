import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { startCluster } from '@/lib/operate/postgres.mjs';
import { findBinaries } from '@/lib/operate/postgres-binaries.mjs';
import { freePort } from '@/lib/operate/preflight.mjs';
import { atEnd } from '@/lib/operate/shutdown.mjs';
import { startNode } from '@/lib/operate/start-node.mjs';

/** A folder beside the project in which everything measured lives: a copy of the sources, databases, logs. It goes at the end. */
export type Workshop = { root: string; folder: string; atlas: string; logs: string };

/** Copies what git knows or would take up, as a fresh clone of the working tree would hold it. @param root the project's folder */
export function openWorkshop(root: string): Workshop {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'atlas-bench-'));
  // PostgreSQL may run as a user of its own, who must pass through.
  fs.chmodSync(folder, 0o711);
  atEnd(() => fs.rmSync(folder, { recursive: true, force: true }));
  const [atlas, logs] = [path.join(folder, 'atlas'), path.join(folder, 'logs')];
  for (const each of [atlas, logs]) fs.mkdirSync(each);
  const files = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '-z'], {
    cwd: root,
    maxBuffer: 2 ** 26,
  });
  for (const name of files.toString('utf8').split('\0')) {
    const from = path.join(root, name);
    if (name && fs.existsSync(from)) fs.cpSync(from, path.join(atlas, name));
  }
  return { root, folder, atlas, logs };
}

/** Gives the copy the packages of the project, without fetching or copying them where links are possible. */
export function linkPackages({ root, atlas }: Workshop): void {
  const [from, to] = [path.join(root, 'node_modules'), path.join(atlas, 'node_modules')];
  try {
    execFileSync('cp', ['-al', from, to], { stdio: 'ignore' });
  } catch {
    fs.rmSync(to, { recursive: true, force: true });
    fs.cpSync(from, to, { recursive: true, verbatimSymlinks: true });
  }
}

/** A PostgreSQL as `npm start` runs it, in the workshop. */
export async function startPostgres({ root, folder, logs }: Workshop) {
  const cluster = await startCluster({
    binaries: findBinaries(root),
    folder: path.join(folder, 'data', 'postgres'),
    log: path.join(logs, 'postgres.log'),
    password: 'bench',
  });
  atEnd(() => cluster.stop());
  return cluster;
}

/** A server that runs. */
export type Running = { base: string; pid: number; stop(): Promise<void> };

type Program = {
  name: string;
  args: string[];
  cwd: string;
  env?: Record<string, string>;
  /** Where it answers; a free port unless told. */
  port?: number;
};

/** Starts a program of Node that serves, and waits until it answers, however long it takes. @throws when it ends before */
export async function startServing(
  { logs }: Workshop,
  { name, args, cwd, env, port }: Program,
): Promise<Running> {
  const at = port ?? (await freePort());
  const base = `http://127.0.0.1:${at}`;
  const log = path.join(logs, `${name}.log`);
  const output = fs.openSync(log, 'w');
  const child = startNode(
    args.map((each) => each.replace('%PORT%', String(at))),
    {
      cwd,
      env: {
        NODE_ENV: 'production',
        NEXT_TELEMETRY_DISABLED: '1',
        LOG_LEVEL: 'warn',
        PORT: String(at),
        HOST: '127.0.0.1',
        PUBLIC_URL: base,
        ...env,
      },
      output,
    },
  );
  fs.closeSync(output);
  let over = false;
  const ended = new Promise<void>((resolve) =>
    child.once('close', () => {
      over = true;
      resolve();
    }),
  );
  const stop = async () => {
    forget();
    child.kill('SIGTERM');
    await ended;
  };
  const forget = atEnd(stop);
  for (;;) {
    if (over) throw new Error(`${name} ended: ${fs.readFileSync(log, 'utf8').slice(-3_000)}`);
    const answer = await fetch(`${base}/`, { redirect: 'manual' }).catch(() => null);
    await answer?.arrayBuffer();
    if (answer) return { base, pid: child.pid ?? 0, stop };
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** The atlas's own production server on a database; several share one build, since rendered pages live in memory alone. */
export function startAtlas(workshop: Workshop, name: string, databaseUrl: string): Promise<Running> {
  return startServing(workshop, {
    name,
    args: ['--import', 'tsx', path.join(workshop.atlas, 'tests/bench/serve.ts')],
    cwd: workshop.atlas,
    env: {
      DATABASE_URL: databaseUrl,
      ATLAS_SECRET: 'bench'.repeat(8),
      ATLAS_DATA_DIR: path.join(workshop.folder, 'data'),
    },
  });
}
