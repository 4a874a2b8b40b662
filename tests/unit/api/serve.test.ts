import { describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import type { Answer, Endpoint } from '@/lib/server/api/endpoint';
import { readParameters } from '@/lib/server/api/parameters';
import { problem } from '@/lib/server/api/problem';
import { TokenBuckets } from '@/lib/server/api/rate-limit';
import { asker, noon, problemOf, testRuntime } from '../../support/api';

const parameters = { depth: { schema: z.enum(['1', '2']), description: 'How deep.' } };

function endpoint(respond: Endpoint<unknown>['respond']): Endpoint<unknown> {
  return {
    path: '/things/{id}',
    operation: { id: 'getThing', tag: 'Things', summary: 'A thing', description: 'A thing.' },
    parameters,
    read: (query, others) => readParameters(parameters, query, others),
    formats: ['json', 'csv'],
    cost: () => 2,
    body: z.object({ id: z.string() }),
    respond,
  };
}

const thing: Answer = { kind: 'json', body: { id: 'a' } };
const lines = (...said: string[]): Answer => ({
  kind: 'file',
  name: 'things',
  chunks: async function* () {
    yield* said;
  },
});

const ask = (respond: Endpoint<unknown>['respond'] = async () => thing, runtime = testRuntime()) =>
  asker(endpoint(respond), runtime);

describe('an address of the API', () => {
  it('answers GET, open to any site, tagged, to be asked about again', async () => {
    const response = await ask()('/things/a?depth=2');
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({ id: 'a' });
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'application/json; charset=utf-8',
      'access-control-allow-origin': '*',
      'cache-control': 'public, max-age=0, must-revalidate',
      vary: 'Accept, Accept-Encoding',
      etag: expect.stringMatching(/^"[\w-]+"$/),
      'last-modified': 'Fri, 20 Nov 2026 10:00:00 GMT',
      'x-request-id': 'request-0001',
    });
  });

  it('answers HEAD with the same headers, no body, and makes no file for it', async () => {
    const chunks = vi.fn();
    const file = ask(async () => ({ kind: 'file', name: 'things', chunks }));
    const head = await file('/things/a', { method: 'HEAD', headers: { accept: 'text/csv' } });
    expect(head.status).toBe(200);
    expect(head.body).toBeNull();
    expect(head.headers.get('content-disposition')).toBe('attachment; filename="things.csv"');
    expect(chunks).not.toHaveBeenCalled();
  });

  it('tells a browser beforehand what any site may ask', async () => {
    const response = await ask()('/things/a', { method: 'OPTIONS' });
    expect(response.status).toBe(204);
    expect(response.headers.get('access-control-allow-methods')).toBe('GET, HEAD, OPTIONS');
    expect(response.headers.get('access-control-allow-headers')).toContain('If-None-Match');
  });

  it.each(['POST', 'PUT', 'PATCH', 'DELETE'] as const)(
    'refuses %s and says what is allowed',
    async (method) => {
      const response = await ask()('/things/a', { method });
      expect(response.headers.get('allow')).toBe('GET, HEAD, OPTIONS');
      await problemOf(response, 405);
    },
  );

  it('chooses the format by its parameter before Accept, and refuses what it does not offer', async () => {
    const formats = ask(async ({ format }) => ({ kind: 'json', body: format }));
    const of = async (address: string, accept?: string) =>
      (await formats(address, { headers: accept ? { accept } : {} })).json();
    expect(await of('/things/a')).toBe('json');
    expect(await of('/things/a', 'text/csv')).toBe('csv');
    expect(await of('/things/a?format=json', 'text/csv')).toBe('json');
    await problemOf(await formats('/things/a', { headers: { accept: 'text/html' } }), 406);
    const { errors } = await problemOf(await formats('/things/a?format=geojson&lang=de'), 400);
    expect(errors?.map(({ parameter }) => parameter)).toEqual(['format', 'lang']);
  });

  it('names every unknown parameter and value, and asks nothing of anybody', async () => {
    const respond = vi.fn();
    const { errors } = await problemOf(await ask(respond)('/things/a?depth=3&wide=1'), 400);
    expect(errors).toEqual([
      {
        parameter: 'wide',
        message: 'This address has no parameter of that name. It knows: depth, format, lang.',
      },
      { parameter: 'depth', message: '"3" is not a value of this parameter. Values: 1, 2.' },
    ]);
    expect(respond).not.toHaveBeenCalled();
  });
});

