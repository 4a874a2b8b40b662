import { parse } from 'csv-parse/sync';
import { readXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { partnershipEndpoint } from '@/lib/server/api/endpoints/partnership.endpoint';
import { partnershipsEndpoint } from '@/lib/server/api/endpoints/partnerships.endpoint';
import { asker, problemOf, testRuntime } from '../../support/api';

const list = asker(partnershipsEndpoint, testRuntime());
const one = asker(partnershipEndpoint, testRuntime());

type Tie = {
  id: string;
  status: { value: string };
  parties: { authority: { id: string }; designation: string | null }[];
};
type Page = { data: Tie[]; meta: { total: number }; links: Record<string, string | null> };

const page = async (query: string): Promise<Page> => (await list(`/partnerships${query}`)).json();
const address = (link: string | null | undefined) =>
  new URL(link ?? '').pathname.replace('/api/v1', '') + new URL(link ?? '').search;

describe('the list of ties', () => {
  it.each([
    ['?country=CN&region=FR-OCC', 12],
    ['?country=CN&region=FR-OCC&status=ACTIVE', 6],
    ['?country=CN&region=FR-OCC&status=DORMANT', 2],
    ['?country=CN&region=FR-OCC&status=SUSPENDED', 1],
    ['?country=CN&region=FR-OCC&status=NOT_REPORTED', 3],
    ['?pair=FR-KR', 29],
    ['?pair=FR-CN', 72],
    ['?theme=NONE', 78],
    ['?page=9999', 101],
  ])('%s counts %i', async (query, total) => {
    expect((await page(query)).meta.total).toBe(total);
  });

  it('has the shape that its description tells', async () => {
    const body = await page('?pageSize=500');
    expect(body.data).toHaveLength(101);
    expect(partnershipsEndpoint.body.parse(body)).toEqual(body);
  });

  it('holds each tie once over its pages, which lead to one another', async () => {
    const seen: string[] = [];
    let next: string | null = '/partnerships?pair=FR-CN&pageSize=25&sort=-signed';
    const first = await (await list(next)).json();
    expect(first.links.prev).toBeNull();
    while (next) {
      const { data, links }: Page = await (await list(next)).json();
      seen.push(...data.map(({ id }) => id));
      expect(address(links.last)).toContain('page=3');
      next = links.next ? address(links.next) : null;
    }
    expect(seen).toHaveLength(72);
    expect(new Set(seen).size).toBe(72);
  });

  it('past its end is empty and leads back', async () => {
    const { data, links } = await page('?pair=FR-CN&page=40');
    expect(data).toEqual([]);
    expect(links.next).toBeNull();
    expect(address(links.prev)).toContain('page=2');
  });

  it('says how many ties fell out of the years for want of a date', async () => {
    expect((await page('?pair=FR-KR&from=1900')).meta).toMatchObject({ total: 25, undatedLeftOut: 4 });
    expect((await page('?pair=FR-KR')).meta).not.toHaveProperty('undatedLeftOut');
  });

  it('finds the tie of Alsace under Grand Est', async () => {
    const { data } = await page('?authority=grand-est');
    expect(data.map(({ id }) => id)).toContain('alsace-gyeongsangbuk-do');
  });

  it('refuses codes that nothing carries, each by its name', async () => {
    const { errors } = await problemOf(
      await list('/partnerships?region=FR-OCC,FR-XXX&theme=NOPE&network=nowhere'),
      400,
    );
    expect(errors?.map(({ parameter, message }) => `${parameter}: ${message}`).sort()).toEqual([
      'network: Nothing in the atlas has the code "nowhere".',
      'region: Nothing in the atlas has the code "FR-XXX".',
      'theme: Nothing in the atlas has the code "NOPE".',
    ]);
  });
});

describe('the files of a filtered set', () => {
  const bytes = async (query: string) =>
    Buffer.from(await (await list(`/partnerships${query}`)).arrayBuffer());

  it.each(['', '?country=CN&region=FR-OCC', '?theme=CULTURE&from=1980', '?q=zzzz'])(
    'of %j hold as many ties as the list counts',
    async (query) => {
      const more = query ? '&' : '?';
      const { total } = (await page(query)).meta;
      const geojson = JSON.parse((await bytes(`${query}${more}format=geojson&pageSize=1`)).toString());
      const csv = parse(await bytes(`${query}${more}format=csv`), { bom: true, columns: true }) as Record<
        string,
        string
      >[];
      const workbook = await readXlsx(await bytes(`${query}${more}format=xlsx`));
      const graph = JSON.parse((await bytes(`${query}${more}format=jsonld`)).toString())['@graph'] as {
        '@type': string;
      }[];
      expect(geojson.features).toHaveLength(total);
      expect(csv).toHaveLength(total);
      expect((workbook.sheets[0]?.rows.length ?? 0) - 1).toBe(total);
      expect(graph.filter((node) => node['@type'] === 'CreativeWork')).toHaveLength(total);
    },
  );

  it('keep the order asked for and the words of the language asked for', async () => {
    const of = async (lang: string) =>
      parse(await bytes(`?country=CN&region=FR-OCC&sort=-name&format=csv&lang=${lang}`), {
        bom: true,
        columns: true,
      }) as Record<string, string>[];
    const { data } = await page('?country=CN&region=FR-OCC&sort=-name');
    const [fr, ko] = [await of('fr'), await of('ko')];
    expect(fr.map(({ id }) => id)).toEqual(data.map(({ id }) => id));
    expect(fr.find(({ id }) => id === 'albi-lijiang')).toMatchObject({
      status: 'ACTIVE',
      status_label: 'active',
      party_2_region_label: 'Yunnan',
      signed: '2013',
    });
    expect(ko.find(({ id }) => id === 'albi-lijiang')).toMatchObject({
      party_2_name: '리장',
      url: expect.stringContaining('/ko/partnerships/'),
    });
  });

  it('are lines within ±180 degrees, from one party to the other', async () => {
    const { features } = JSON.parse((await bytes('?format=geojson')).toString());
    for (const { geometry } of features) {
      const lines: [number, number][][] =
        geometry.type === 'LineString' ? [geometry.coordinates] : geometry.coordinates;
      for (const [lng, lat] of lines.flat()) {
        expect(Math.abs(lng)).toBeLessThanOrEqual(180);
        expect(Math.abs(lat)).toBeLessThanOrEqual(90);
      }
    }
  });
});

describe('one tie', () => {
  it('shows what each side of Versailles-Gyeongju calls it', async () => {
    const body = await (await one('/partnerships/versailles-gyeongju')).json();
    expect(partnershipEndpoint.body.parse(body)).toEqual(body);
    expect(body.data.parties.map((party: Tie['parties'][number]) => party.designation)).toEqual([
      'MEMORANDUM',
      'TWINNING',
    ]);
    expect(body.data.designations).toHaveLength(2);
    expect(body.data.sources.map(({ id }: { id: string }) => id)).toContain('key-2025');
  });

  it('has for every tie the shape that its description tells, and what the list says of it', async () => {
    const { data } = await page('?pageSize=500');
    for (const tie of data) {
      const body = await (await one(`/partnerships/${tie.id}`)).json();
      expect(partnershipEndpoint.body.safeParse(body).error, tie.id).toBeUndefined();
      expect(body.data).toMatchObject({ id: tie.id, status: tie.status, parties: tie.parties });
    }
  }, 120_000);

  it.each(['geojson', 'csv', 'xlsx', 'jsonld'])('can be had as %s', async (format) => {
    const response = await one(`/partnerships/albi-lijiang?format=${format}`);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-disposition')).toContain(`atlas-albi-lijiang.${format}`);
    expect((await response.arrayBuffer()).byteLength).toBeGreaterThan(200);
  });

  it.each(['nothing', 'UPPER', '%00', "'--", 'a'.repeat(500), '서울'])('%j is not there', async (id) => {
    await problemOf(await one(`/partnerships/${encodeURIComponent(id)}`), 404);
  });
});
