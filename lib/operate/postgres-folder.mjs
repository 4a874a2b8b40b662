import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { explain, Failure } from './failure.mjs';
import { databaseAccount } from './postgres-binaries.mjs';

/**
 * Builds the data directory beside its place and moves it there whole, so that an interrupted start leaves no half of one.
 * @param {import('./postgres.mjs').ClusterOptions} options
 * @param {import('./postgres-binaries.mjs').Account} account
 */
export function initialise({ binaries, folder, password }, account) {
  const draft = `${folder}.new`;
  const passwordFile = `${folder}.password`;
  fs.rmSync(draft, { recursive: true, force: true });
  fs.rmSync(folder, { recursive: true, force: true });
  fs.mkdirSync(draft, { mode: 0o700 });
  fs.writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  const owner = ownerOf(account);
  if (owner) for (const file of [draft, passwordFile]) fs.chownSync(file, owner.uid, owner.gid);
  // Sorting and letter classes come from PostgreSQL itself where it can (17 and later), whatever the machine's language is.
  const locale = utf8Locale();
  const language =
    binaries.major >= 17
      ? ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', `--locale=${locale}`]
      : [`--locale=${locale}`];
  try {
    const [command, ...args] = [
      ...account.prefix,
      binaries.initdb,
      `--pgdata=${draft}`,
      '--username=postgres',
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--lc-messages=C',
      ...language,
    ];
    const run = spawnSync(/** @type {string} */ (command), args, {
      uid: account.uid,
      gid: account.gid,
      encoding: 'utf8',
      env: environment(),
    });
    if (run.error) throw run.error;
    if (run.status !== 0)
      throw new Failure('PostgreSQL could not make its data directory: its message is below.', {
        details: `${run.stdout}${run.stderr}`.trim(),
      });
    fs.renameSync(draft, folder);
  } catch (error) {
    throw explain(error);
  } finally {
    fs.rmSync(passwordFile, { force: true });
  }
}

/**
 * Gives a stopped PostgreSQL the password of the options, for a folder whose secrets were lost: whoever may read the data
 * directory owns it anyway.
 * @param {import('./postgres.mjs').ClusterOptions} options
 */
export function resetPassword({ binaries, folder, password }) {
  const account = databaseAccount(binaries, path.dirname(folder));
  const [command, ...args] = [...account.prefix, binaries.postgres, '--single', '-D', folder, 'postgres'];
  const statement = `ALTER USER postgres PASSWORD '${password.replaceAll("'", "''")}';\n`;
  const run = spawnSync(/** @type {string} */ (command), args, {
    uid: account.uid,
    gid: account.gid,
    cwd: '/',
    env: environment(),
    input: statement,
    encoding: 'utf8',
  });
  if (run.status !== 0)
    throw new Failure(
      'The password of the built-in PostgreSQL could not be set anew: its message is below.',
      {
        details: run.stderr,
      },
    );
}

/** @param {import('./postgres-binaries.mjs').Account} account */
function ownerOf(account) {
  if (account.uid !== undefined && account.gid !== undefined) return { uid: account.uid, gid: account.gid };
  const part = (/** @type {string} */ name) =>
    Number(account.prefix.find((entry) => entry.startsWith(`--${name}=`))?.split('=')[1]);
  return account.prefix.length > 0 ? { uid: part('reuid'), gid: part('regid') } : undefined;
}

/** A locale of this machine whose letters are those of Unicode: trigrams of 서울 are empty without one. */
function utf8Locale() {
  if (process.platform === 'win32') return 'C';
  const listed = spawnSync('locale', ['-a'], { encoding: 'utf8' }).stdout?.split('\n') ?? [];
  return (
    ['C.UTF-8', 'C.utf8', 'en_US.UTF-8', 'en_US.utf8'].find((name) => listed.includes(name)) ??
    listed.find((name) => /utf-?8$/i.test(name)) ??
    'C.UTF-8'
  );
}

/** The environment without what would make PostgreSQL speak another language or look elsewhere. */
export function environment() {
  const kept = Object.entries(process.env).filter(([name]) => !/^(PG|LC_|LANG)/.test(name));
  return { ...Object.fromEntries(kept), LC_MESSAGES: 'C' };
}
