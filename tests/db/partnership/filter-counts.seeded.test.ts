import { describe, expect, it } from 'vitest';
import { type PartnershipFilter, parseFilter } from '@/lib/filter/filter.schema';
import {
  allTies,
  countBy,
  facetCounts,
  listTies,
  unknownCodes,
} from '@/lib/partnership/partnership-list.service';

const asked = (query: string): PartnershipFilter => {
  const { filter, problems } = parseFilter(new URLSearchParams(query));
  expect(problems).toEqual([]);
  return filter;
};
const total = async (query: string) => (await listTies(asked(query))).total;

describe('the ties under a filter', () => {
  it.each([
    ['', 101],
    ['pair=FR-CN', 72],
    ['pair=CN-FR', 72],
    ['pair=FR-KR', 29],
    ['country=CN&region=FR-OCC', 12],
    ['country=CN&region=FR-OCC&status=ACTIVE', 6],
    ['country=CN&region=FR-OCC&status=DORMANT', 2],
    ['country=CN&region=FR-OCC&status=SUSPENDED', 1],
    ['country=CN&region=FR-OCC&status=NOT_REPORTED', 3],
    ['region=FR-34&country=CN', 3],
    ['region=CN-5101', 2],
    ['region=FR-GES', 4],
    ['authority=grand-est', 2],
    ['authority=alsace', 2],
    ['pair=FR-DE', 1],
    ['stage=IN_DISCUSSION', 2],
    ['network=liaoning-group', 3],
    ['projectKind=OTHER_EXTERNAL_ACTION', 1],
    ['freshness=UNVERIFIED', 101],
    ['freshness=UP_TO_DATE', 0],
    ['undated=true&pair=FR-KR', 4],
    ['from=2021&to=2024&pair=FR-KR', 6],
    ['q=Versailles Gyeongju', 1],
  ])('%s gives %i', async (query, count) => {
    expect(await total(query)).toBe(count);
  });

  it('names the twelve ties of Occitanie with China by status', async () => {
    const ties = await allTies(asked('country=CN&region=FR-OCC&sort=status'));
    expect(ties.map((tie) => `${tie.state.status} ${tie.parties[0]?.authority.slug}`)).toEqual([
      'ACTIVE albi',
      'ACTIVE auch',
      'ACTIVE grotte-de-clamouse',
      'ACTIVE gaillac',
      'ACTIVE lozere',
      'ACTIVE montpellier',
      'DORMANT occitanie',
      'DORMANT toulouse',
      'SUSPENDED entente-causses-cevennes',
      'NOT_REPORTED gers',
      'NOT_REPORTED herault',
      'NOT_REPORTED mende',
    ]);
  });

  it.each(['Séoul', 'seoul', '서울', '首尔', 'shouer', 'SEOUL'])(
    'finds the ties of Seoul by %s',
    async (q) => {
      const slugs = (await allTies(asked(new URLSearchParams({ q }).toString()))).map((tie) => tie.slug);
      expect(slugs).toContain('paris-seoul');
      expect(slugs).toContain('saint-mande-seoul');
    },
  );

  it.each([
    ['Hongch’on', 'sanary-hongcheon'],
    ["Hongch'on", 'sanary-hongcheon'],
    ["l'Herault", 'herault-quanzhou'],
    ['aix les bains', 'aix-les-bains-zhangjiajie'],
    ['쓰촨성', 'occitanie-sichuan'],
    ['chong qing', 'toulouse-chongqing'],
  ])('finds by %s the tie %s', async (q, slug) => {
    expect((await allTies(asked(new URLSearchParams({ q }).toString()))).map((tie) => tie.slug)).toContain(
      slug,
    );
  });

  it.each(['%', '_', "'; DROP TABLE partnership; --", '<script>', '\\', '…', '漢字한글abc'])(
    'finds nothing and breaks nothing by %s',
    async (q) => {
      expect(await total(new URLSearchParams({ q }).toString())).toBe(0);
    },
  );

  it('says what was true on a day', async () => {
    expect(await total('authority=toulouse&pair=FR-CN&status=DORMANT&asOf=2013-06-01')).toBe(1);
    expect(await total('authority=toulouse&pair=FR-CN&status=NOT_REPORTED&asOf=2010-06-01')).toBe(1);
    expect(await total('authority=cannes&pair=FR-KR&asOf=2020-01-01')).toBe(0);
  });

  it('says what the record held on a day: nothing before it began', async () => {
    expect(await total('knownAt=2020-01-01')).toBe(0);
  });

  it('counts the undated ties that fall out of a span of years', async () => {
    const { total: dated, undatedLeftOut } = await listTies(asked('from=1900&to=2100'));
    expect(dated + undatedLeftOut).toBe(101);
  });

  it('pages without losing or doubling a tie', async () => {
    const pages = await Promise.all(
      [1, 2, 3].map((page) => listTies(asked(`page=${page}&pageSize=40&sort=-signed`))),
    );
    const slugs = pages.flatMap(({ rows }) => rows.map((tie) => tie.slug));
    expect(new Set(slugs).size).toBe(101);
    expect(slugs).toEqual((await allTies(asked('sort=-signed'))).map((tie) => tie.slug));
  });
});

describe('the counts beside the options', () => {
  it('equal what choosing the option shows', async () => {
    const facets = await facetCounts(asked('country=CN'));
    for (const { code, count } of facets.status) expect(await total(`country=CN&status=${code}`)).toBe(count);
    for (const { code, count } of facets.instrument)
      expect(await total(`country=CN&instrument=${code}`)).toBe(count);
    for (const { code, count } of facets.theme) expect(await total(`country=CN&theme=${code}`)).toBe(count);
    for (const { code, count } of facets.kind) expect(await total(`country=CN&kind=${code}`)).toBe(count);
    for (const { code, count } of [...facets.region, ...facets.department])
      expect(await total(`country=CN&region=${code}`)).toBe(count);
    for (const { code, count } of facets.pair) expect(await total(`country=CN&pair=${code}`)).toBe(count);
    for (const { code, count } of facets.decade)
      expect(await total(`country=CN&from=${code}&to=${Number(code) + 9}`)).toBe(count);
  });

  it('count a tie once in each cell it belongs to', async () => {
    const cells = await countBy(asked('pair=FR-CN'), ['status']);
    expect(cells.reduce((sum, cell) => sum + cell.count, 0)).toBe(72);
  });
});

describe('codes that nobody carries', () => {
  it('are named, one by one', async () => {
    const problems = await unknownCodes(
      asked('region=FR-XXX,FR-OCC&theme=NOPE&authority=atlantis&country=ZZ&network=nowhere&pair=FR-ZZ'),
    );
    expect(problems.map(({ parameter, value }) => `${parameter}=${value}`).sort()).toEqual([
      'authority=atlantis',
      'country=ZZ',
      'network=nowhere',
      'pair=FR-ZZ',
      'region=FR-XXX',
      'theme=NOPE',
    ]);
  });
});
