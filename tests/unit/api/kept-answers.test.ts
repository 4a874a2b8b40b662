import { expect, it, vi } from 'vitest';
import { z } from 'zod';
import type { RecordVersion } from '@/lib/server/api/conditional';
import type { Answer, Endpoint } from '@/lib/server/api/endpoint';
import { TokenBuckets } from '@/lib/server/api/rate-limit';
import { SharedCache } from '@/lib/server/shared-cache';
import { asker, noon, testRuntime } from '@/tests/support/api';

function setUp(over: Parameters<typeof testRuntime>[0] = {}) {
  let record: RecordVersion = { version: '2026-11-21.1', stateDay: '2026-11-21', changedAt: noon - 1e6 };
  const respond = vi.fn(async ({ version, format }: { version: string; format: string }): Promise<Answer> => {
    if (format === 'json') return { kind: 'json', body: { version, time: respond.mock.calls.length } };
    return {
      kind: 'file',
      name: 'file',
      chunks: async function* () {
        yield version;
      },
    };
  });
  const endpoint: Endpoint<unknown> = {
    path: '/things',
    operation: { id: 'listThings', tag: 'Things', summary: 'Things', description: 'Things.' },
    parameters: {},
    formats: ['json', 'csv'],
    body: z.object({}),
    cost: () => 1,
    read: () => ({ query: {}, errors: [] }),
    respond: respond as Endpoint<unknown>['respond'],
  };
  const answers: SharedCache<{ answer: Answer; json: Uint8Array | null }> = new SharedCache(
    1e6,
    ({ json }) => json?.byteLength ?? 0,
  );
  const runtime = testRuntime({ recordVersion: async () => record, answers, ...over });
  return {
    ask: asker(endpoint, runtime),
    respond,
    runtime,
    become: (next: Partial<RecordVersion>) => {
      record = { ...record, ...next };
    },
  };
}

it('answers the same question from what it kept, with the same head and bytes', async () => {
  const { ask, respond } = setUp();
  const [first, again] = [await ask('/things?a=1&b=2'), await ask('/things?b=2&a=1')];
  expect(respond).toHaveBeenCalledTimes(1);
  expect(Object.fromEntries(again.headers)).toEqual(Object.fromEntries(first.headers));
  expect(await again.text()).toBe(await first.text());
});

it('never gives an answer of another version, day or build', async () => {
  const { ask, respond, become, runtime } = setUp();
  await ask('/things');
  become({ version: '2026-11-21.2' });
  expect(await (await ask('/things')).json()).toMatchObject({ version: '2026-11-21.2' });
  become({ stateDay: '2026-11-22' });
  await ask('/things');
  runtime.build = { id: 'another', at: 0 };
  await ask('/things');
  expect(respond).toHaveBeenCalledTimes(4);
});

it('tells questions of other parameters apart', async () => {
  const { ask, respond } = setUp();
  await ask('/things?lang=fr');
  await ask('/things?lang=en');
  await ask('/things');
  expect(respond).toHaveBeenCalledTimes(3);
});

it('makes one answer for all who ask at once', async () => {
  const { ask, respond } = setUp();
  const bodies = await Promise.all([1, 2, 3, 4].map(async () => (await ask('/things')).text()));
  expect(respond).toHaveBeenCalledTimes(1);
  expect(new Set(bodies).size).toBe(1);
});

it('makes every download anew', async () => {
  const { ask, respond } = setUp();
  await (await ask('/things?format=csv')).text();
  await (await ask('/things?format=csv')).text();
  expect(respond).toHaveBeenCalledTimes(2);
});

it('counts, logs and names a kept answer like any other', async () => {
  const { ask, runtime } = setUp({ buckets: new TokenBuckets(2, 0) });
  const size = (await (await ask('/things')).arrayBuffer()).byteLength;
  await ask('/things');
  expect(runtime.lines.map(({ fields }) => [fields.status, fields.bytes])).toEqual([
    [200, size],
    [200, size],
  ]);
  expect((await ask('/things')).status).toBe(429);
});
