import { describe, expect, it } from 'vitest';
import { explain, Failure } from '@/lib/operate/failure.mjs';

describe('an error of the system', () => {
  it.each([
    ['a file', Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' })],
    ['a quota', Object.assign(new Error('EDQUOT: disk quota exceeded'), { code: 'EDQUOT' })],
    ['PostgreSQL', Object.assign(new Error('could not extend file'), { code: '53100' })],
    ['a tool', new Failure('The packages could not be installed', { details: 'npm error code ENOSPC' })],
    [
      'initdb',
      new Failure('The built-in PostgreSQL did not start', {
        details: 'FATAL: could not write: No space left on device',
      }),
    ],
  ])('is one sentence about the disk when %s met a full one', (_who, error) => {
    expect(explain(error)).toBeInstanceOf(Failure);
    expect(explain(error).message).toMatch(/^The disk is full: free at least 2 GB/);
  });

  it('names the file that this account may not write', () => {
    const error = Object.assign(new Error('EACCES'), {
      code: 'EACCES',
      path: '/srv/atlas/.data/secrets.json',
    });
    expect(explain(error).message).toContain(
      '/srv/atlas/.data/secrets.json may not be written by this account',
    );
  });

  it('stays as it is when no sentence would help', () => {
    const error = new TypeError('x is not a function');
    expect(explain(error)).toBe(error);
  });
});
