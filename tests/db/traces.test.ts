import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { SpanStatusCode, trace } from '@opentelemetry/api';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { database } from '@/lib/db';
import { followRequest } from '@/lib/server/request-line';
import { tracing, withSpan } from '@/lib/server/trace';
import { startTracing } from '@/lib/server/trace-export';
import { startCollector } from '@/tests/support/collector';

const asked = '/fr/search?q=camille.martin%40mairie.example';
const token = 'a-token-that-opens-a-page-of-one-person';
const parent = { traceId: '0af7651916cd43dd8448eb211c80319c', spanId: 'b7ad6b7169203331' };

let collector: Awaited<ReturnType<typeof startCollector>>;
const settings = (endpoint: string) => ({
  endpoint,
  headers: { authorization: 'Bearer of the collector' },
  serviceName: 'atlas',
  share: 1,
});

beforeEach(async () => {
  collector = await startCollector();
});
afterEach(async () => {
  await tracing()?.close();
  await collector.stop();
});

/** What Next does below the server's span, with all that it writes down; and a page that reads and fails. */
async function page(url: string) {
  const next = trace.getTracer('next.js');
  await next.startActiveSpan(
    `GET ${url}`,
    {
      attributes: { 'http.target': url, 'http.method': 'GET', 'next.span_type': 'BaseServer.handleRequest' },
    },
    async (span) => {
      span.setAttribute('http.route', '/[locale]/search');
      span.setAttribute('next.route', url);
      await database().localAuthority.findMany({ where: { slug: 'camille-martin' } });
      const failure = new Error(`no such person: camille.martin@mairie.example, ${token}`);
      span.recordException(failure);
      span.setStatus({ code: SpanStatusCode.ERROR, message: failure.message });
      span.end();
    },
  );
}

async function serveOnce(url: string, headers: Record<string, string>) {
  const server = http.createServer((req, res) =>
    followRequest(req, res, 'request-1', () => {
      void page(req.url ?? '').then(() => res.writeHead(200, { 'X-Parent': req.headers.traceparent }).end());
    }),
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const answer = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${url}`, { headers });
  await new Promise((resolve) => server.close(resolve));
  return answer;
}

describe('traces', () => {
  it('hold a request with what happened below it, parented, and nothing of anybody', async () => {
    // A client made before would not be traced.
    Object.assign(globalThis, { atlasDatabase: undefined });
    startTracing(settings(collector.url));
    const answer = await serveOnce(asked, {
      traceparent: `00-${parent.traceId}-${parent.spanId}-01`,
      'X-Forwarded-For': '203.0.113.7',
    });
    await withSpan('job', { 'atlas.job': 'write-digests' }, async () => undefined);
    await tracing()?.close();

    const spans = collector.spans();
    const named = (name: string) => spans.find((span) => span.name === name);
    const request = named('GET page');
    const below = named('BaseServer.handleRequest /[locale]/search');
    const query = named('database LocalAuthority findMany');
    expect(request).toMatchObject({ traceId: parent.traceId, parentSpanId: parent.spanId });
    expect(request?.attributes).toEqual({
      'atlas.kind': 'page',
      'atlas.request_id': 'request-1',
      'http.request.method': 'GET',
      'http.response.status_code': 200,
    });
    expect(answer.headers.get('x-parent')).toBe(`00-${parent.traceId}-${request?.spanId}-01`);
    expect(below).toMatchObject({ traceId: parent.traceId, parentSpanId: request?.spanId, events: [] });
    expect(query).toMatchObject({ traceId: parent.traceId, parentSpanId: below?.spanId });
    expect(named('job')?.attributes).toEqual({ 'atlas.job': 'write-digests' });
    expect(collector.headers[0]?.authorization).toBe('Bearer of the collector');
    expect(collector.text()).not.toMatch(/camille|martin|mairie|203\.0|token-that|search\?/i);
  });

  it('cost nothing but themselves where the collector is away, and go once it is back', async () => {
    const { port } = new URL(collector.url);
    await collector.stop();
    startTracing(settings(collector.url));
    const made = 10_000;
    for (let i = 0; i < made; i += 1)
      await withSpan('job', { 'atlas.job': 'write-digests' }, async () => undefined);
    collector = await startCollector(Number(port));
    await tracing()?.close();
    const came = collector.spans().length;
    expect(came).toBeGreaterThan(0);
    // What no collector took is not kept: 2,048 spans wait at most, and what was on its way.
    expect(came).toBeLessThan(made / 2);
  });

  it('are not made, and load nothing, where no collector is configured', async () => {
    expect(tracing()).toBeNull();
    expect(await withSpan('job', {}, async () => 'done')).toBe('done');
  });
});
