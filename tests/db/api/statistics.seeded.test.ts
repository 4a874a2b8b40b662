import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseFilter } from '@/lib/filter/filter.schema';
import { countTies } from '@/lib/partnership/partnership-list.repository';
import { unknownCodes } from '@/lib/partnership/partnership-list.service';
import { partnershipsEndpoint } from '@/lib/server/api/endpoints/partnerships.endpoint';
import { statisticsEndpoint } from '@/lib/server/api/endpoints/statistics.endpoint';
import { tabulated } from '@/lib/statistics/statistics.schema';
import { asker, problemOf, testRuntime } from '../../support/api';

const count = asker(statisticsEndpoint, testRuntime());
const list = asker(partnershipsEndpoint, testRuntime());

type Cell = { count: number; href: string } & Record<string, string | null>;
type Table = { data: Cell[]; meta: { total: number; by: string[] } };

const table = async (query: string): Promise<Table> => (await count(`/statistics?${query}`)).json();

const totals = new Map<string, Promise<number>>();

/** How many ties the list at an address counts; each address is asked once. */
function totalOf(href: string): Promise<number> {
  const known = totals.get(href) ?? readTotal(href);
  totals.set(href, known);
  return known;
}

async function readTotal(href: string): Promise<number> {
  const { filter, problems } = parseFilter(new URL(href).searchParams);
  expect([...problems, ...(await unknownCodes(filter))], href).toEqual([]);
  return countTies(filter);
}

async function expectTrueCells({ data, meta }: Table) {
  for (const { count: counted, href } of data) {
    expect(counted).toBeGreaterThan(0);
    expect(counted).toBeLessThanOrEqual(meta.total);
    expect(await totalOf(href), href).toBe(counted);
  }
}

const pairs = tabulated.flatMap((one, index) => [
  one,
  ...tabulated.slice(index + 1).map((other) => `${one},${other}`),
]);

describe('a cell', () => {
  it.each(pairs)(
    'by %s counts exactly the ties of the list that it names',
    async (by) => {
      const body = await table(`by=${by}`);
      expect(statisticsEndpoint.body.parse(body)).toEqual(body);
      expect(body.meta.total).toBe(101);
      expect(body.data.length).toBeGreaterThan(0);
      await expectTrueCells(body);
    },
    120_000,
  );

  it('does so under any filters, those of the same dimensions included', async () => {
    const some = (values: string[]) =>
      fc.option(fc.uniqueArray(fc.constantFrom(...values), { minLength: 1, maxLength: 2 }), {
        nil: undefined,
        freq: 2,
      });
    const filters = fc.record({
      region: some(['FR-OCC', 'FR-34', 'FR', 'CN-SC', 'KR-47', 'IT']),
      country: some(['CN', 'KR', 'FR', 'IT']),
      pair: some(['FR-CN', 'KR-FR', 'FR-FR', 'FR-IT']),
      theme: some(['CULTURE', 'HERITAGE', 'NONE', 'EDUCATION']),
      network: some(['liaoning-group', 'none', 'garok']),
      instrument: some(['TWINNING', 'UNSPECIFIED', 'MEMORANDUM']),
      kind: some(['REGION', 'MUNICIPALITY', 'CITY']),
      status: some(['ACTIVE', 'NOT_REPORTED']),
      stage: some(['SIGNED', 'IN_DISCUSSION']),
      from: some(['1975', '1985']),
      to: some(['1989', '2016']),
      undated: some(['true', 'false']),
      asOf: some(['2015-06-01']),
    });
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...pairs), filters, async (by, given) => {
        const query = new URLSearchParams({ by });
        for (const [name, values] of Object.entries(given)) {
          if (values)
            query.set(
              name,
              ['from', 'to', 'undated', 'asOf'].includes(name) ? (values[0] ?? '') : values.join(','),
            );
        }
        await expectTrueCells(await table(query.toString()));
      }),
      { numRuns: 60 },
    );
  }, 180_000);
});

describe('a table', () => {
  it('of Occitanie with China has the twelve ties by status', async () => {
    const { data, meta } = await table('by=region,status&country=CN&region=FR-OCC');
    expect(meta.total).toBe(12);
    expect(Object.fromEntries(data.map((cell) => [`${cell.region} ${cell.status}`, cell.count]))).toEqual({
      'FR-OCC ACTIVE': 6,
      'FR-OCC DORMANT': 2,
      'FR-OCC SUSPENDED': 1,
      'FR-OCC NOT_REPORTED': 3,
    });
  });

  it('has null for what nobody told, and its list counts the same', async () => {
    for (const by of ['theme', 'network', 'decade']) {
      const cell = (await table(`by=${by}`)).data.find((each) => each[by] === null);
      const { meta } = await (await list(`/partnerships${new URL(cell?.href ?? '').search}`)).json();
      expect(meta.total).toBe(cell?.count);
    }
  });

  it('counts every tie, whatever it is counted by', async () => {
    for (const by of ['status', 'stage', 'freshness']) {
      const { data, meta } = await table(`by=${by}`);
      expect(data.reduce((sum, cell) => sum + cell.count, 0)).toBe(meta.total);
    }
  });

  it('is a file with words beside the codes', async () => {
    const text = await (await count('/statistics?by=decade,theme&format=csv&lang=en')).text();
    const rows = parse(text, { bom: true, columns: true }) as Record<string, string>[];
    expect(rows.find(({ decade, theme }) => decade === '1980' && theme === 'CULTURE')).toMatchObject({
      decade_label: '1980s',
    });
    expect(Object.keys(rows[0] ?? {})).toEqual([
      'decade',
      'decade_label',
      'theme',
      'theme_label',
      'count',
      'href',
    ]);
  });

  it.each([
    'by=colour',
    'by=status,status',
    'by=status,stage,theme',
    'by=status&page=2',
    'by=status&format=geojson',
  ])('by %s is refused', async (query) => {
    await problemOf(await count(`/statistics?${query}`), 400);
  });
});
