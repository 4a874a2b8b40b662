import pg from 'pg';
import type { Statement } from '../bare/statements';
import { statementsOf } from '../bare/statements';
import { type Effort, type Figure, median } from '../figure';
import { compareTimes, milliseconds } from '../load';
import type { Running } from '../workshop';

/** Words that made names begin with; two of them together name few. */
const words = [
  'barba',
  'cordel',
  'lanfon',
  'marnes',
  'polque',
  'saintri',
  'toubre',
  'valvi',
  'zelmon',
  'chador',
  'guehe',
  'lutre',
];
const dimensions = [
  'region',
  'country',
  'pair',
  'status',
  'stage',
  'instrument',
  'theme',
  'kind',
  'decade',
  'freshness',
];

const cases: { id: string; what: string; path: (index: number) => string }[] = [
  {
    id: 'grown-list',
    what: 'A list page, another filter each time',
    path: (index) => `/fr/partnerships?region=FR-BRE&from=${1950 + index}&to=2020`,
  },
  {
    id: 'grown-list-again',
    what: 'A list page asked for again',
    path: () => '/fr/partnerships?region=FR-BRE&stage=SIGNED',
  },
  {
    id: 'grown-api-list',
    what: 'The list endpoint, another filter each time',
    path: (index) => `/api/v1/partnerships?region=FR-BRE&from=${1950 + index}&to=2020`,
  },
  {
    id: 'grown-record',
    what: 'The page of a tie, rendered for the first time',
    path: (index) => `/fr/partnerships/made-tie-${7 * index + 11}`,
  },
  {
    id: 'grown-authority',
    what: 'The page of an authority, rendered for the first time',
    path: (index) => `/fr/authorities/made-${7 * index + 11}`,
  },
  {
    id: 'grown-search',
    what: 'The search page, other words each time',
    path: (index) =>
      `/fr/search?q=${words[index % words.length]?.slice(0, 3 + (Math.floor(index / words.length) % 3))}`,
  },
  {
    id: 'grown-statistics',
    what: 'The statistics endpoint, two other dimensions each time',
    path: (index) => {
      const [one, step] = [
        index % dimensions.length,
        1 + (Math.floor(index / dimensions.length) % (dimensions.length - 1)),
      ];
      return `/api/v1/statistics?by=${dimensions[one]},${dimensions[(one + step) % dimensions.length]}`;
    },
  },
];

/** The same questions to the large atlas and the small one, none answered before. */
export async function measureGrowth(ten: Running, one: Running, { requests }: Effort): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const { id, what, path } of cases) {
    const { ratio, large, small } = await compareTimes(ten.base, one.base, path, requests);
    const detail = `${milliseconds(large)} against ${milliseconds(small)}, medians of ${requests}`;
    figures.push({ id, section: 'growth', what, value: ratio, unit: 'ratio', detail });
  }
  return figures;
}

export type Plan = { what: string; one: string; ten: string };

/** What the counts of a filter panel cost in the two databases, with the plans of the heaviest queries. */
export async function measureQueries(
  oneUrl: string,
  tenUrl: string,
  { rounds }: Effort,
): Promise<{ figures: Figure[]; plans: Plan[] }> {
  const { emptyFilter, parseFilter } = await import('@/lib/filter/filter.schema');
  const { facetCounts } = await import('@/lib/partnership/partnership-list.service');
  const { idsByCode, idsInOrderOf, idsUnder } = await import('@/lib/tie-set/tie-set.repository');
  const { countTiesBy } = await import('@/lib/statistics/statistics.repository');
  const { byTitle, idsByPrefix } = await import('@/lib/search/search.repository');
  const filter = parseFilter(new URLSearchParams('country=CN')).filter;
  const clients = { one: new pg.Client(oneUrl), ten: new pg.Client(tenUrl) };
  await Promise.all(Object.values(clients).map((client) => client.connect()));
  try {
    const facets = await statementsOf(() => facetCounts(filter));
    const [small, large] = [
      await timesOf(clients.one, facets, rounds),
      await timesOf(clients.ten, facets, rounds),
    ];
    const figure: Figure = {
      id: 'grown-facets',
      section: 'growth',
      what: 'What a filter panel asks of the database after a change of the record',
      value: large / small,
      unit: 'ratio',
      detail: `${milliseconds(large)} against ${milliseconds(small)} for ${facets.length} queries one after the other`,
    };
    const asked: [string, () => Promise<unknown>][] = [
      ['The ties of a condition (country=CN)', () => idsUnder(filter)],
      [
        'The ties of a condition (from=1960&to=2020)',
        () => idsUnder({ ...emptyFilter, from: 1960, to: 2020 }),
      ],
      ['The ties of words (q=saint marnes)', () => idsUnder({ ...emptyFilter, q: 'saint marnes' })],
      ['The order of all ties, by name', () => idsInOrderOf(emptyFilter)],
      ['The ties of each country, for a filter panel', () => idsByCode('country', emptyFilter)],
      [
        'Authorities whose name begins with "mar"',
        () => idsByPrefix({ owner: 'authority', words: ['mar'], take: 20 }),
      ],
      ['Projects by words of their title (marnes)', () => byTitle('project', ['marnes'], 12)],
      ['Ties by country, for statistics', () => countTiesBy({ ...filter, country: [] }, ['country'])],
    ];
    const plans: Plan[] = [];
    for (const [what, work] of asked) {
      const [statement] = await statementsOf(work);
      if (!statement) continue;
      plans.push({
        what,
        one: await planOf(clients.one, statement),
        ten: await planOf(clients.ten, statement),
      });
    }
    return { figures: [figure], plans };
  } finally {
    await Promise.all(Object.values(clients).map((client) => client.end()));
  }
}

async function timesOf(client: pg.Client, statements: Statement[], rounds: number): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const start = performance.now();
    for (const { text, values } of statements) await client.query(text, values);
    times.push(performance.now() - start);
  }
  return median(times);
}

/** The plan as PostgreSQL followed it, without what changes from run to run. */
async function planOf(client: pg.Client, { text, values }: Statement): Promise<string> {
  const explain = `EXPLAIN (ANALYZE, COSTS OFF, BUFFERS OFF, SUMMARY OFF) ${text}`;
  const { rows } = await client.query<{ 'QUERY PLAN': string }>(explain, values);
  return rows.map((row) => row['QUERY PLAN']).join('\n');
}
