import { describe, expect, it } from 'vitest';
import { isInstalled } from '@/lib/operate/install.mjs';
import { temporaryFolder, writeFiles } from '../../support/folder';

const wanted = {
  '': {},
  'node_modules/pg': { version: '8.23.1' },
  'node_modules/vitest': { version: '4.1.12', dev: true },
  'node_modules/@next/swc-darwin-arm64': { version: '16.4.6', optional: true },
};

function project(present: Record<string, { version: string }> | undefined) {
  const folder = temporaryFolder();
  writeFiles(folder, { 'package-lock.json': JSON.stringify({ packages: wanted }) });
  if (present)
    writeFiles(folder, { 'node_modules/.package-lock.json': JSON.stringify({ packages: present }) });
  for (const name of Object.keys(present ?? {})) writeFiles(folder, { [`${name}/package.json`]: '{}' });
  return folder;
}

describe('installed packages', () => {
  it('are enough without those for development and for other machines', () => {
    const folder = project({ 'node_modules/pg': { version: '8.23.1' } });
    expect(isInstalled(folder, { dev: false })).toBe(true);
    expect(isInstalled(folder, { dev: true })).toBe(false);
  });

  it('are enough with more than is needed', () => {
    const folder = project({
      'node_modules/pg': { version: '8.23.1' },
      'node_modules/vitest': { version: '4.1.12' },
    });
    expect(isInstalled(folder, { dev: false })).toBe(true);
    expect(isInstalled(folder, { dev: true })).toBe(true);
  });

  it('are not enough when there are none, when a version differs, or when an install was interrupted', () => {
    expect(isInstalled(project(undefined), { dev: false })).toBe(false);
    expect(isInstalled(project({ 'node_modules/pg': { version: '8.22.0' } }), { dev: false })).toBe(false);
    const interrupted = project(undefined);
    writeFiles(interrupted, { 'node_modules/pg/package.json': '{}' });
    expect(isInstalled(interrupted, { dev: false })).toBe(false);
  });
});
