import { describe, expect, it } from 'vitest';
import { fingerprint } from '@/lib/operate/fingerprint.mjs';
import { temporaryFolder, writeFiles } from '../../support/folder';

describe('the fingerprint of sources', () => {
  it('is the same for the same content and another for another content, name or salt', () => {
    const folder = temporaryFolder();
    writeFiles(folder, { 'app/page.tsx': 'one', 'lib/env.ts': 'two' });
    const of = (salt = '') => fingerprint(folder, ['app', 'lib', 'absent'], { salt });
    const first = of();
    expect(of()).toBe(first);
    expect(of('another database')).not.toBe(first);
    writeFiles(folder, { 'app/page.tsx': 'changed' });
    expect(of()).not.toBe(first);
    writeFiles(folder, { 'app/page.tsx': 'one', 'app/new.tsx': '' });
    expect(of()).not.toBe(first);
  });

  it('leaves out what is derived', () => {
    const folder = temporaryFolder();
    writeFiles(folder, { 'lib/env.ts': 'two' });
    const before = fingerprint(folder, ['lib'], { skip: ['lib/generated'] });
    writeFiles(folder, { 'lib/generated/client.ts': 'generated' });
    expect(fingerprint(folder, ['lib'], { skip: ['lib/generated'] })).toBe(before);
  });
});
