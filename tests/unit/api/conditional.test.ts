import { describe, expect, it } from 'vitest';
import { codingOf, isNotModified, validatorsOf } from '@/lib/server/api/conditional';

const changedAt = Date.parse('2026-11-20T10:00:00.700Z');
const now = changedAt + 60_000;
const record = { version: '2026-11-21.7', stateDay: '2026-11-21', changedAt };
const held = validatorsOf(record, ['/partnerships', 'json'], now);
const asking = (headers: Record<string, string>) => isNotModified(new Headers(headers), held);

describe('validators', () => {
  it('are strong, and another address, format, version or day of the states has another tag', () => {
    expect(held.etag).toMatch(/^"[\w-]{27}"$/);
    const others = [
      validatorsOf(record, ['/partnerships', 'csv'], now),
      validatorsOf(record, ['/authorities', 'json'], now),
      validatorsOf({ ...record, version: '2026-11-21.8' }, ['/partnerships', 'json'], now),
      validatorsOf({ ...record, stateDay: '2026-11-20' }, ['/partnerships', 'json'], now),
    ];
    expect(new Set([held, ...others].map(({ etag }) => etag)).size).toBe(5);
    expect(validatorsOf(record, ['/partnerships', 'json'], now)).toEqual(held);
  });

  it('tell no Last-Modified within the second of the change, in which more may follow', () => {
    expect(held.lastModified).toBe('Fri, 20 Nov 2026 10:00:00 GMT');
    expect(validatorsOf(record, [], changedAt + 200).lastModified).toBeNull();
  });
});

describe('what a client holds', () => {
  it('is right under its own tag, strong or weak, alone or in a list, and under any', () => {
    for (const tags of [held.etag, `W/${held.etag}`, `"x", ${held.etag}`, '*']) {
      expect(asking({ 'if-none-match': tags })).toBe(true);
    }
    expect(asking({ 'if-none-match': '"x"' })).toBe(false);
  });

  it('is right where nothing changed since, unless a tag says otherwise', () => {
    const since = 'Fri, 20 Nov 2026 10:00:00 GMT';
    expect(asking({ 'if-modified-since': since })).toBe(true);
    expect(asking({ 'if-modified-since': 'Fri, 20 Nov 2026 09:59:59 GMT' })).toBe(false);
    expect(asking({ 'if-modified-since': 'yesterday' })).toBe(false);
    expect(asking({ 'if-modified-since': since, 'if-none-match': '"x"' })).toBe(false);
  });
});

describe('the coding that the server in front will choose', () => {
  it.each([
    [null, 'identity'],
    ['gzip, deflate, br', 'br'],
    ['gzip', 'gzip'],
    ['br;q=0, gzip', 'gzip'],
    ['br;q=0.0', 'identity'],
    ['br;q=0.5', 'br'],
    ['deflate', 'identity'],
  ])('of %s is %s', (header, coding) => {
    expect(codingOf(header)).toBe(coding);
  });
});
