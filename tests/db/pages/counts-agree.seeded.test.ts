import { describe, expect, it } from 'vitest';
import { emptyFilter, parseFilter } from '@/lib/filter/filter.schema';
import { checkedFilter, filterContext, totalsWithout } from '@/lib/filter/filter.service';
import type { FilterOption } from '@/lib/filter/filter.view';
import { filterGroups } from '@/lib/filter/filter-options.presenter';
import { mapData } from '@/lib/map/map.service';
import { newsOf } from '@/lib/news/news.service';
import { countTies, listTies } from '@/lib/partnership/partnership-list.service';
import { presentCountry } from '@/lib/territory/country.presenter';
import { presentPair } from '@/lib/territory/pair.presenter';
import { presentRegion } from '@/lib/territory/region.presenter';
import { countryRecord, pairRecord, regionRecord, territoryRecord } from '@/lib/territory/territory.service';
import { timelineOf } from '@/lib/timeline/timeline.service';
import { readerFor } from '../../factories/reader';
import { countQueries } from '../../support/count-queries';

const asked = (query: string) => parseFilter(new URLSearchParams(query)).filter;
const words = () => readerFor('fr', 'list');

describe('list, map and timeline', () => {
  it.each([
    '',
    'country=CN&region=FR-OCC',
    'pair=FR-KR',
    'pair=FR-CN',
    'q=seoul',
    'from=1980&to=1990',
    'status=DISPUTED',
  ])('hold the same ties in the same order under %s', async (query) => {
    const filter = asked(query);
    const list = await listTies({ ...filter, pageSize: 500 });
    const map = await mapData(await words(), filter);
    const timeline = await timelineOf(await words(), filter);
    expect(map.ties.map(({ slug }) => slug)).toEqual(list.rows.map(({ slug }) => slug));
    expect([map.ties.length, timeline.total]).toEqual([list.total, list.total]);
  });
});

describe('the counts of the filter panel', () => {
  it('are what the list holds once the option is chosen, for every option', async () => {
    const filter = asked('country=CN');
    const { t, v } = await readerFor('fr', 'filters');
    const groups = filterGroups({ ...(await filterContext(filter)), locale: 'fr', filter, t, v });
    const flat = (options: FilterOption[]): FilterOption[] =>
      options.flatMap((each) => [each, ...flat(each.children)]);
    for (const { name, sections } of groups) {
      for (const { value, count } of flat(sections.flatMap(({ options }) => options))) {
        expect([name, value, await countTies({ ...filter, [name]: [value] })]).toEqual([name, value, count]);
      }
    }
  });

  it('name every region and département that they offer', async () => {
    const filter = emptyFilter;
    const { t, v } = await readerFor('ko', 'filters');
    const groups = filterGroups({ ...(await filterContext(filter)), locale: 'ko', filter, t, v });
    const regions = groups.find(({ name }) => name === 'region')?.sections ?? [];
    expect(regions.slice(0, 1).map(({ title }) => title)).toEqual(['프랑스']);
    for (const { label, value } of regions.flatMap(({ options }) => options)) expect(label).not.toBe(value);
  });
});

describe('the pages of territories', () => {
  it('show Occitanie with China as the article has it', async () => {
    const reader = await words();
    const territory = await territoryRecord('FR-OCC');
    if (!territory) throw new Error('FR-OCC is not seeded');
    const view = presentRegion({ ...reader, territory, ...(await regionRecord(reader, territory)) });
    const china = view.groups.find(({ country }) => country === 'CN')?.rows ?? [];
    const withStatus = (status: string) =>
      china.filter(({ item }) => item.status === status).map(({ item }) => item.slug);
    expect(china).toHaveLength(12);
    expect(withStatus('ACTIVE')).toHaveLength(6);
    expect(withStatus('DORMANT')).toEqual(['occitanie-sichuan', 'toulouse-chongqing']);
    expect(withStatus('SUSPENDED')).toEqual(['causses-cevennes-libo']);
    expect(withStatus('NOT_REPORTED')).toHaveLength(3);
    expect(view.former.map(({ slug }) => slug)).toEqual(['languedoc-roussillon', 'midi-pyrenees']);
  });

  it.each(['FR-34', 'CN-SC', 'KR-47', 'FR-GES'])('count for %s what the list holds', async (code) => {
    const { ties, groups, shown } = await regionRecord(await words(), { code, country: code.slice(0, 2) });
    expect(ties).toHaveLength(await countTies(asked(`region=${code}`)));
    expect(groups.reduce((sum, { total }) => sum + total, 0)).toBe(ties.length);
    expect(shown.map(({ id }) => id).sort()).toEqual(ties.map(({ id }) => id).sort());
  });

  it.each(['FR', 'CN', 'KR'])(
    'cross territories and statuses of %s as the lists behind the cells',
    async (country) => {
      const reader = await words();
      const { lines } = presentCountry({ ...reader, country, ...(await countryRecord(country)) });
      expect(lines.length).toBeGreaterThan(0);
      for (const { code, total, cells } of lines) {
        expect([code, await countTies(asked(`region=${code}`))]).toEqual([code, total]);
        expect(cells.reduce((sum, { count }) => sum + count, 0)).toBe(total);
      }
    },
  );

  it.each([
    ['FR-CN', 72],
    ['FR-KR', 29],
  ] as const)('count the pair %s', async (pair, total) => {
    const reader = await words();
    const record = await pairRecord(pair);
    const countries = pair.split('-') as [string, string];
    const view = presentPair({ ...reader, countries, ...record });
    expect(record.ties).toHaveLength(total);
    expect(view.statuses.reduce((sum, { count }) => sum + count, 0)).toBe(total);
    expect(view.figures.length).toBeGreaterThan(0);
  });
});

describe('what an address asks in vain', () => {
  it('is told, and is not in the filter any more', async () => {
    const { filter, problems } = await checkedFilter(
      parseFilter(new URLSearchParams('region=FR-OCC,FR-XXX&theme=NOPE')),
    );
    expect(problems.map(({ parameter, value }) => [parameter, value])).toEqual([
      ['region', 'FR-XXX'],
      ['theme', 'NOPE'],
    ]);
    expect([filter.region, filter.theme]).toEqual([['FR-OCC'], []]);
  });

  it('counts what each filter leaves out', async () => {
    const totals = await totalsWithout(asked('region=FR-OCC&status=DISPUTED'));
    expect([...totals]).toEqual([
      ['region', 0],
      ['status', 13],
    ]);
  });
});

describe('what changed lately', () => {
  it('tells every tie of the seed on the day it came', async () => {
    const { t, v } = await readerFor('fr', 'news');
    const { t: list } = await words();
    const { days, signatures } = await newsOf({ locale: 'fr', t, list, v }, emptyFilter);
    const added = days.flatMap(({ groups }) => groups).find(({ kind }) => kind === 'added');
    expect(added?.items).toHaveLength(101);
    expect(signatures[0]?.slug).toBe('pemb-seoul-digital');
  });
});

describe('reading a page', () => {
  it('asks the database no more for many ties than for few', async () => {
    const reader = await words();
    const few = await countQueries(() => mapData(reader, asked('pair=FR-DE')));
    const many = await countQueries(() => mapData(reader, emptyFilter));
    expect(many).toBeLessThanOrEqual(few);
  });
});
