import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyFilter, filterToQuery, parseFilter } from '@/lib/filter/filter.schema';
import { canonicalPair, cellFilter } from '@/lib/statistics/cell.rules';

const ask = (keys: Parameters<typeof cellFilter>[1], filter = emptyFilter) =>
  filterToQuery(cellFilter(filter, keys)).toString();

describe('the list of a cell', () => {
  it('is asked for by the keys of the cell', () => {
    expect(
      ask([
        { dimension: 'region', key: 'FR-OCC' },
        { dimension: 'status', key: 'ACTIVE' },
      ]),
    ).toBe('region=FR-OCC&status=ACTIVE');
  });

  it('of what nobody told is asked for in the words of the filter language', () => {
    expect(ask([{ dimension: 'theme', key: null }])).toBe('theme=NONE');
    expect(ask([{ dimension: 'network', key: null }])).toBe('network=none');
    expect(ask([{ dimension: 'decade', key: null }])).toBe('undated=true');
  });

  it('of a decade has the years that the decade and the filter share', () => {
    const key = { dimension: 'decade' as const, key: '1980' };
    expect(ask([key])).toBe('from=1980&to=1989');
    expect(ask([key], { ...emptyFilter, from: 1985 })).toBe('from=1985&to=1989');
    expect(ask([key], { ...emptyFilter, from: 1970, to: 1982 })).toBe('from=1980&to=1982');
    expect(ask([{ dimension: 'decade', key: '0' }])).toContain('from=0001&to=0009');
  });

  it('keeps the filters that the table was made under', () => {
    const filter = { ...emptyFilter, country: ['CN'], q: 'Albi' };
    expect(ask([{ dimension: 'stage', key: 'ENDED' }], filter)).toBe('country=CN&stage=ENDED&q=Albi');
  });
});

describe('a pair', () => {
  it.each([
    ['FR-CN', 'FR-CN'],
    ['CN-FR', 'FR-CN'],
    ['KR-CN', 'CN-KR'],
    ['FR-FR', 'FR-FR'],
  ])('%s is told as %s', (pair, canonical) => {
    expect(canonicalPair(pair)).toBe(canonical);
  });

  it('is told in one way, whichever way it is asked', () => {
    const country = fc.stringMatching(/^[A-Z]{2}$/);
    fc.assert(
      fc.property(country, country, (a, b) => canonicalPair(`${a}-${b}`) === canonicalPair(`${b}-${a}`)),
    );
  });
});

describe('a year before 1000', () => {
  it('reads back from the address of its list', () => {
    const query = filterToQuery(cellFilter(emptyFilter, [{ dimension: 'decade', key: '980' }]));
    expect(parseFilter(query).problems).toEqual([]);
  });
});
