import { describe, expect, it } from 'vitest';
import { type AuthorityFacts, duplicateAuthorities, duplicateTies } from '@/lib/merge/duplicates.rules';

const authority = (id: number, over: Partial<AuthorityFacts> = {}): AuthorityFacts => ({
  id,
  country: 'FR',
  kind: 'MUNICIPALITY',
  nationalCode: null,
  nationalCodeSystem: null,
  names: [`Nowhere ${id}`],
  successions: [],
  ...over,
});
const pairs = (...all: AuthorityFacts[]) =>
  duplicateAuthorities(all).map(({ one, two, reason }) => [one, two, reason]);
const coded = (code: string) => ({ nationalCode: code, nationalCodeSystem: 'INSEE' }) as const;

describe('authorities that may be one', () => {
  it('have the same code of the same register, and are the same kind', () => {
    expect(
      pairs(authority(1, coded('81004')), authority(2, coded('81004')), authority(3, coded('81005'))),
    ).toEqual([[1, 2, 'CODE']]);
    expect(pairs(authority(1, coded('11')), authority(2, { ...coded('11'), kind: 'REGION' }))).toEqual([]);
  });

  it('bear the same name, folded, in any script', () => {
    expect(pairs(authority(1, { names: ['Saint-Mandé'] }), authority(2, { names: ['saint mande'] }))).toEqual(
      [[1, 2, 'NAME']],
    );
    const chinese = { country: 'CN', kind: 'PREFECTURE_LEVEL_CITY' } as const;
    expect(
      pairs(
        authority(1, { ...chinese, names: ['丽江市'] }),
        authority(2, { ...chinese, names: ['Lijiang'] }),
      ),
    ).toEqual([[1, 2, 'NAME']]);
    const korean = { country: 'KR', kind: 'CITY' } as const;
    expect(
      pairs(authority(1, { ...korean, names: ['수원시'] }), authority(2, { ...korean, names: ['Suwon'] })),
    ).toEqual([[1, 2, 'NAME']]);
  });

  it('are two in two countries, with two codes, or where one took over from the other', () => {
    const names = ['Saint-Denis'];
    expect(pairs(authority(1, { names }), authority(2, { names, country: 'CA' }))).toEqual([]);
    expect(
      pairs(authority(1, { names, ...coded('93066') }), authority(2, { names, ...coded('97411') })),
    ).toEqual([]);
    expect(pairs(authority(1, { names, successions: [2] }), authority(2, { names }))).toEqual([]);
  });

  it('are told once, by their code where they have the same', () => {
    const same = { names: ['Albi', 'Ville d’Albi'], ...coded('81004') };
    expect(pairs(authority(1, same), authority(2, same))).toEqual([[1, 2, 'CODE']]);
  });
});

describe('ties that may be one', () => {
  it('have the same parties in any order', () => {
    const ties = [
      { id: 1, parties: [5, 9] },
      { id: 2, parties: [9, 5] },
      { id: 3, parties: [5, 9, 11] },
      { id: 4, parties: [5, 9] },
    ];
    expect(duplicateTies(ties)).toEqual([
      { one: 1, two: 2 },
      { one: 1, two: 4 },
      { one: 2, two: 4 },
    ]);
  });
});
