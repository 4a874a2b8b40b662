import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from '@playwright/test';
import { parse } from 'csv-parse/sync';
import { readXlsx } from 'hucre/xlsx';
import { allOccitanieChina, occitanieChinaTies, sorted } from './support/expected';
import { type RawAnswer, rawGet } from './support/raw';

const occitanie = '/api/v1/partnerships?country=CN&region=FR-OCC';

/** An answer to a method that browsers do not send. */
function rawMethod(baseURL: string, method: string, path: string): Promise<Omit<RawAnswer, 'body'>> {
  const { hostname, port } = new URL(baseURL);
  return new Promise((resolve, reject) => {
    const request = http.request({ hostname, port, path, method, agent: false }, (response) => {
      response.resume();
      resolve({ status: response.statusCode ?? 0, headers: response.headers });
    });
    request.on('error', reject).end();
  });
}

test.describe('@desktop the API as it is served', () => {
  test('counts the ties of Occitanie with China as every page does', async ({ request }) => {
    test.slow();
    const { data, meta } = await (await request.get(occitanie)).json();
    expect(meta.total).toBe(12);
    for (const [status, ids] of Object.entries(occitanieChinaTies)) {
      const found = data.filter((tie: { status: { value: string } }) => tie.status.value === status);
      expect(sorted(found.map(({ id }: { id: string }) => id)), status).toEqual(sorted(ids));
    }
    const total = async (query: string) =>
      (await (await request.get(`/api/v1/partnerships?${query}`)).json()).meta.total;
    expect(await total('pair=FR-KR')).toBe(29);
    expect(await total('pair=FR-CN')).toBe(72);
    const statistics = await (
      await request.get('/api/v1/statistics?by=region,status&country=CN&region=FR-OCC')
    ).json();
    expect(statistics.meta.total).toBe(12);
    for (const { href, count } of statistics.data) {
      expect(await total(new URL(href).searchParams.toString())).toBe(count);
    }
  });

  test('compresses what it sends and tags each form of it apart', async ({ baseURL }) => {
    const asked = async (coding: string) =>
      rawGet(baseURL ?? '', '/api/v1/partnerships', { 'accept-encoding': coding });
    const answers = await Promise.all(['br', 'gzip', 'identity'].map(asked));
    expect(answers.map(({ headers }) => headers['content-encoding'] ?? 'identity')).toEqual([
      'br',
      'gzip',
      'identity',
    ]);
    expect(new Set(answers.map(({ headers }) => headers.etag)).size).toBe(3);
    for (const { headers } of answers) {
      expect(headers.etag).toMatch(/^"[\w-]+"$/);
      expect(headers.vary).toContain('Accept-Encoding');
      expect(headers['cache-control']).toContain('must-revalidate');
      expect(headers['access-control-allow-origin']).toBe('*');
      expect(headers['x-request-id']).toMatch(/^[\w-]{36}$/);
    }
  });

  test('says 304 to who holds the answer already', async ({ baseURL }) => {
    const first = await rawGet(baseURL ?? '', occitanie);
    for (const held of [
      { 'if-none-match': first.headers.etag },
      { 'if-modified-since': first.headers['last-modified'] },
    ]) {
      const again = await rawGet(baseURL ?? '', occitanie, held);
      expect(again.status).toBe(304);
      expect(again.body).toBe('');
      expect(again.headers.etag).toBe(first.headers.etag);
    }
  });

  test('gives the whole set as files that open', async ({ request }) => {
    const bytes = async (format: string) => {
      const response = await request.get(`${occitanie}&format=${format}&pageSize=1`);
      expect(response.status()).toBe(200);
      expect(response.headers()['content-disposition']).toMatch(
        new RegExp(`filename="atlas-partnerships-\\d{4}-\\d\\d-\\d\\d\\.${format}"`),
      );
      return response.body();
    };
    const rows = parse(await bytes('csv'), { bom: true, columns: true }) as {
      id: string;
      status_label: string;
    }[];
    expect(sorted(rows.map(({ id }) => id))).toEqual(allOccitanieChina);
    expect(rows.find(({ id }) => id === 'toulouse-chongqing')?.status_label).toBe('en sommeil');
    expect(JSON.parse((await bytes('geojson')).toString()).features).toHaveLength(12);
    expect((await readXlsx(await bytes('xlsx'))).sheets[0]?.rows).toHaveLength(13);
    expect(JSON.parse((await bytes('jsonld')).toString())['@context']).toBe('https://schema.org');
  });

  test('describes itself, and every address that it names answers', async ({ request }) => {
    const document = await (await request.get('/api/v1/openapi.json')).json();
    expect(document.openapi).toMatch(/^3\.1/);
    const ids: Record<string, string> = {
      '/partnerships/{id}': 'albi-lijiang',
      '/authorities/{id}': 'albi',
      '/problems/{id}': 'not-found',
    };
    for (const path of Object.keys(document.paths)) {
      const address = `/api/v1${path.replace('{id}', ids[path] ?? '')}`;
      expect((await request.get(address)).status(), address).toBe(200);
    }
    for (const address of Object.values(
      (await (await request.get('/api/v1')).json()).resources,
    ) as string[]) {
      expect(document.paths).toHaveProperty(
        new URL(address).pathname.replace('/api/v1', '').replaceAll('%7B', '{').replaceAll('%7D', '}'),
      );
    }
  });

  for (const [what, address, status] of [
    ['an unknown parameter', '/api/v1/partnerships?colour=blue', 400],
    ['an unknown value', '/api/v1/partnerships?status=AWAKE', 400],
    ['an unknown area', '/api/v1/statistics?by=status&region=FR-XXX', 400],
    ['a page that is none', '/api/v1/authorities?page=0', 400],
    ['words of 5,000 letters', `/api/v1/partnerships?q=${'a'.repeat(5_000)}`, 400],
    ['a null byte', '/api/v1/partnerships?q=%00', 400],
    ['a malformed escape', '/api/v1/partnerships/%ZZ', 400],
    ['an unknown tie', '/api/v1/partnerships/atlantis-avalon', 404],
    ['an unknown authority', '/api/v1/authorities/atlantis', 404],
    ['an address that is none', '/api/v1/ties/of/friendship', 404],
  ] as const) {
    test(`answers ${what} with a problem in words`, async ({ baseURL }) => {
      const answer = await rawGet(baseURL ?? '', address);
      expect(answer.status).toBe(status);
      expect(answer.headers['content-type']).toContain('application/problem+json');
      expect(answer.headers['access-control-allow-origin']).toBe('*');
      expect(JSON.parse(answer.body)).toMatchObject({
        status,
        title: expect.any(String),
        detail: expect.any(String),
      });
      expect(answer.body).not.toMatch(/prisma|postgres|select |node_modules|\bat \S+ \(/i);
    });
  }

  test('is read-only, and says so', async ({ request, baseURL }) => {
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) {
      const response = await request.fetch('/api/v1/partnerships', { method, data: {} });
      expect(response.status(), method).toBe(405);
      expect(response.headers().allow).toBe('GET, HEAD, OPTIONS');
      expect(response.headers()['content-type']).toContain('application/problem+json');
    }
    const preflight = await rawMethod(baseURL ?? '', 'OPTIONS', '/api/v1/partnerships');
    expect(preflight.status).toBe(204);
    expect(preflight.headers['access-control-allow-methods']).toBe('GET, HEAD, OPTIONS');
    const head = await rawMethod(baseURL ?? '', 'HEAD', '/api/v1/partnerships');
    expect(head.status).toBe(200);
    expect(head.headers.etag).toBeTruthy();
    expect((await rawMethod(baseURL ?? '', 'TRACE', '/api/v1/partnerships')).status).toBe(501);
  });

  test('can be read from another site', async ({ page, baseURL }) => {
    const site = http.createServer((_, answer) => {
      answer.setHeader('content-type', 'text/html').end('<!doctype html><title>Another site</title>');
    });
    await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve));
    const { port } = site.address() as AddressInfo;
    await page.goto(`http://127.0.0.1:${port}/`);
    const total = await page.evaluate(
      async (address) =>
        (await (await fetch(address, { headers: { accept: 'application/json' } })).json()).meta.total,
      `${baseURL}${occitanie}`,
    );
    expect(total).toBe(12);
    site.close();
  });
});
