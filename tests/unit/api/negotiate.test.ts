import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Format, formatTypes } from '@/lib/server/api/formats/format';
import { negotiate } from '@/lib/server/api/negotiate';

const all = Object.keys(formatTypes) as Format[];

describe('the format that Accept prefers', () => {
  it.each([
    [null, 'json'],
    ['', 'json'],
    ['*/*', 'json'],
    ['application/json', 'json'],
    ['application/geo+json', 'geojson'],
    ['text/csv;q=0.5, application/geo+json;q=0.4', 'csv'],
    ['text/*', 'csv'],
    ['text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8', 'json'],
    ['APPLICATION/LD+JSON', 'jsonld'],
    ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'xlsx'],
    ['*/*, application/json;q=0', 'geojson'],
  ])('%s is %s', (accept, format) => {
    expect(negotiate(accept, all)).toBe(format);
  });

  it.each(['text/html', 'image/*', 'application/json;q=0'])('%s wants nothing that is offered', (accept) => {
    expect(negotiate(accept, all)).toBeNull();
  });

  it('is always one of those offered, whatever the header says', () => {
    fc.assert(
      fc.property(fc.string(), fc.subarray(all, { minLength: 1 }), (accept, offered) => {
        const chosen = negotiate(accept, offered);
        return chosen === null || offered.includes(chosen);
      }),
    );
  });
});
