import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type Cluster, startCluster } from '@/lib/operate/postgres.mjs';
import { findBinaries } from '@/lib/operate/postgres-binaries.mjs';
import { resetPassword } from '@/lib/operate/postgres-folder.mjs';
import { isAlive, until } from '@/lib/operate/processes.mjs';
import { temporaryFolder } from '../../support/folder';

const root = process.cwd();
const binaries = findBinaries(root);

function optionsIn(folder: string) {
  return {
    binaries,
    folder: path.join(folder, 'postgres'),
    log: path.join(folder, 'postgres.log'),
    password: 'päss wörd/1',
  };
}

async function start(folder: string) {
  const cluster = await startCluster(optionsIn(folder));
  onTestFinished(() => cluster.stop());
  return cluster;
}

async function ask(cluster: Cluster, statement: string) {
  const client = new pg.Client(cluster.urlOf('postgres'));
  await client.connect();
  try {
    return (await client.query(statement)).rows;
  } finally {
    await client.end();
  }
}

describe('the PostgreSQL of the data folder', { timeout: 60_000 }, () => {
  it('is encoded in UTF-8 whatever the language of the machine, listens on loopback alone and stops when told', async () => {
    process.env.LC_ALL = 'C';
    onTestFinished(() => void delete process.env.LC_ALL);
    const folder = temporaryFolder();
    const cluster = await start(folder);
    const [settings] = await ask(
      cluster,
      `SELECT current_setting('server_encoding') AS encoding, current_setting('listen_addresses') AS listens, lower('ÉŒ') AS lower`,
    );
    expect(settings).toEqual({ encoding: 'UTF8', listens: '127.0.0.1', lower: 'éœ' });
    await ask(cluster, 'CREATE EXTENSION pg_trgm');
    expect(
      (await ask(cluster, `SELECT cardinality(show_trgm('서울')) AS trigrams`))[0].trigrams,
    ).toBeGreaterThan(0);
    await cluster.stop();
    expect(isAlive(cluster.pid)).toBe(false);
  });

  it('recovers by itself after kill -9, with what was stored', async () => {
    const folder = temporaryFolder();
    const first = await start(folder);
    await ask(first, 'CREATE TABLE kept AS SELECT 42 AS answer');
    process.kill(first.pid, 'SIGKILL');
    await first.exited;
    const second = await start(folder);
    expect(await ask(second, 'SELECT answer FROM kept')).toEqual([{ answer: 42 }]);
  });

  it('is stopped and started anew when its atlas was killed and left it running', async () => {
    const folder = temporaryFolder();
    const orphan = await startInKilledProcess(folder);
    expect(isAlive(orphan)).toBe(true);
    const cluster = await start(folder);
    expect(isAlive(orphan)).toBe(false);
    expect(await ask(cluster, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  it('begins again when making the data directory was interrupted', async () => {
    const folder = temporaryFolder();
    fs.mkdirSync(path.join(folder, 'postgres.new/base'), { recursive: true });
    const cluster = await start(folder);
    expect(await ask(cluster, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    expect(fs.existsSync(path.join(folder, 'postgres.new'))).toBe(false);
  });

  it('takes the password of new secrets when the former ones were lost', async () => {
    const folder = temporaryFolder();
    await (await start(folder)).stop();
    const renewed = { ...optionsIn(folder), password: "another one's" };
    resetPassword(renewed);
    const cluster = await startCluster(renewed);
    onTestFinished(() => cluster.stop());
    expect(await ask(cluster, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  it('is not started on the data of another version', async () => {
    const folder = temporaryFolder();
    fs.mkdirSync(path.join(folder, 'postgres'));
    fs.writeFileSync(path.join(folder, 'postgres', 'PG_VERSION'), '16\n');
    await expect(startCluster(optionsIn(folder))).rejects.toThrow(
      /was made by PostgreSQL 16 and this version brings PostgreSQL 18: .*Upgrade/,
    );
  });

  it('shows its own last words when it cannot start', async () => {
    const folder = temporaryFolder();
    await (await start(folder)).stop();
    fs.appendFileSync(path.join(folder, 'postgres', 'postgresql.conf'), 'no_such_setting = 1\n');
    await expect(startCluster(optionsIn(folder))).rejects.toMatchObject({
      message: expect.stringContaining('The built-in PostgreSQL did not start'),
      details: expect.stringContaining('no_such_setting'),
    });
  });
});

/** Starts PostgreSQL from a process that is killed at once, as by `kill -9` of the atlas. @returns the id of PostgreSQL */
async function startInKilledProcess(folder: string): Promise<number> {
  const script = `
    import { startCluster } from ${JSON.stringify(path.join(root, 'lib/operate/postgres.mjs'))};
    import { findBinaries } from ${JSON.stringify(path.join(root, 'lib/operate/postgres-binaries.mjs'))};
    const cluster = await startCluster({ ...${JSON.stringify(optionsIn(folder))}, binaries: findBinaries(${JSON.stringify(root)}) });
    console.log(cluster.pid);
    setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  child.stdout.on('data', (chunk) => {
    said += chunk;
  });
  await until(() => said.includes('\n'), 20_000);
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await ended;
  return Number(said);
}