describe('what a client holds already', () => {
  it('is told to be right by its tag, without asking again', async () => {
    const respond = vi.fn(async () => thing);
    const again = ask(respond);
    const etag = (await again('/things/a')).headers.get('etag') ?? '';
    const response = await again('/things/a', { headers: { 'if-none-match': etag } });
    expect(response.status).toBe(304);
    expect(response.headers.get('etag')).toBe(etag);
    expect(await response.text()).toBe('');
    expect(respond).toHaveBeenCalledTimes(1);
  });

  it('has another tag in another format, language, coding, build or state of the record', async () => {
    const tag = async (address: string, headers: Record<string, string> = {}, runtime = testRuntime()) =>
      (await ask(undefined, runtime)(address, { headers })).headers.get('etag');
    const tags = [
      await tag('/things/a'),
      await tag('/things/b'),
      await tag('/things/a?format=csv'),
      await tag('/things/a?lang=ko'),
      await tag('/things/a', { 'accept-encoding': 'br' }),
      await tag('/things/a', {}, testRuntime({ build: { id: 'another', at: 0 } })),
      await tag(
        '/things/a',
        {},
        testRuntime({
          recordVersion: async () => ({ version: '2026-11-21.2', stateDay: '2026-11-21', changedAt: 0 }),
        }),
      ),
    ];
    expect(new Set(tags).size).toBe(tags.length);
    expect(await tag('/things/a?depth=1&lang=ko')).toBe(await tag('/things/a?lang=ko&depth=1'));
  });

  it('is not right where there is nothing', async () => {
    const nothing = ask(async () => problem('not-found', 'Nothing.'));
    const held: Record<string, string>[] = [
      { 'if-none-match': '*' },
      { 'if-modified-since': 'Sat, 21 Nov 2026 10:00:00 GMT' },
    ];
    for (const headers of held) {
      await problemOf(await nothing('/things/x', { headers }), 404);
    }
  });

  it('is as old as the build that made it', async () => {
    const runtime = testRuntime({ build: { id: 'new', at: noon - 3_600_000 } });
    const response = await ask(undefined, runtime)('/things/a', {
      headers: { 'if-modified-since': 'Fri, 20 Nov 2026 10:00:00 GMT' },
    });
    expect(response.status).toBe(200);
    expect(response.headers.get('last-modified')).toBe('Sat, 21 Nov 2026 10:00:00 GMT');
  });
});

describe('a record that bears another name now', () => {
  it('is found there for good', async () => {
    const response = await ask(async () => ({ kind: 'moved', to: '/api/v1/things/b' }))('/things/a');
    expect(response.status).toBe(308);
    expect(response.headers.get('location')).toBe('/api/v1/things/b');
  });
});

