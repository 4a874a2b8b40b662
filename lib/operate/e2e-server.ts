import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { databaseName } from './database';
import { Failure } from './failure.mjs';
import { liveInstance } from './instance.mjs';
import { postgresUrl } from './postgres.mjs';
import { freePort } from './preflight.mjs';
import { readSecrets } from './secrets.mjs';
import { atEnd } from './shutdown.mjs';
import { startNode } from './start-node.mjs';

/** Where the tests build, so that they never touch the build of an atlas that runs. */
const distFolder = '.next-test';

export interface TestAtlas {
  address: string;
  /** Of its own database, for what only a change of the record can show. */
  databaseUrl: string;
  /** What it signs links with. */
  secret: string;
  /** Folder into which it writes mails. */
  outbox: string;
  /** File of everything that it prints. */
  log: string;
}

/**
 * Starts the atlas with `start.mjs` on a free port and a fresh data folder, does `work`, and ends it as Ctrl-C would.
 * @returns what `work` gave, and the exit code (or signal) of the atlas
 */
export async function withTestServer<T>(root: string, logs: string, work: (atlas: TestAtlas) => Promise<T>) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'atlas-e2e-'));
  fs.chmodSync(folder, 0o711);
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  const log = path.join(logs, 'server.log');
  const output = fs.openSync(log, 'w');
  const child = startNode([path.join(root, 'lib/operate/start.mjs')], {
    cwd: root,
    env: {
      HOST: '127.0.0.1',
      PORT: String(port),
      PUBLIC_URL: address,
      DATABASE_URL: '',
      ATLAS_DATA_DIR: folder,
      ATLAS_DIST_DIR: distFolder,
      // Everything that it could write down is looked through for what it must not.
      LOG_LEVEL: 'debug',
    },
    output,
  });
  fs.closeSync(output);
  const ended = new Promise<number | NodeJS.Signals | null>((resolve) =>
    child.once('close', (code, signal) => resolve(code ?? signal)),
  );
  const stop = async () => {
    child.kill('SIGTERM');
    const code = await ended;
    fs.rmSync(folder, { recursive: true, force: true });
    return code;
  };
  const forget = atEnd(stop);
  try {
    await Promise.race([serving(address), ended.then(() => failed(log))]);
    const result = await work({
      address,
      databaseUrl: databaseOf(folder),
      secret: readSecrets(folder).secret,
      outbox: path.join(folder, 'outbox'),
      log,
    });
    return { result, stopped: await stop() };
  } finally {
    forget();
    await stop();
  }
}

/** Resolves when something answers at the address, however long the build before it takes. */
async function serving(address: string): Promise<void> {
  for (;;) {
    try {
      await fetch(address, { redirect: 'manual' });
      return;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 200).unref());
    }
  }
}

function databaseOf(folder: string): string {
  const port = liveInstance(folder)?.databasePort;
  if (!port) throw new Failure(`The atlas in ${folder} names no database.`);
  return postgresUrl(readSecrets(folder).databasePassword, port, databaseName);
}

function failed(log: string): never {
  const lines = fs.readFileSync(log, 'utf8').trimEnd().split('\n');
  throw new Failure(`The atlas did not start for the end-to-end tests: ${log} tells why.`, {
    details: lines.slice(-40).join('\n'),
  });
}
