import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyFilter, filterToQuery, listParameters, parseFilter } from '@/lib/filter/filter.schema';
import { formQuery } from '@/lib/filter/form-query';
import { filterArbitrary } from '../../factories/filter.arbitrary';

describe('the address that a filter form asks for', () => {
  it('drops what is empty and joins what repeats', () => {
    const fields: [string, string][] = [
      ['status', 'ACTIVE'],
      ['status', 'DORMANT'],
      ['q', '  '],
      ['from', ''],
      ['region', 'FR-OCC'],
    ];
    expect(formQuery(fields)).toBe('?status=ACTIVE,DORMANT&region=FR-OCC');
  });

  it('is no query where nothing is chosen', () => {
    expect(formQuery([['q', '']])).toBe('');
  });

  it('reads back to the filter that the fields stand for, whatever the filter', () => {
    fc.assert(
      fc.property(filterArbitrary, (filter) => {
        const asFields = [...filterToQuery(filter)].flatMap(([name, value]) =>
          (listParameters as string[]).includes(name)
            ? value.split(',').map((each): [string, string] => [name, each])
            : [[name, value] as [string, string]],
        );
        const { filter: read, problems } = parseFilter(new URLSearchParams(formQuery(asFields)));
        expect(problems).toEqual([]);
        expect(read).toEqual({ ...emptyFilter, ...filter });
      }),
    );
  });
});
