import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalQuery, gate, MAX_URL_LENGTH } from '@/lib/server/request-gate';

describe('the gate', () => {
  it.each([
    ['/fr/map?status=&q=', '/fr/map'],
    ['/fr/map?status=ACTIVE&q=', '/fr/map?status=ACTIVE'],
    ['/en/partnerships?utm_source=letter&country=CN&fbclid=x', '/en/partnerships?country=CN'],
  ])('sends %s to %s for good', (url, location) => {
    expect(gate(url, undefined)).toEqual({ kind: 'redirect', location, status: 308 });
  });

  it('leads an address without a language to the reader’s', () => {
    expect(gate('/map?country=KR', 'ko-KR,ko;q=0.9')).toEqual({
      kind: 'redirect',
      location: '/ko/map?country=KR',
      status: 307,
    });
  });

  it.each([
    '/fr/%ZZ',
    '/fr/map?q=%E0%A4%A',
    '/fr/%00',
    '/en/map?q=a%00b',
    '/fr/partnerships/%C0%80',
    '/en/map?__proto__=1',
  ])('calls %s malformed', (url) => {
    expect(gate(url, undefined)).toMatchObject({ kind: 'problem', status: 400 });
  });

  it('answers programs apart from readers', () => {
    expect(gate('/api/v1/partnerships?q=%ZZ', undefined)).toMatchObject({
      kind: 'problem',
      status: 400,
      api: true,
    });
  });

  it('refuses an address that is too long, in the language it names', () => {
    expect(gate(`/ko/search?q=${'a'.repeat(MAX_URL_LENGTH)}`, undefined)).toMatchObject({
      kind: 'problem',
      status: 414,
      locale: 'ko',
    });
  });

  it.each(['/xx/map', '/nope', '//evil.example/fr', '/fr/filtered/map?country=CN', '/wp-login'])(
    'finds nothing at %s',
    (url) => {
      expect(gate(url, undefined)).toMatchObject({ kind: 'problem', status: 404 });
    },
  );

  it('marks a request that carries a query, and not one that only navigates', () => {
    expect(gate('/fr/map?country=CN', undefined)).toMatchObject({ kind: 'pass', hasQuery: true });
    expect(gate('/fr/map?_rsc=abc', undefined)).toMatchObject({ kind: 'pass', hasQuery: false });
    expect(gate('/fr/map', undefined)).toMatchObject({ kind: 'pass', hasQuery: false });
  });

  it('decides on any address, never leads to another site and never in a circle', () => {
    fc.assert(
      fc.property(fc.oneof(fc.webPath(), fc.string()), fc.string(), (path, query) => {
        const decision = gate(`/${path}?${query}`, undefined);
        if (decision.kind !== 'redirect') return;
        expect(decision.location).toMatch(/^\/(?!\/)/);
        expect(gate(decision.location, undefined)).not.toMatchObject({
          kind: 'redirect',
          location: decision.location,
        });
      }),
    );
  });
});

describe('the canonical query', () => {
  it('leaves alone what has nothing to drop', () => {
    expect(canonicalQuery('country=CN&status=ACTIVE')).toBeNull();
  });

  it('is canonical itself', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.tuple(fc.constantFrom('q', 'status', 'utm_campaign', 'gclid'), fc.constantFrom('', 'a', 'b')),
        ),
        (fields) => {
          const canonical = canonicalQuery(fields.map(([name, value]) => `${name}=${value}`).join('&'));
          if (canonical !== null && canonical !== '') expect(canonicalQuery(canonical)).toBeNull();
        },
      ),
    );
  });
});
