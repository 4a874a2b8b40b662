import { describe, expect, it } from 'vitest';
import { impersonal } from '@/lib/server/console-lines';
import { errorFacts } from '@/lib/server/error-facts';
import { allowedAttributes, safeName } from '@/lib/server/trace-cleaning';
import { readHeaders } from '@/lib/server/trace-settings';

describe('what is said of an error', () => {
  it('is its name, its code, its cause and its place, and not its message', () => {
    const cause = {
      kind: 'UniqueConstraintViolation',
      originalCode: '23505',
      value: 'camille@mairie.example',
    };
    const error = Object.assign(new TypeError('camille@mairie.example is there already', { cause }), {
      code: 'P2002',
      digest: '12345',
    });
    const facts = errorFacts(error);
    expect(facts).toMatchObject({
      error: 'TypeError',
      code: 'P2002',
      digest: '12345',
      cause: 'UniqueConstraintViolation 23505',
    });
    expect((facts.at as string[])[0]).toMatch(/impersonal\.test\.ts:\d+/);
    expect(JSON.stringify(facts)).not.toContain('camille');
  });

  it('leaves out a code that somebody could have written, and a query in a place', () => {
    const error = Object.assign(new Error('x'), {
      code: 'camille martin',
      stack: 'x\n    at file:///a.ts?q=camille:1:2',
    });
    expect(errorFacts(error)).toEqual({ error: 'Error', at: ['file:///a.ts:1:2'] });
    expect(errorFacts('camille')).toEqual({ error: 'string' });
  });
});

describe('what a library says', () => {
  it.each([
    ['Failed to find Server Action "x-camille"', 'Failed to find Server Action …'],
    ['no mail for camille@mairie.example today', 'no mail for … today'],
    ['asked /fr/search?q=camille twice', 'asked … twice'],
    ['from 203.0.113.7 came abcdefghijklmnopqrstuvwxyz', 'from … came …'],
    ['first line\nsecond camille', 'first line'],
  ])('keeps its sense alone: %s', (said, kept) => {
    expect(impersonal(said)).toBe(kept);
  });
});

describe('what leaves of a span', () => {
  it('is a route and no address', () => {
    expect(
      allowedAttributes({
        'http.target': '/fr/search?q=camille',
        'next.route': '/fr/search?q=camille',
        'http.route': '/[locale]/search',
        'next.span_name': 'GET /fr/search?q=camille',
      }),
    ).toEqual({ 'http.route': '/[locale]/search' });
  });

  it('is named by what may leave', () => {
    expect(
      safeName('GET /fr/search?q=camille', false, { 'next.span_type': 'BaseServer.handleRequest' }),
    ).toBe('BaseServer.handleRequest');
    expect(safeName('camille', false, {})).toBe('library');
  });
});

describe('headers for a collector', () => {
  it('are pairs with values as in addresses', () => {
    expect(readHeaders('authorization=Bearer%20a=b, x-tenant=atlas')).toEqual({
      authorization: 'Bearer a=b',
      'x-tenant': 'atlas',
    });
    expect(readHeaders('')).toEqual({});
    expect(readHeaders('a=%zz')).toEqual({ a: '%zz' });
  });
});