describe('a failure', () => {
  const secret = 'SELECT password FROM "user" WHERE 1=1 -- at /srv/atlas/lib/db.ts:7';

  it('is told without a word of what failed, and logged with what it was and where, and no word that may be somebody’s', async () => {
    const runtime = testRuntime();
    const failure = Object.assign(new TypeError(secret), { code: 'P2010' });
    const response = await ask(async () => Promise.reject(failure), runtime)('/things/a');
    const text = JSON.stringify(await problemOf(response, 500));
    expect(text).toContain('request-0001');
    expect(text).not.toMatch(/SELECT|srv|Error/);
    expect(runtime.lines).toHaveLength(1);
    expect(runtime.lines[0]).toMatchObject({
      level: 'error',
      fields: { status: 500, requestId: 'request-0001', error: 'TypeError', code: 'P2010' },
    });
    const { at } = runtime.lines[0]?.fields ?? {};
    expect((at as string[])[0]).toMatch(/serve\.test\.ts:\d+:\d+/);
    expect(JSON.stringify(runtime.lines)).not.toMatch(/SELECT|password|db\.ts:7/);
  });

  it('of the first line of a file is still a problem', async () => {
    const response = await ask(async () => ({
      kind: 'file',
      name: 'things',
      // biome-ignore lint/correctness/useYield: it fails before it has anything to give.
      chunks: async function* () {
        throw new Error(secret);
      },
    }))('/things/a?format=csv');
    await problemOf(response, 500);
  });

  it('of a later line breaks the file off, so that it does not look whole', async () => {
    const runtime = testRuntime();
    const broken: Answer = {
      kind: 'file',
      name: 'things',
      chunks: async function* () {
        yield 'one\r\n';
        throw new Error(secret);
      },
    };
    const response = await ask(async () => broken, runtime)('/things/a?format=csv');
    expect(response.status).toBe(200);
    await expect(response.text()).rejects.not.toThrow(/SELECT/);
    expect(runtime.lines[0]).toMatchObject({ level: 'error', fields: { bytes: 5 } });
  });
});

describe('the line of a request', () => {
  it('is one, holds what happened, and nothing that anybody typed', async () => {
    const runtime = testRuntime();
    const response = await ask(
      async () => lines('a\r\n', 'b\r\n'),
      runtime,
    )('/things/jeanne?depth=1&format=csv');
    expect(runtime.lines).toHaveLength(0);
    expect(await response.text()).toBe('a\r\nb\r\n');
    expect(runtime.lines).toHaveLength(1);
    expect(runtime.lines[0]).toMatchObject({
      level: 'info',
      event: 'api-request',
      fields: {
        method: 'GET',
        route: '/things/{id}',
        parameters: ['depth'],
        status: 200,
        format: 'csv',
        bytes: 6,
      },
    });
    expect(JSON.stringify(runtime.lines)).not.toContain('jeanne');
  });

  it('bears the id that the server in front gave, and no other text', async () => {
    const id = '7f7e0d3c-0000-4000-8000-000000000000';
    const runtime = testRuntime();
    const given = await ask(undefined, runtime)('/things/a', { headers: { 'x-request-id': id } });
    await given.text();
    expect(runtime.lines[0]?.fields.requestId).toBe(id);
    // The server writes the header itself, and Next would add a second one to it.
    expect(given.headers.get('x-request-id')).toBeNull();
    const odd = await ask()('/things/a', { headers: { 'x-request-id': '<script>' } });
    expect(odd.headers.get('x-request-id')).toBe('request-0001');
  });

  it('is written too when the reader goes away', async () => {
    const runtime = testRuntime();
    const endless: Answer = {
      kind: 'file',
      name: 'things',
      chunks: async function* () {
        for (;;) yield 'line\r\n';
      },
    };
    const response = await ask(async () => endless, runtime)('/things/a?format=csv');
    const reader = response.body?.getReader();
    await reader?.read();
    await reader?.cancel();
    expect(runtime.lines).toHaveLength(1);
  });
});

describe('a client that asks for more than is given at once', () => {
  it('is told how long to wait; a file costs more than a page', async () => {
    const runtime = testRuntime({ buckets: new TokenBuckets(62, 1) });
    const from = (address: string, client: string) =>
      ask(undefined, runtime)(address, { headers: { 'x-atlas-client': client } });
    expect((await from('/things/a?format=csv', 'one')).status).toBe(200);
    expect((await from('/things/a', 'one')).status).toBe(200);
    const refused = await from('/things/a', 'one');
    expect(refused.headers.get('retry-after')).toBe('2');
    await problemOf(refused, 429);
    expect((await from('/things/a', 'another')).status).toBe(200);
  });
});
