import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { difference, mergeFields, toFields } from '@/lib/record/snapshot';

describe('the form in which the history keeps a row', () => {
  it('writes days as days, moments as moments and decimals as text', () => {
    const decimal = { toFixed: () => '', toString: () => '12.50' };
    expect(
      toFields({
        on: new Date('2026-11-22'),
        at: new Date('2026-11-22T10:00:01.5Z'),
        sum: decimal,
        gone: undefined,
      }),
    ).toEqual({ on: '2026-11-22', at: '2026-11-22T10:00:01.500Z', sum: '12.50' });
  });
});

describe('the difference of two states', () => {
  it('holds the changed fields alone, and is null where nothing differs', () => {
    expect(difference({ a: 1, b: [1, 2], c: null }, { a: 1, b: [2, 1] })).toEqual({
      before: { b: [1, 2] },
      after: { b: [2, 1] },
    });
    expect(difference({ a: { fr: 'x' } }, { a: { fr: 'x' }, b: null })).toBeNull();
  });
});

describe('two people editing one record', () => {
  it('keeps both where they changed different fields', () => {
    const base = { purpose: 'a', place: 'b' };
    const merge = mergeFields(base, { purpose: 'theirs', place: 'b' }, { purpose: 'a', place: 'mine' });
    expect(merge).toEqual({
      merged: { purpose: 'theirs', place: 'mine' },
      conflicts: [],
      theirs: ['purpose'],
    });
  });

  it('shows both values where they changed the same', () => {
    const { conflicts } = mergeFields({ place: 'a' }, { place: 'theirs' }, { place: 'mine' });
    expect(conflicts).toEqual([{ field: 'place', base: 'a', theirs: 'theirs', mine: 'mine' }]);
  });

  it('never loses what one of them typed without telling', () => {
    const value = fc.constantFrom('a', 'b', 'c', null);
    fc.assert(
      fc.property(value, value, value, (base, theirs, mine) => {
        const { merged, conflicts } = mergeFields({ f: base }, { f: theirs }, { f: mine });
        if (theirs !== base && mine !== base && theirs !== mine) expect(conflicts).toHaveLength(1);
        else expect(merged.f).toBe(mine === base ? theirs : mine);
      }),
    );
  });
});
