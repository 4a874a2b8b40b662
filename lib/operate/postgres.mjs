import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { explain, Failure } from './failure.mjs';
import { databaseAccount } from './postgres-binaries.mjs';
import { environment, initialise } from './postgres-folder.mjs';
import { freePort } from './preflight.mjs';
import { commandOf, isAlive, until } from './processes.mjs';

/**
 * A running PostgreSQL on the loopback interface.
 * @typedef {{
 *   pid: number,
 *   port: number,
 *   urlOf(database: string): string,
 *   exited: Promise<void>,
 *   stop(): Promise<void>,
 * }} Cluster
 *
 * @typedef {{
 *   binaries: import('./postgres-binaries.mjs').Binaries,
 *   folder: string,
 *   password: string,
 *   log: string,
 *   port?: number,
 *   settings?: Record<string, string | number>,
 * }} ClusterOptions `folder` is the data directory itself, `log` the file that PostgreSQL writes its messages to
 */

/**
 * Makes the data directory where there is none, stops what a killed atlas left running in it, and starts PostgreSQL.
 * Whoever calls it has made sure that no living atlas uses the folder (instance.mjs).
 * @param {ClusterOptions} options
 * @returns {Promise<Cluster>}
 */
export async function startCluster(options) {
  const { binaries, folder } = options;
  for (const file of [folder, options.log]) fs.mkdirSync(path.dirname(file), { recursive: true });
  const account = databaseAccount(binaries, path.dirname(folder));
  if (fs.existsSync(path.join(folder, 'PG_VERSION'))) {
    checkMajor(folder, binaries.major);
    await stopOrphan(folder);
  } else initialise(options, account);
  const port = options.port ?? (await freePort());
  try {
    return await launch(options, account, port);
  } catch (error) {
    // Somebody may have taken the port between its choice and its use; a fixed one cannot be changed.
    if (options.port || !/Address already in use/.test(String(/** @type {any} */ (error).details)))
      throw error;
    return await launch(options, account, await freePort());
  }
}

/**
 * @param {string} folder
 * @param {number} major
 */
function checkMajor(folder, major) {
  const found = Number.parseInt(fs.readFileSync(path.join(folder, 'PG_VERSION'), 'utf8'), 10);
  if (found !== major)
    throw new Failure(
      `${folder} was made by PostgreSQL ${found} and this version brings PostgreSQL ${major}: go back to the version that made it and follow "Upgrade" in docs/operation.md, or move that folder away to begin with the seed.`,
    );
}

/**
 * Stops a PostgreSQL that still runs in this folder after its atlas was killed.
 * @param {string} folder
 */
async function stopOrphan(folder) {
  const pid = readPidFile(folder)?.pid;
  if (!pid || !isAlive(pid) || !commandOf(pid).includes(folder)) return;
  for (const [signal, patience] of /** @type {const} */ ([
    ['SIGINT', 10_000],
    ['SIGQUIT', 10_000],
  ])) {
    try {
      process.kill(pid, signal);
    } catch {
      break;
    }
    if (await until(() => !isAlive(pid), patience)) return;
  }
  if (isAlive(pid))
    throw new Failure(
      `A PostgreSQL that an earlier start left behind (process ${pid}) does not stop: stop it with kill ${pid} as the account that runs it, then start again.`,
    );
}

/**
 * @param {string} password
 * @param {number} port
 * @param {string} database
 */
export function postgresUrl(password, port, database) {
  return `postgresql://postgres:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`;
}

/**
 * @param {ClusterOptions} options
 * @param {import('./postgres-binaries.mjs').Account} account
 * @param {number} port
 * @returns {Promise<Cluster>}
 */
async function launch({ binaries, folder, password, log, settings = {} }, account, port) {
  if ((fs.statSync(log, { throwIfNoEntry: false })?.size ?? 0) > 5 * 2 ** 20) fs.truncateSync(log);
  const output = fs.openSync(log, 'a');
  const begin = fs.fstatSync(output).size;
  const all = { listen_addresses: '127.0.0.1', unix_socket_directories: '', ...settings };
  const flags = Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const [command, ...args] = [
    ...account.prefix,
    binaries.postgres,
    '-D',
    folder,
    '-p',
    String(port),
    ...flags,
  ];
  // A process group of its own: Ctrl-C in the terminal must reach the server first and the database last.
  const child = spawn(/** @type {string} */ (command), args, {
    uid: account.uid,
    gid: account.gid,
    cwd: '/',
    env: environment(),
    detached: true,
    stdio: ['ignore', output, output],
  });
  fs.closeSync(output);
  /** @type {Promise<void>} */
  const exited = new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.once('error', () => resolve());
  });
  const over = () => child.exitCode !== null || child.signalCode !== null || child.pid === undefined;
  const isReady = () => {
    const file = readPidFile(folder);
    return file?.pid === child.pid && file?.status === 'ready';
  };
  const ready = await until(() => over() || isReady(), 60_000);
  if (over() || !ready) {
    child.kill('SIGQUIT');
    await exited;
    const details = fs.readFileSync(log, 'utf8').slice(begin).trim().split('\n').slice(-12).join('\n');
    throw explain(
      new Failure(`The built-in PostgreSQL did not start: its last messages are below and in ${log}.`, {
        details,
      }),
    );
  }
  return {
    pid: /** @type {number} */ (child.pid),
    port,
    exited,
    urlOf: (database) => postgresUrl(password, port, database),
    async stop() {
      if (over()) return;
      // SIGINT ends open sessions in an orderly way; SIGQUIT, when that takes too long, leaves the recovery to the next start.
      child.kill('SIGINT');
      if (!(await until(over, 15_000))) child.kill('SIGQUIT');
      await exited;
    },
  };
}

/**
 * PostgreSQL's own pid file: its first line is the process, its eighth the state.
 * @param {string} folder
 */
function readPidFile(folder) {
  try {
    const lines = fs.readFileSync(path.join(folder, 'postmaster.pid'), 'utf8').split('\n');
    return { pid: Number(lines[0]), status: lines[7]?.trim() };
  } catch {
    return undefined;
  }
}
