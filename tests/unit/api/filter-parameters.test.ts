import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { filterParameters, parseFilter } from '@/lib/filter/filter.schema';
import { describeFilters, readFilter, tieListParameters } from '@/lib/server/api/filter-parameters';
import { readParameters } from '@/lib/server/api/parameters';
import { bySchema } from '@/lib/statistics/statistics.schema';

const errors = (query: string) =>
  readFilter(tieListParameters, new URLSearchParams(query), ['format']).errors;

describe('a query of the API', () => {
  it('is told each thing in it that is not understood, with what would be', () => {
    const told = errors(
      'countri=CN&status=AWAKE,ACTIVE&from=19xx&pageSize=501&asOf=2024-02-30&q=a&q=b&format=csv',
    );
    expect(told.map(({ parameter }) => parameter)).toEqual([
      'countri',
      'status',
      'from',
      'pageSize',
      'asOf',
      'q',
    ]);
    const messages = told.map(({ message }) => message).join('\n');
    expect(messages).toContain('It knows: country, pair, region');
    expect(messages).toContain(
      '"AWAKE" is not a value of this parameter. Values: ACTIVE, DORMANT, SUSPENDED',
    );
    expect(messages).toContain('"19xx" is not a year of four digits.');
    expect(messages).toContain('A whole number from 1 to 500.');
    expect(messages).toContain('"2024-02-30" is not a day written YYYY-MM-DD.');
  });

  it('knows no parameter of pages', () => {
    expect(errors('view=map&selected=x&at=1').map(({ parameter }) => parameter)).toEqual([
      'view',
      'selected',
      'at',
    ]);
  });

  it('is refused a parameter of the filter language where the address does not take it', () => {
    const { query, errors: told } = readFilter(['country'], new URLSearchParams('country=FR&page=2'));
    expect(query).toMatchObject({ country: ['FR'], page: 1 });
    expect(told.map(({ parameter }) => parameter)).toEqual(['page']);
  });

  it('means what it means on the pages', () => {
    const value = fc.oneof(
      fc.constantFrom('FR', 'FR-CN', 'ACTIVE', '1980', '2024-05-01', 'true', '2', 'CULTURE'),
      fc.string(),
    );
    const pair = fc.tuple(fc.constantFrom(...filterParameters), value);
    fc.assert(
      fc.property(fc.array(pair, { maxLength: 8 }), (pairs) => {
        const query = new URLSearchParams(pairs);
        const page = parseFilter(query);
        const api = readFilter(tieListParameters, query);
        expect(api.query).toEqual(page.filter);
        expect(api.errors.length).toBe(page.problems.length);
      }),
    );
  });

  it('is never thrown at, and every complaint is a sentence about a parameter that was given', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.string(), fc.string()), { maxLength: 6 }), (pairs) => {
        const query = new URLSearchParams(pairs);
        for (const { parameter, message } of readFilter(tieListParameters, query).errors) {
          expect([...query.keys()].some((name) => name.startsWith(parameter))).toBe(true);
          expect(message).toMatch(/[.}]$/);
        }
      }),
    );
  });
});

describe('the dimensions of a table', () => {
  const read = (by: string) =>
    readParameters({ by: { schema: bySchema, description: '' } }, new URLSearchParams({ by }));

  it('are one or two different ones', () => {
    expect(read('region,status').query).toEqual({ by: ['region', 'status'] });
    expect(read('decade').query).toEqual({ by: ['decade'] });
    for (const by of ['region,region', 'colour', 'region,status,theme'])
      expect(read(by).errors).toHaveLength(1);
    expect(read('colour').errors[0]?.message).toContain('1 to 2 different ones of: region, country');
  });
});

describe('the description of the filter language', () => {
  it('tells of every parameter', () => {
    const described = describeFilters(tieListParameters);
    expect(Object.keys(described).sort()).toEqual([...filterParameters].sort());
    for (const { description } of Object.values(described)) expect(description).toMatch(/\.$/);
  });
});
