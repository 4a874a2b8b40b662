import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type PoolableTie, poolableGroups } from '@/lib/judge/poolable.rules';

const tie = (id: number, over: Partial<PoolableTie> = {}): PoolableTie => ({
  ...{ id, partners: [`partner-${id}`], frenchRegions: ['FR-OCC'], partnerRegions: [`CN-${id}`] },
  ...{ themes: [], together: [], ...over },
});

describe('ties that could be pooled', () => {
  it('share a partner, two regions, or a theme and a region; several grounds make one stronger group', () => {
    const chengdu = { partners: ['chengdu'], partnerRegions: ['CN-SC'], themes: ['CULTURE'] };
    const [group, ...others] = poolableGroups([tie(1, chengdu), tie(2, chengdu), tie(3)]);
    expect(others).toEqual([]);
    expect(group).toMatchObject({ ties: [1, 2], strength: 4 + 2 + 1 });
    expect(group?.grounds).toEqual([
      { reason: 'SAME_PARTNER', shared: ['chengdu'] },
      { reason: 'SAME_REGIONS', shared: ['FR-OCC', 'CN-SC'] },
      { reason: 'SAME_THEME', shared: ['CULTURE', 'CN-SC'] },
    ]);
  });

  it('are none where one network or one coordination holds them all', () => {
    const both = { partners: ['dalian'], together: ['network 1'] };
    expect(poolableGroups([tie(1, both), tie(2, both)])).toEqual([]);
    expect(poolableGroups([tie(1, both), tie(2, both), tie(3, { partners: ['dalian'] })])).toMatchObject([
      { ties: [1, 2, 3] },
    ]);
    const apart = { partners: ['dalian'], together: ['network 2'] };
    expect(poolableGroups([tie(1, both), tie(2, apart)])).toHaveLength(1);
  });

  it('are not told by the same theme in another territory, nor by what is not known', () => {
    expect(poolableGroups([tie(1, { themes: ['CULTURE'] }), tie(2, { themes: ['CULTURE'] })])).toEqual([]);
    const bare = { partners: [], frenchRegions: [], partnerRegions: [] };
    expect(poolableGroups([tie(1, bare), tie(2, bare)])).toEqual([]);
  });

  it('come strongest first, each set of ties once, whatever they are', () => {
    const some = (values: string[]) => fc.uniqueArray(fc.constantFrom(...values), { maxLength: 2 });
    const any = fc.record({
      partners: some(['a', 'b', 'c']),
      frenchRegions: some(['FR-OCC', 'FR-BRE']),
      partnerRegions: some(['CN-SC', 'CN-SD']),
      themes: some(['CULTURE', 'SPORT']),
      together: some(['network 1', 'coordination 2']),
    });
    fc.assert(
      fc.property(fc.array(any, { maxLength: 12 }), (given) => {
        const groups = poolableGroups(given.map((over, id) => tie(id, over)));
        const strengths = groups.map(({ strength }) => strength);
        expect(strengths).toEqual(strengths.toSorted((one, other) => other - one));
        const sets = groups.map(({ ties }) => ties.join(' '));
        expect(new Set(sets).size).toBe(sets.length);
        expect(groups.every(({ ties, grounds }) => ties.length > 1 && grounds.length > 0)).toBe(true);
      }),
    );
  });
});
