import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { authoritiesEndpoint } from '@/lib/server/api/endpoints/authorities.endpoint';
import { authorityEndpoint } from '@/lib/server/api/endpoints/authority.endpoint';
import { partnershipEndpoint } from '@/lib/server/api/endpoints/partnership.endpoint';
import { partnershipsEndpoint } from '@/lib/server/api/endpoints/partnerships.endpoint';
import { statisticsEndpoint } from '@/lib/server/api/endpoints/statistics.endpoint';
import { recordVersion } from '@/lib/server/api/runtime';
import { records } from '../../factories/records';
import { asker, noon, testRuntime } from '../../support/api';

const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
const add = records(client);
beforeAll(() => client.connect());
afterAll(() => client.end());

const list = asker(partnershipsEndpoint, testRuntime());
const one = asker(partnershipEndpoint, testRuntime());
const authorities = asker(authoritiesEndpoint, testRuntime());
const authority = asker(authorityEndpoint, testRuntime());
const statistics = asker(statisticsEndpoint, testRuntime());

describe('a renamed record', () => {
  it('is found under its former id by a redirect for good, with the query kept', async () => {
    const tie = await add.tie({ slug: 'old-name' });
    await client.query(`UPDATE partnership SET slug = 'new-name' WHERE id = $1`, [tie.id]);
    const response = await one('/partnerships/old-name?format=csv');
    expect(response.status).toBe(308);
    expect(response.headers.get('location')).toBe('/api/v1/partnerships/new-name?format=csv');
    const { id } = await add.authority({ slug: 'old-town' });
    await client.query(`UPDATE local_authority SET slug = 'new-town' WHERE id = $1`, [id]);
    expect((await authority('/authorities/old-town')).headers.get('location')).toBe(
      '/api/v1/authorities/new-town',
    );
  });
});

describe('a tie whose parties do not agree', () => {
  it('shows the newest word of each, on the list and alone, but not what was withdrawn', async () => {
    const {
      id,
      slug,
      party_ids: [first, second],
    } = await add.tie({ slug: 'disputed' });
    await add.observation(id, { status: 'ACTIVE', as_of: '2026-03-01', party_id: first });
    await add.observation(id, { status: 'DORMANT', as_of: '2026-02', party_id: second });
    await add.observation(id, {
      status: 'SUSPENDED',
      as_of: '2026-04',
      party_id: second,
      withdrawn_at: '2026-05-01',
    });
    const { data } = await (await list('/partnerships?status=DISPUTED')).json();
    expect(data).toHaveLength(1);
    const [a, b] = data[0].parties.map(({ authority: party }: { authority: { id: string } }) => party.id);
    expect(data[0].status).toMatchObject({
      value: 'DISPUTED',
      declaredBy: null,
      positions: expect.arrayContaining([
        { party: a, value: 'ACTIVE', asOf: '2026-03-01' },
        { party: b, value: 'DORMANT', asOf: '2026-02' },
      ]),
    });
    const alone = (await (await one(`/partnerships/${slug}`)).json()).data;
    expect(alone.status).toEqual(data[0].status);
    expect(alone.observations).toHaveLength(2);
  });
});

describe('what the filter language can hardly say', () => {
  it('is still counted as its list counts: years before 1000, areas of which only the country is known', async () => {
    await add.territory({ code: 'FR', level: 0 });
    const country = await add.territory({ code: 'IT', country: 'IT', level: 0 });
    const area = await add.territory({ code: 'IT-62', country: 'IT', parent_id: country.id });
    const rome = await add.authority({ country: 'IT', territory_id: area.id });
    const somewhere = await add.authority({ country: 'IT', territory_id: country.id });
    const french = await add.authority();
    const old = await add.tie({ slug: 'old' }, [french.id, somewhere.id]);
    await add.agreement(old.id, { signed: '0987' });
    const long = await add.tie({ slug: 'long' }, [french.id, rome.id]);
    await add.agreement(long.id, { signed: '1998/2013' });
    for (const by of ['decade', 'region', 'country', 'region,decade', 'theme,network', 'instrument,pair']) {
      const { data } = await (await statistics(`/statistics?by=${by}&country=IT`)).json();
      expect(data.length).toBeGreaterThan(0);
      for (const { count, href } of data) {
        const { meta } = await (await list(`/partnerships${new URL(href).search}`)).json();
        expect(meta.total, href).toBe(count);
      }
    }
    const { data } = await (await statistics('/statistics?by=region&country=IT')).json();
    expect(data.find(({ region }: { region: string }) => region === 'IT').count).toBe(2);
  });
});

