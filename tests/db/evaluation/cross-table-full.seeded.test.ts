import fc from 'fast-check';
import pg from 'pg';
import { beforeAll, describe, expect, it } from 'vitest';
import { crossTable } from '@/lib/evaluation/cross-table.service';
import { emptyFilter, type PartnershipFilter } from '@/lib/filter/filter.schema';
import { tabulated } from '@/lib/statistics/statistics.schema';
import { tabulate } from '@/lib/statistics/statistics.service';
import { fullSize, writeFullAtlas } from '@/tests/factories/full-atlas';

beforeAll(async () => {
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  await writeFullAtlas(client);
  await client.end();
});

const pairs = tabulated.flatMap((one, index) =>
  tabulated.slice(index + 1).map((other) => [one, other] as const),
);

async function expectPublished(filter: PartnershipFilter, [rows, columns]: (typeof pairs)[number]) {
  const [table, published] = await Promise.all([
    crossTable(filter, [rows, columns], 'ties'),
    tabulate(filter, [rows, columns]),
  ]);
  expect(
    table.cells.map(({ row, column, value }) => ({ keys: [row, column], count: value.known })),
    `${rows} by ${columns}`,
  ).toEqual(published.cells);
  expect(table.total.known).toBe(published.total);
  return table;
}

/** Filters of a few parameters, as evaluators ask. */
const someFilter = fc
  .record(
    {
      region: fc.constantFrom(['FR-OCC'], ['FR-BRE', 'FR-IDF'], ['CN-SC']),
      status: fc.constantFrom(['ACTIVE'], ['DORMANT', 'SUSPENDED'], ['NOT_REPORTED']),
      stage: fc.constantFrom(['SIGNED'], ['ENDED', 'IN_DISCUSSION']),
      instrument: fc.constantFrom(['TWINNING'], ['UNSPECIFIED', 'CHARTER']),
      theme: fc.constantFrom(['CULTURE'], ['NONE']),
      from: fc.constantFrom(1975, 2000),
      to: fc.constantFrom(2005, 2020),
    },
    { requiredKeys: [] },
  )
  .map((given) => ({ ...emptyFilter, ...given }) as PartnershipFilter);

describe('at the size of the whole official atlas', () => {
  it('the cross-table is the published statistics for every pair of dimensions', async () => {
    for (const pair of pairs) await expectPublished(emptyFilter, pair);
    const { total } = await crossTable(emptyFilter, ['country', 'status'], 'authorities');
    expect(total.known).toBeGreaterThan(fullSize.authorities / 2);
    const { rows } = await crossTable(emptyFilter, ['country', 'status'], 'ties');
    expect(rows.length).toBeGreaterThan(100);
  });

  it('and so it is under any filter', async () => {
    await fc.assert(
      fc.asyncProperty(someFilter, fc.constantFrom(...pairs), async (filter, pair) => {
        await expectPublished(filter, pair);
      }),
      { numRuns: 20 },
    );
  });
});
