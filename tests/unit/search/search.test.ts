import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { authorityHit, territoryHit } from '@/lib/search/search.presenter';
import type { FoundAuthorityRow } from '@/lib/search/search.repository';
import { parseWords } from '@/lib/search/search.schema';
import { queryArbitrary } from '../../factories/filter.arbitrary';
import { readerFor } from '../../factories/reader';

describe('the words that a search asks for', () => {
  it('are trimmed, and none is no search', () => {
    expect(parseWords(new URLSearchParams('q=%20s%C3%A9oul%20'))).toEqual({ words: 'séoul', problems: [] });
    expect(parseWords(new URLSearchParams(''))).toEqual({ words: '', problems: [] });
  });

  it('are refused in words where they are too long, said twice or not words at all', () => {
    const codes = (query: string) =>
      parseWords(new URLSearchParams(query)).problems.map(({ parameter, code }) => [parameter, code]);
    expect(codes(`q=${'x'.repeat(201)}`)).toEqual([['q', 'too_long']]);
    expect(codes('q=a&q=b')).toEqual([['q', 'repeated']]);
    expect(codes('q=a&status=ACTIVE')).toEqual([['status', 'unknown_parameter']]);
  });

  it('are read without failing, whatever the address holds', () => {
    fc.assert(
      fc.property(queryArbitrary, (query) => {
        const { words, problems } = parseWords(query);
        expect([...words].length).toBeLessThanOrEqual(200);
        for (const problem of problems) expect(problem.value.length).toBeLessThanOrEqual(60);
      }),
    );
  });
});

const area = (code: string, level: number, name: string) => ({
  code,
  level,
  country: code.slice(0, 2),
  lineage: [],
  nameNative: name,
  nameFr: name,
  nameEn: name,
  nameZh: null,
  nameKo: null,
});

describe('what was found', () => {
  it('says what kind an authority is, where it lies and how many ties it has', async () => {
    const { v } = await readerFor('fr', 'search');
    const row = {
      id: 1,
      slug: 'albi',
      kind: 'MUNICIPALITY',
      country: 'FR',
      nameNative: 'Albi',
      nameFr: 'Albi',
      nameEn: 'Albi',
      nameZh: null,
      nameKo: null,
      territory: {
        ...area('FR-81', 2, 'Tarn'),
        parent: { ...area('FR-OCC', 1, 'Occitanie'), parent: area('FR', 0, 'France') },
      },
    } as unknown as FoundAuthorityRow;
    expect(authorityHit('fr', v, row, 1)).toMatchObject({
      href: '/fr/authorities/albi',
      about: 'commune · Tarn, Occitanie, France',
      ties: 1,
    });
  });

  it('leads to the page of a country or of a region', () => {
    const hit = (code: string, level: number) => territoryHit('fr', { id: 1, ...area(code, level, 'X') });
    expect([hit('CN', 0).href, hit('CN-SC', 1).href]).toEqual(['/fr/countries/CN', '/fr/regions/CN-SC']);
    expect(hit('CN', 0).name.text).toBe('Chine');
  });
});