describe('the number of queries', () => {
  const counted = async (ask: () => Promise<Response>) => {
    const query = vi.spyOn(pg.Client.prototype, 'query');
    const response = await ask();
    const body = await response.text();
    const asked = query.mock.calls.length;
    query.mockRestore();
    expect(response.status).toBe(200);
    return { asked, body };
  };

  it('does not grow with the rows that are given', async () => {
    const hub = await add.authority({ slug: 'hub' });
    const make = async () => {
      const {
        id,
        party_ids: [first],
      } = await add.tie({}, [hub.id, (await add.authority()).id]);
      await add.agreement(id, { signed: '1987' });
      await add.observation(id, { party_id: first });
      await add.project(id, { dates: '2024' });
    };
    await make();
    const asks = {
      list: () => list('/partnerships?authority=hub&pageSize=500'),
      file: () => list('/partnerships?authority=hub&format=csv'),
      graph: () => list('/partnerships?authority=hub&format=jsonld'),
      authorities: () => authorities('/authorities?pageSize=500'),
      authority: () => authority('/authorities/hub'),
      statistics: () => statistics('/statistics?by=decade,status&authority=hub'),
    };
    const measure = async () => {
      const numbers: Record<string, number> = {};
      for (const [name, ask] of Object.entries(asks)) numbers[name] = (await counted(ask)).asked;
      return numbers;
    };
    await measure();
    // After a change nothing of the record is kept.
    await make();
    const before = await measure();
    for (let index = 0; index < 30; index++) await make();
    expect(await measure()).toEqual(before);
    expect((await counted(asks.list)).body.match(/"projectCount"/g)).toHaveLength(32);
    for (const asked of Object.values(before)) expect(asked).toBeLessThan(40);
  });

  it('is none but that for the version where the client holds the answer already', async () => {
    const current = asker(partnershipsEndpoint, testRuntime({ recordVersion }));
    const etag = (await current('/partnerships')).headers.get('etag') ?? '';
    const query = vi.spyOn(pg.Client.prototype, 'query');
    const response = await current('/partnerships', { headers: { 'if-none-match': etag } });
    expect(response.status).toBe(304);
    expect(query.mock.calls.length).toBeLessThanOrEqual(2);
    query.mockRestore();
  });
});

describe('the tag of an answer', () => {
  it('changes with any change of the record, and with the day', async () => {
    const tie = await add.tie({ slug: 'changing' });
    const tagAt = async (now: number) =>
      (
        await asker(
          partnershipEndpoint,
          testRuntime({ recordVersion, now: () => now }),
        )('/partnerships/changing')
      ).headers.get('etag');
    const first = await tagAt(noon);
    expect(await tagAt(noon + 60_000)).toBe(first);
    expect(await tagAt(noon + 86_400_000)).not.toBe(first);
    await client.query(`UPDATE partnership SET stage = 'ENDED' WHERE id = $1`, [tie.id]);
    expect(await tagAt(noon)).not.toBe(first);
  });

  it('goes with a Last-Modified that is not before the day began', async () => {
    const tomorrow = Date.now() + 86_400_000;
    const { changedAt } = await recordVersion(tomorrow);
    expect(changedAt).toBeLessThanOrEqual(tomorrow);
    expect(tomorrow - changedAt).toBeLessThan(25 * 3_600_000);
  });
});
