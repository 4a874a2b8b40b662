import { spawn } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { freePort } from '@/lib/operate/preflight.mjs';
import { beganAt } from '@/lib/operate/processes.mjs';
import { temporaryFolder, writeFiles } from '../../support/folder';

/** Runs `npm start` without npm until it ends. Each test makes it end before the long work. */
function start(
  env: Record<string, string>,
  args: string[] = [],
): Promise<{ code: number | null; out: string; err: string }> {
  const child = spawn(process.execPath, ['lib/operate/start.mjs', ...args], {
    env: { ...process.env, DATABASE_URL: '', HOST: '', PUBLIC_URL: '', ...env },
  });
  let out = '';
  let err = '';
  child.stdout.on('data', (chunk) => {
    out += chunk;
  });
  child.stderr.on('data', (chunk) => {
    err += chunk;
  });
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, out, err })));
}

/** One sentence, of a line of its own, and no stack. */
const oneSentence = /^\n[A-Z][^\n]+\.\n$/;

describe('npm start', { timeout: 60_000 }, () => {
  it('leaves the folder of a living atlas alone and names it', async () => {
    const folder = temporaryFolder();
    const note = JSON.stringify({
      pid: process.pid,
      began: beganAt(process.pid),
      address: 'http://localhost:3210',
    });
    writeFiles(folder, { 'instance.json': note });
    const { code, err } = await start({ ATLAS_DATA_DIR: folder, PORT: String(await freePort()) });
    expect(code).toBe(1);
    expect(err).toMatch(oneSentence);
    expect(err).toContain(
      `Another atlas already uses ${folder} (process ${process.pid}, http://localhost:3210)`,
    );
    expect(fs.readFileSync(`${folder}/instance.json`, 'utf8')).toBe(note);
  });

  it('says which port is in use before the long work, and gives the folder back', async () => {
    const folder = temporaryFolder();
    const server = net.createServer();
    const port = await freePort();
    await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
    onTestFinished(() => void server.close());
    const { code, err } = await start({ ATLAS_DATA_DIR: folder, PORT: String(port) });
    expect(code).toBe(1);
    expect(err).toMatch(oneSentence);
    expect(err).toContain(`Port ${port} is in use by another program`);
    expect(fs.readdirSync(folder)).toEqual([]);
  });

  it('says which setting is wrong and what it may be', async () => {
    const { code, err } = await start({
      ATLAS_DATA_DIR: temporaryFolder(),
      PORT: 'three thousand',
      LOG_LEVEL: 'loud',
    });
    expect(code).toBe(1);
    expect(err).toMatch(oneSentence);
    expect(err).toContain(
      'PORT must be a number from 1 to 65535 and is "three thousand"; LOG_LEVEL must be one of',
    );
  });

  it('says that no PostgreSQL answers at DATABASE_URL, without its password', async () => {
    const port = await freePort();
    const { code, err } = await start({
      ATLAS_DATA_DIR: temporaryFolder(),
      PORT: String(await freePort()),
      DATABASE_URL: `postgresql://atlas:secret@127.0.0.1:${port}/atlas`,
    });
    expect(code).toBe(1);
    expect(err).toMatch(oneSentence);
    expect(err).toContain(`No PostgreSQL answers at 127.0.0.1:${port}`);
    expect(err).not.toContain('secret');
  });

  it('prints every setting with --help and touches nothing', async () => {
    const folder = temporaryFolder();
    const { code, out } = await start({ ATLAS_DATA_DIR: folder }, ['--help']);
    expect(code).toBe(0);
    for (const key of [
      'PUBLIC_URL',
      'HOST',
      'PORT',
      'DATABASE_URL',
      'ATLAS_DATA_DIR',
      'ATLAS_SECRET',
      'LOG_LEVEL',
    ])
      expect(out).toMatch(new RegExp(`^ {2}${key} +[A-Z]`, 'm'));
    expect(fs.readdirSync(folder)).toEqual([]);
  });
});
