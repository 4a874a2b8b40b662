import { describe, expect, it } from 'vitest';
import { placeChoice, readChoice } from '@/lib/gazetteer/place-value';
import { parsePlacesQuery } from '@/lib/gazetteer/places.schema';

describe('what a form sends for a place', () => {
  it.each([
    { codeSystem: 'INSEE', code: '2A004', kind: 'MUNICIPALITY' },
    { codeSystem: 'OTHER', code: 'US.IL', kind: 'REGION' },
  ] as const)('is read back: $code', (code) => {
    expect(readChoice(placeChoice(code))).toEqual(code);
  });

  it('may be an authority without a code', () => {
    expect(readChoice(placeChoice({ authoritySlug: 'alsace' }))).toEqual({ slug: 'alsace' });
  });

  it.each([
    '',
    'place:',
    'place:INSEE:94067:KINGDOM',
    'place:toString:1:REGION',
    'authority:../x',
    '94067',
    '__proto__',
  ])('is nothing where it is %j', (value) => {
    expect(readChoice(value)).toBeNull();
  });
});

describe('the question for suggestions', () => {
  const parsed = (query: string) => parsePlacesQuery(new URLSearchParams(query));

  it('has words, and a country perhaps', () => {
    expect(parsed('q=+st+mande+&country=FR').data).toEqual({ q: 'st mande', country: 'FR' });
    expect(parsed('q=청두').data).toEqual({ q: '청두' });
  });

  it.each(['', 'q=', 'q=+', 'q=a&q=b', 'q=a&country=fr', 'q=a&limit=500', `q=${'a'.repeat(201)}`])(
    'is refused as %s',
    (query) => {
      expect(parsed(query).success).toBe(false);
    },
  );
});
