import { expect } from 'vitest';
import type { RecordVersion } from '@/lib/server/api/conditional';
import type { Endpoint } from '@/lib/server/api/endpoint';
import { TokenBuckets } from '@/lib/server/api/rate-limit';
import type { Runtime } from '@/lib/server/api/runtime';
import { serve } from '@/lib/server/api/serve';

/** 21 November 2026, noon in Paris; epoch milliseconds. */
export const noon = Date.parse('2026-11-21T11:00:00Z');

export type LogLine = { level: string; event: string; fields: Record<string, unknown> };
export type TestRuntime = Runtime & { lines: LogLine[] };

/** A world in which nothing moves but what a test moves: a fixed clock, one record, no limit to speak of. */
export function testRuntime(over: Partial<Runtime> = {}): TestRuntime {
  const lines: LogLine[] = [];
  const record: RecordVersion = {
    version: '2026-11-21.1',
    stateDay: '2026-11-21',
    changedAt: Date.parse('2026-11-20T10:00:00Z'),
  };
  return {
    now: () => noon,
    recordVersion: async () => record,
    build: { id: 'build', at: Date.parse('2026-11-01T00:00:00Z') },
    log: (level, event, fields = {}) => lines.push({ level, event, fields }),
    buckets: new TokenBuckets(1e9, 1e9),
    newRequestId: () => 'request-0001',
    ...over,
    lines,
  };
}

export type Ask = {
  method?: 'GET' | 'HEAD' | 'OPTIONS' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  headers?: Record<string, string>;
};

/** Asks an endpoint as a route file would. @param address path below `/api/v1`, with its query */
export function asker<Query>(endpoint: Endpoint<Query>, runtime: Runtime) {
  const methods = serve(endpoint, runtime);
  return (address: string, { method = 'GET', headers = {} }: Ask = {}) => {
    const request = new Request(`http://atlas.test/api/v1${address}`, { method, headers });
    const [, , id = ''] = new URL(request.url).pathname.replace('/api/v1', '').split('/');
    return methods[method](request, { params: Promise.resolve({ id: decodeURIComponent(id) }) });
  };
}

/** The body of a problem, checked to be one. */
export async function problemOf(response: Response, status: number) {
  expect(response.status).toBe(status);
  expect(response.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
  const body = await response.json();
  expect(body).toMatchObject({
    status,
    title: expect.any(String),
    detail: expect.any(String),
    type: expect.stringContaining('/api/v1/problems/'),
  });
  return body as { type: string; detail: string; errors?: { parameter: string; message: string }[] };
}
