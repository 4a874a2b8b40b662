import { expect, it } from 'vitest';
import { emptyFilter } from '@/lib/filter/filter.schema';
import { countedTies } from '@/lib/partnership/counted-ties.repository';
import { allTies, idsOfTies } from '@/lib/partnership/partnership-list.service';
import { countProjects } from '@/lib/territory/territory.repository';
import { countryRecord, pairRecord, regionRecord } from '@/lib/territory/territory.service';
import { readerFor } from '../../factories/reader';
import { countQueries } from '../../support/count-queries';

it('counts ties as lists read them: the same ones in the same order, their states, parties, names and points', async () => {
  const rows = await allTies(emptyFilter);
  expect(rows.length).toBeGreaterThan(90);
  const expected = rows.map(({ id, state, parties }) => ({
    id,
    state: { status: state.status },
    parties: parties.map(({ authority: { successors: _, wikidataId: __, territory, ...authority } }) => ({
      authority: { ...authority, territory: { lineage: territory.lineage } },
    })),
  }));
  expect(await countedTies(await idsOfTies(emptyFilter))).toEqual(expected);
  expect(await countedTies([])).toEqual([]);
});

it('counts more ties than a query takes values', async () => {
  const ids = await idsOfTies(emptyFilter);
  // Numbers that no tie bears stand for the ties of a record as large as that.
  const asked = [...ids, ...Array.from({ length: 40_000 }, (_, index) => 1_000_000 + index)];
  expect((await countedTies(asked)).map(({ id }) => id)).toEqual(ids);
  expect(await countProjects(asked)).toEqual(await countProjects(ids));
});

it.each([
  ['a country', () => countryRecord('DE'), () => countryRecord('FR')],
  ['a pair', () => pairRecord('FR-DE'), () => pairRecord('FR-CN')],
])('reads the page of %s with as many queries for many ties as for few', async (_what, few, many) => {
  await Promise.all([few(), many()]);
  expect(await countQueries(many)).toBe(await countQueries(few));
});

it('reads of a region no more ties whole than its page shows', async () => {
  const reader = await readerFor('fr', 'list');
  const { ties, groups, shown } = await regionRecord(reader, { code: 'FR-OCC', country: 'FR' });
  const ids = groups.flatMap((group) => group.ids);
  expect(shown.map(({ id }) => id)).toEqual(ids);
  expect(new Set(ids).size).toBe(ties.length);
});
