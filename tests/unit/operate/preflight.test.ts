import { readdirSync } from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { checkDisk, checkNode, checkPort, checkWritable, freePort } from '@/lib/operate/preflight.mjs';
import { temporaryFolder, writeFiles } from '../../support/folder';

describe('the check of the machine', () => {
  it.each(['18.20.8', '20.18.3', '20.9.0', '12.22.12'])(
    'refuses Node %s and says which one to install',
    (version) => {
      expect(() => checkNode(version)).toThrow(/^Node .* is too old: install Node 20\.19\.0 or later/);
    },
  );

  it.each(['20.19.0', '20.20.2', '22.1.0', '25.0.0'])('accepts Node %s', (version) => {
    expect(() => checkNode(version)).not.toThrow();
  });

  it('names a folder that cannot be written', () => {
    const folder = temporaryFolder();
    writeFiles(folder, { taken: 'a file where the folder should be' });
    const inside = path.join(folder, 'taken', 'data');
    expect(() => checkWritable(inside)).toThrow(
      `${inside} cannot be written by this account: change its owner`,
    );
  });

  it('makes the folder and leaves nothing in it', () => {
    const folder = path.join(temporaryFolder(), 'new', 'data');
    checkWritable(folder);
    expect(folder).toSatisfy(isEmpty);
  });

  it('says how much room is needed on a full disk', () => {
    const folder = temporaryFolder();
    expect(() => checkDisk(folder, 2 * 2 ** 30, () => 2 ** 29)).toThrow(
      '(0.5 GB free, 2.0 GB needed): free some space',
    );
    expect(() => checkDisk(folder, 2 ** 20)).not.toThrow();
  });

  it('names a port in use and another one to try', async () => {
    const server = net.createServer();
    const port = await freePort();
    await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
    onTestFinished(() => void server.close());
    await expect(checkPort('127.0.0.1', port)).rejects.toThrow(
      `Port ${port} is in use by another program: stop that program, or choose another port, for example PORT=${port + 1} npm start.`,
    );
  });

  it('names an address that is not of this machine', async () => {
    await expect(checkPort('192.0.2.1', 3000)).rejects.toThrow(
      'HOST=192.0.2.1 is not an address of this machine',
    );
  });
});

function isEmpty(folder: string) {
  return readdirSync(folder).length === 0;
}
