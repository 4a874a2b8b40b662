import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliDecompressSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { finishPages } from '@/lib/server/page-response';
import type { RequestContext } from '@/lib/server/request-context';

type Render = (res: http.ServerResponse, context: RequestContext) => void;
const servers: http.Server[] = [];

/** A server whose pages are finished as the atlas finishes them. @returns its address */
async function serving(render: Render): Promise<string> {
  const server = http.createServer((req, res) => {
    const context: RequestContext = { requestId: 'test', status: null };
    finishPages(req, res, context, async (status) => Buffer.from(`<p>designed ${status}</p>`));
    render(res, context);
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const page: Render = (res) => {
  res.setHeader('Content-Type', 'text/html; charset=utf-8');
  res.write('<script>a()</script>');
  res.end('<p>whole</p>');
};

/** The answer's bytes as they come, not decompressed. */
const raw = (url: string, headers: Record<string, string>) =>
  new Promise<{ res: http.IncomingMessage; body: Buffer }>((resolve, reject) => {
    http
      .get(url, { headers }, (res) => {
        const chunks: Buffer[] = [];
        res
          .on('data', (chunk: Buffer) => chunks.push(chunk))
          .on('end', () => resolve({ res, body: Buffer.concat(chunks) }));
      })
      .on('error', reject);
  });

afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

describe('a finished page', () => {
  it('leaves whole, with a tag and the policy of its scripts', async () => {
    const answer = await fetch(await serving(page));
    expect(await answer.text()).toBe('<script>a()</script><p>whole</p>');
    expect(answer.headers.get('etag')).toMatch(/^"[\w-]{27}"$/);
    expect(answer.headers.get('content-security-policy')).toContain("script-src 'self' 'sha256-");
  });

  it('is not sent again to a reader who has it', async () => {
    const url = await serving(page);
    const etag = (await fetch(url)).headers.get('etag') ?? '';
    const again = await fetch(url, { headers: { 'If-None-Match': etag } });
    expect([again.status, await again.text()]).toEqual([304, '']);
  });

  it('is compressed for who takes it', async () => {
    const { res, body } = await raw(await serving(page), { 'Accept-Encoding': 'gzip, br' });
    expect(res.headers['content-encoding']).toBe('br');
    expect(brotliDecompressSync(body).toString()).toContain('<p>whole</p>');
  });

  it('takes the status that its data asked for', async () => {
    const url = await serving((res, context) => {
      context.status = 400;
      page(res, context);
    });
    const answer = await fetch(url);
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([400, 'no-store']);
  });

  it('gives way to the designed page where rendering failed', async () => {
    const url = await serving((res) => {
      res.writeHead(500, { 'Content-Type': 'text/html' });
      res.end('stack');
    });
    const answer = await fetch(url);
    expect([answer.status, await answer.text()]).toEqual([500, '<p>designed 500</p>']);
  });

  it('leaves alone what is not a page', async () => {
    const url = await serving((res) => {
      res.writeHead(200, { 'Content-Type': 'application/json' });
      res.end('{}');
    });
    const answer = await fetch(url);
    expect(await answer.json()).toEqual({});
    expect(answer.headers.get('content-security-policy')).toBeNull();
  });
});

describe('a page made for one person', () => {
  it('is kept by nobody: no tag, no answer that nothing has changed', async () => {
    const url = `${await serving(page)}/fr/extranet/account?x=1`;
    const answer = await fetch(url, { headers: { 'If-None-Match': '*' } });
    expect([answer.status, answer.headers.get('etag'), answer.headers.get('cache-control')]).toEqual([
      200,
      null,
      'private, no-store',
    ]);
    expect(answer.headers.get('content-security-policy')).toContain("script-src 'self' 'sha256-");
  });
});
