import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  emptyFilter,
  type FilterProblem,
  filterParameters,
  filterToQuery,
  listParameters,
  listSchemas,
  parseFilter,
  queryString,
} from '@/lib/filter/filter.schema';
import { filterArbitrary, listValues, queryArbitrary } from '@/tests/factories/filter.arbitrary';

const parse = (query: string) => parseFilter(new URLSearchParams(query));

describe('a filter in an address', () => {
  it('reads back to the same filter', () => {
    fc.assert(
      fc.property(filterArbitrary, (filter) => {
        expect(parseFilter(filterToQuery(filter))).toEqual({ filter, problems: [] });
        expect(parse(queryString(filterToQuery(filter)))).toEqual({ filter, problems: [] });
      }),
      { numRuns: 500 },
    );
  });

  it('has one form: the shortest, in a fixed order', () => {
    fc.assert(
      fc.property(filterArbitrary, (filter) => {
        const query = filterToQuery(filter);
        expect(filterToQuery(parseFilter(query).filter).toString()).toBe(query.toString());
        const shuffled = new URLSearchParams([...query].reverse());
        expect(filterToQuery(parseFilter(shuffled).filter).toString()).toBe(query.toString());
        expect([...query.values()]).not.toContain('');
      }),
    );
  });

  it('is nothing where nothing is asked', () => {
    expect(queryString(filterToQuery(emptyFilter))).toBe('');
    expect(queryString(filterToQuery({}))).toBe('');
    expect(parse('')).toEqual({ filter: emptyFilter, problems: [] });
  });

  it('reads lists repeated or with commas, each value once', () => {
    expect(parse('status=ACTIVE&status=DORMANT').filter.status).toEqual(['ACTIVE', 'DORMANT']);
    expect(parse('status=ACTIVE,DORMANT').filter.status).toEqual(['ACTIVE', 'DORMANT']);
    expect(parse('status=ACTIVE,,ACTIVE&status=ACTIVE').filter.status).toEqual(['ACTIVE']);
  });

  it('stays readable', () => {
    const query = filterToQuery({
      status: ['DORMANT', 'ACTIVE'],
      pair: ['FR-CN'],
      sort: '-signed',
      from: 2005,
    });
    expect(queryString(query)).toBe('?pair=FR-CN&status=ACTIVE,DORMANT&from=2005&sort=-signed');
    expect(queryString(filterToQuery({ from: 987 }))).toBe('?from=0987');
  });

  it('drops what is empty', () => {
    expect(parse('status=&q=&from=&sort=')).toEqual({ filter: emptyFilter, problems: [] });
    expect(parse('q=%20%20')).toEqual({ filter: emptyFilter, problems: [] });
  });
});

describe('what is not understood', () => {
  it.each<[string, FilterProblem]>([
    ['colour=red', { parameter: 'colour', code: 'unknown_parameter', value: 'red' }],
    ['view=twin', { parameter: 'view', code: 'unknown_parameter', value: 'twin' }],
    ['__proto__=x', { parameter: '__proto__', code: 'unknown_parameter', value: 'x' }],
    ['Status=ACTIVE', { parameter: 'Status', code: 'unknown_parameter', value: 'ACTIVE' }],
    ['status=active', { parameter: 'status', code: 'unknown_value', value: 'active' }],
    ['status=ACTIVE,GONE', { parameter: 'status', code: 'unknown_value', value: 'GONE' }],
    ['country=France', { parameter: 'country', code: 'unknown_value', value: 'France' }],
    ['pair=FR', { parameter: 'pair', code: 'unknown_value', value: 'FR' }],
    ['region=fr-occ', { parameter: 'region', code: 'unknown_value', value: 'fr-occ' }],
    ['authority=Albi', { parameter: 'authority', code: 'unknown_value', value: 'Albi' }],
    ['theme=culture', { parameter: 'theme', code: 'unknown_value', value: 'culture' }],
    ['from=81', { parameter: 'from', code: 'not_a_year', value: '81' }],
    ['to=0000', { parameter: 'to', code: 'not_a_year', value: '0000' }],
    ['from=2012&to=2005', { parameter: 'from', code: 'reversed', value: '2012 > 2005' }],
    ['undated=yes', { parameter: 'undated', code: 'unknown_value', value: 'yes' }],
    ['asOf=2023-02-29', { parameter: 'asOf', code: 'not_a_day', value: '2023-02-29' }],
    ['knownAt=2023', { parameter: 'knownAt', code: 'not_a_day', value: '2023' }],
    ['asOf=2023-05-XX', { parameter: 'asOf', code: 'not_a_day', value: '2023-05-XX' }],
    ['page=0', { parameter: 'page', code: 'out_of_range', value: '0' }],
    ['page=99999999999', { parameter: 'page', code: 'out_of_range', value: '99999999999' }],
    ['page=two', { parameter: 'page', code: 'not_a_number', value: 'two' }],
    ['pageSize=501', { parameter: 'pageSize', code: 'out_of_range', value: '501' }],
    ['pageSize=-1', { parameter: 'pageSize', code: 'not_a_number', value: '-1' }],
    ['sort=size', { parameter: 'sort', code: 'unknown_value', value: 'size' }],
    ['page=1&page=2', { parameter: 'page', code: 'repeated', value: '1, 2' }],
    [`q=${'é'.repeat(201)}`, { parameter: 'q', code: 'too_long', value: 'é'.repeat(60) }],
    [
      `country=${Array.from({ length: 101 }, (_, i) => `A${i}`).join()}`,
      { parameter: 'country', code: 'too_many', value: '101' },
    ],
  ])('%s is told', (query, problem) => {
    expect(parse(query).problems).toEqual([problem]);
  });

  it('is left out of the filter, and the rest is kept', () => {
    expect(parse('status=ACTIVE,GONE&from=81&country=KR').filter).toEqual({
      ...emptyFilter,
      status: ['ACTIVE'],
      country: ['KR'],
    });
  });

  it('is told once for each value', () => {
    const codes = parse('status=A,B&kind=C&colour=red').problems.map(
      ({ parameter, value }) => `${parameter} ${value}`,
    );
    expect(codes).toEqual(['status A', 'status B', 'kind C', 'colour red']);
  });

  it('is what the caller does not read itself', () => {
    expect(
      parseFilter(new URLSearchParams('view=twin&selected=albi-lijiang'), ['view', 'selected']).problems,
    ).toEqual([]);
  });

  it('never throws, and leaves a filter that reads back', () => {
    fc.assert(
      fc.property(queryArbitrary, (query) => {
        const { filter, problems } = parseFilter(query);
        const again = parseFilter(filterToQuery(filter));
        const reversed = problems.filter(({ code }) => code === 'reversed');
        expect(again.problems).toEqual(reversed);
        expect(filterToQuery(again.filter).toString()).toBe(filterToQuery(filter).toString());
        for (const problem of problems)
          expect(problem.parameter.length + problem.value.length).toBeLessThanOrEqual(120);
      }),
      { numRuns: 1000 },
    );
  });

  it('covers every parameter that is no filter', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 20 }), (name) => {
        fc.pre(!filterParameters.includes(name));
        const query = new URLSearchParams([[name, 'x']]);
        expect(parseFilter(query).problems.map(({ code }) => code)).toEqual(['unknown_parameter']);
      }),
    );
  });
});

describe('the values of a list', () => {
  it.each(listParameters)('%s takes every good value', (parameter) => {
    fc.assert(fc.property(listValues[parameter], (value) => listSchemas[parameter].safeParse(value).success));
  });
});
