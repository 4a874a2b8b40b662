import fs from 'node:fs';
import { describe, expect, it } from 'vitest';
import { completePackages, type Entry } from '@/lib/operate/complete-lockfile.mjs';

describe('the lockfile', () => {
  it('holds the packages of every machine: nothing is left to add', () => {
    const { packages } = JSON.parse(fs.readFileSync('package-lock.json', 'utf8'));
    expect(completePackages(packages)).toEqual([]);
  });

  it('names no registry', () => {
    expect(fs.readFileSync('package-lock.json', 'utf8')).not.toContain('"resolved": "http');
  });

  it('gets what npm left out, for the machine that the name tells', () => {
    const packages: Record<string, Entry> = {
      'node_modules/next': {
        optionalDependencies: {
          '@next/swc-linux-arm64-musl': '16.4.6',
          '@next/swc-win32-x64-msvc': '16.4.6',
        },
      },
      'node_modules/tool': {
        dev: true,
        optionalDependencies: { '@tool/linux-arm-gnueabihf': '^2.0.0', chokidar: '^4' },
      },
    };
    expect(completePackages(packages)).toHaveLength(3);
    expect(packages).toMatchObject({
      'node_modules/@next/swc-linux-arm64-musl': {
        version: '16.4.6',
        os: ['linux'],
        cpu: ['arm64'],
        libc: ['musl'],
        optional: true,
      },
      'node_modules/@next/swc-win32-x64-msvc': {
        version: '16.4.6',
        os: ['win32'],
        cpu: ['x64'],
        optional: true,
      },
      'node_modules/@tool/linux-arm-gnueabihf': {
        version: '2.0.0',
        os: ['linux'],
        cpu: ['arm'],
        dev: true,
        optional: true,
      },
    });
  });

  it('keeps two versions of one package apart', () => {
    const packages: Record<string, Entry> = {
      'node_modules/postgres-18': { optionalDependencies: { '@pg/darwin-x64': '^18.4.0' } },
      'node_modules/postgres-15': { optionalDependencies: { '@pg/darwin-x64': '^15.18.0' } },
    };
    completePackages(packages);
    expect(packages['node_modules/@pg/darwin-x64']?.version).toBe('18.4.0');
    expect(packages['node_modules/postgres-15/node_modules/@pg/darwin-x64']?.version).toBe('15.18.0');
  });
});
