import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { claim, liveInstance, refuseIfLive } from '@/lib/operate/instance.mjs';
import { beganAt } from '@/lib/operate/processes.mjs';
import { temporaryFolder, writeFiles } from '../../support/folder';

const instance = (pid: number, began = beganAt(pid)) =>
  JSON.stringify({ pid, began, address: 'http://localhost:3000', databasePort: 5433 });

/** The process that runs the tests' workers lives as long as they do. */
const livingProcess = process.ppid;

describe('the data folder', () => {
  it('is taken and given back', () => {
    const folder = temporaryFolder();
    const mine = claim(folder, 'http://localhost:3000');
    mine.update({ databasePort: 5433 });
    expect(liveInstance(folder)).toMatchObject({
      pid: process.pid,
      address: 'http://localhost:3000',
      databasePort: 5433,
    });
    mine.release();
    expect(liveInstance(folder)).toBeUndefined();
    expect(fs.readdirSync(folder)).toEqual([]);
  });

  it('is left alone while another atlas lives, which is named by process and address', () => {
    const folder = temporaryFolder();
    writeFiles(folder, { 'instance.json': instance(livingProcess) });
    expect(() => claim(folder, 'http://localhost:3001')).toThrow(
      `Another atlas already uses ${folder} (process ${livingProcess}, http://localhost:3000)`,
    );
    expect(liveInstance(folder)?.pid).toBe(livingProcess);
  });

  it('is free again when its atlas was killed, also if another process has that number since', () => {
    const folder = temporaryFolder();
    writeFiles(folder, { 'instance.json': instance(livingProcess, 'an earlier start') });
    expect(() => refuseIfLive(folder)).not.toThrow();
    claim(folder, 'http://localhost:3001');
    expect(liveInstance(folder)).toMatchObject({ pid: process.pid, address: 'http://localhost:3001' });
    expect(fs.readdirSync(folder)).toEqual(['instance.json']);
  });

  it('is free again when a full disk left an empty note', () => {
    const folder = temporaryFolder();
    fs.writeFileSync(path.join(folder, 'instance.json'), '');
    expect(() => claim(folder, 'http://localhost:3000')).not.toThrow();
  });
});
