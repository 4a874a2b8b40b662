import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { authoritiesEndpoint } from '@/lib/server/api/endpoints/authorities.endpoint';
import { authorityEndpoint } from '@/lib/server/api/endpoints/authority.endpoint';
import { partnershipsEndpoint } from '@/lib/server/api/endpoints/partnerships.endpoint';
import { asker, problemOf, testRuntime } from '../../support/api';

const list = asker(authoritiesEndpoint, testRuntime());
const one = asker(authorityEndpoint, testRuntime());
const ties = asker(partnershipsEndpoint, testRuntime());

type Authority = { id: string; country: string; region: string; kind: string; partnershipCount: number };
const page = async (query: string) =>
  (await list(`/authorities${query}`)).json() as Promise<{ data: Authority[]; meta: { total: number } }>;

describe('the list of authorities', () => {
  it('holds them all, in the shape that its description tells', async () => {
    const body = await page('?pageSize=500');
    expect(authoritiesEndpoint.body.parse(body)).toEqual(body);
    expect(body.data).toHaveLength(body.meta.total);
    expect(body.meta.total).toBe(184);
  });

  it('counts for each as many ties as the list of its ties', async () => {
    const { data } = await page('?pageSize=500');
    for (const { id, partnershipCount } of data
      .filter((_, index) => index % 7 === 0)
      .concat(data.filter(({ id }) => id === 'grand-est'))) {
      const { meta } = await (await ties(`/partnerships?authority=${id}&pageSize=1`)).json();
      expect(partnershipCount, id).toBe(meta.total);
    }
  });

  it('filters by what speaks of the authority itself', async () => {
    const { data } = await page('?country=KR&kind=CITY&pageSize=500');
    expect(data.length).toBeGreaterThan(0);
    for (const authority of data) expect(authority).toMatchObject({ country: 'KR', kind: 'CITY' });
    const occitanie = await page('?region=FR-OCC&pageSize=500');
    for (const authority of occitanie.data) expect(authority.region).toBe('FR-OCC');
  });

  it('filters by the ties of the authority, those it took over included', async () => {
    const { data } = await page('?country=FR&region=FR-GES&pair=FR-KR&pageSize=500');
    expect(data.map(({ id }) => id)).toEqual(expect.arrayContaining(['alsace', 'grand-est']));
    for (const { partnershipCount } of data) expect(partnershipCount).toBeGreaterThan(0);
  });

  it.each([
    ['서울', 'seoul'],
    ['Séoul', 'seoul'],
    ['lijiang', 'lijiang'],
    ['l’Hérault', 'herault'],
  ])('finds %s', async (words, id) => {
    const { data } = await page(`?q=${encodeURIComponent(words)}`);
    expect(data.map((authority) => authority.id)).toContain(id);
  });

  it('refuses an order that authorities do not have', async () => {
    const { errors } = await problemOf(await list('/authorities?sort=signed'), 400);
    expect(errors).toEqual([
      { parameter: 'sort', message: expect.stringContaining('name, -name, updated, -updated') },
    ]);
  });

  it('is points on a map and lines of a spreadsheet, all of them', async () => {
    const geojson = await (await list('/authorities?country=IT,DE&format=geojson')).json();
    expect(geojson.features).toHaveLength(2);
    expect(geojson.features[0].geometry).toEqual({
      type: 'Point',
      coordinates: [expect.any(Number), expect.any(Number)],
    });
    const rows = parse(await (await list('/authorities?format=csv')).text(), { bom: true, columns: true });
    expect(rows).toHaveLength(184);
  });
});

describe('one authority', () => {
  it('stands for those it took over from', async () => {
    const body = await (await one('/authorities/grand-est')).json();
    expect(authorityEndpoint.body.parse(body)).toEqual(body);
    expect(body.data.predecessors).toEqual([{ authority: 'alsace', on: '2016-01-01', kind: 'MERGED_INTO' }]);
    expect(body.data.partnerships.map(({ id }: { id: string }) => id)).toContain('alsace-gyeongsangbuk-do');
    expect(body.data.partnerships).toHaveLength(body.data.partnershipCount);
  });

  it('is not there where nothing bears its id', async () => {
    await problemOf(await one('/authorities/atlantis'), 404);
  });
});
