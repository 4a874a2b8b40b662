import pg from 'pg';
import { describe, expect, it, vi } from 'vitest';
import { GET } from '@/app/[locale]/(public)/map/data/route';
import { toUnit } from '@/lib/geo/mercator';
import { cellsAround } from '@/lib/map/cell-box';
import type { MapData, MapOverview, MapPicture } from '@/lib/map/map.view';
import { readerFor } from '@/tests/factories/reader';

vi.mock('next-intl/server', () => ({
  getTranslations: async ({ locale, namespace }: { locale: 'en'; namespace: 'list' | 'vocabulary' }) => {
    const { t, v } = await readerFor(locale, 'list');
    return namespace === 'list' ? t : v;
  },
}));

// The seed's 101 ties are many here.
vi.mock('@/lib/map/whole-up-to', () => ({ WHOLE_UP_TO: 50 }));

const context = { params: Promise.resolve({ locale: 'en' }) };
const ask = (query: string, headers: Record<string, string> = {}) =>
  GET(new Request(`http://atlas.test/en/map/data${query}`, { headers }), context);
const read = async <Answer>(query: string): Promise<Answer> => (await ask(query)).json();
const total = (counts: readonly number[]) => counts.reduce((sum, n) => sum + n, 0);
const shown = ({ symbols }: MapPicture) => total(symbols.flatMap(({ counts }) => counts));

describe('the data of a map of too many ties', () => {
  it('are an overview without a tie of it; whole under filters that leave few', async () => {
    const overview = await read<MapOverview>('');
    expect(overview).toMatchObject({ byView: true, total: 101 });
    expect(overview.territories['FR-OCC']?.ties).toBeGreaterThan(0);
    expect(overview).not.toHaveProperty('ties');
    const few = await read<MapData>('?pair=FR-KR');
    expect(few.ties).toHaveLength(29);
  });

  it('are whole for the two countries of the twin maps, with the territories that their ties touch', async () => {
    const { partners } = await read<MapOverview>('');
    expect(partners).toContain('KR');
    const korean = await read<MapData>('?across=KR');
    for (const { parties } of korean.ties) {
      const countries = parties.map((place) => korean.places[place]?.country);
      expect(countries).toContain('FR');
      expect(countries).toContain('KR');
    }
    expect(korean.ties).toHaveLength(29);
    expect(Object.keys(korean.territories)).toEqual(expect.arrayContaining(['FR-IDF', 'KR-11']));
    expect(korean.ties.some(({ facts }) => facts !== '')).toBe(true);
    const chinese = await read<MapData>('?across=CN');
    expect(chinese.ties, 'too many for all that is said of them').toHaveLength(72);
    expect(chinese.ties.every(({ facts }) => facts === '')).toBe(true);
    const albi = chinese.ties.find(({ slug }) => slug === 'albi-lijiang');
    expect(albi?.parties.map((place) => chinese.places[place]?.name)).toEqual(['Albi', 'Lijiang']);
    expect(chinese.territories).toEqual((await read<MapData>('?pair=FR-CN&across=CN')).territories);
    expect((await read<MapData>('?across=ZZ')).ties).toEqual([]);
  });

  it('show in a view what is there, under the filters', async () => {
    const [x, y] = toUnit([2.5, 46.5]);
    const box = cellsAround(6, [x - 0.02, y - 0.02, x + 0.02, y + 0.02]);
    const view = `zoom=6&box=${box.join()}`;
    const picture = await read<MapPicture>(`?${view}`);
    expect(picture.symbols.length).toBeGreaterThan(10);
    const active = await read<MapPicture>(`?status=ACTIVE&${view}`);
    expect(shown(active)).toBeGreaterThan(0);
    expect(shown(active)).toBe(total(picture.symbols.map(({ counts: [first = 0] }) => first)));
    expect(active.styles.every(({ status }) => status === 'ACTIVE')).toBe(true);
  });

  it('tell what is in hand by its slug, wherever the view is', async () => {
    const tie = await read<MapData>('?tie=albi-lijiang');
    expect(tie.ties.map(({ slug, facts }) => [slug, facts !== ''])).toEqual([['albi-lijiang', true]]);
    expect(tie.places.map(({ name }) => name)).toEqual(['Albi', 'Lijiang']);
    const place = await read<MapData>('?place=versailles');
    expect(place.ties.length).toBeGreaterThan(0);
    expect(
      place.ties.every(({ parties }) => parties.some((at) => place.places[at]?.slug === 'versailles')),
    ).toBe(true);
    expect((await read<MapData>('?status=DISPUTED&place=versailles')).ties).toEqual([]);
    expect((await read<MapData>('?place=nowhere')).places).toEqual([]);
  });

  it('tell the ties of a small cluster, of the record that its picture was made from', async () => {
    const picture = await read<MapPicture>('?zoom=2&box=0,0,4,4');
    const small = picture.symbols.find((symbol) => 'cluster' in symbol && total(symbol.counts) < 40);
    if (!small || !('cluster' in small)) throw new Error('There is a small cluster.');
    const name = `?cluster=${small.cluster}&zoom=2`;
    const { ties } = await read<MapData>(`${name}&of=${picture.version}`);
    expect(ties).toHaveLength(total(small.counts));
    expect((await read<MapData>(`${name}&of=another`)).ties).toEqual([]);
  });

  it('are held by a browser until the record changes', async () => {
    const query = '?zoom=1&box=0,0,2,2';
    const first = await ask(query);
    const tag = first.headers.get('etag') ?? '';
    expect((await ask(query, { 'If-None-Match': tag })).status).toBe(304);
    const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
    await client.connect();
    await client.query("UPDATE partnership SET stage = 'ENDED' WHERE slug = 'albi-lijiang'");
    await client.end();
    const after = await ask(query, { 'If-None-Match': tag });
    expect(after.status).toBe(200);
    expect(((await after.json()) as MapPicture).version).not.toBe(
      ((await first.json()) as MapPicture).version,
    );
  });

  it.each(['?zoom=3', '?zoom=3&box=0,0,99,1', '?across=China', '?status=SLEEPING', '?colour=red'])(
    'are refused for %s',
    async (query) => {
      const answer = await ask(query);
      expect(answer.status).toBe(400);
      expect(((await answer.json()) as { problems: unknown[] }).problems).toHaveLength(1);
    },
  );
});
