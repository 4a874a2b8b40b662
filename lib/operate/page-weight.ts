import { gzipSync } from 'node:zlib';
import type { Browser, CDPSession } from '@playwright/test';

export const kinds = ['page', 'script', 'style', 'font', 'image', 'data', 'basemap', 'ahead'] as const;
export type Kind = (typeof kinds)[number];

export interface PageWeight {
  /** Bytes over the wire by kind, compressed, heads of the answers included. */
  bytes: Record<Kind, number>;
  total: number;
  requests: number;
  /** Bytes of all scripts if each were compressed by gzip, as weights of empty pages are usually told. */
  scriptGzip: number;
}

/** A reader's first visit to a page on a phone: nothing kept from before, read until the network is quiet. */
export async function weighPage(browser: Browser, address: string): Promise<PageWeight> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, isMobile: true });
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    const answers = await watchNetwork(session);
    await page.goto(address, { waitUntil: 'networkidle' });
    const bytes = Object.fromEntries(kinds.map((kind) => [kind, 0])) as Record<Kind, number>;
    let scriptGzip = 0;
    for (const [requestId, { kind, size }] of answers) {
      bytes[kind] += size;
      if (kind === 'script') scriptGzip += gzipSync(await bodyOf(session, requestId), { level: 9 }).length;
    }
    const total = Object.values(bytes).reduce((sum, each) => sum + each, 0);
    return { bytes, total, requests: answers.size, scriptGzip };
  } finally {
    await context.close();
  }
}

async function watchNetwork(session: CDPSession): Promise<Map<string, { kind: Kind; size: number }>> {
  const answers = new Map<string, { kind: Kind; size: number }>();
  session.on('Network.responseReceived', ({ requestId, type, response }) => {
    answers.set(requestId, { kind: kindOf(response.url, type), size: 0 });
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const answer = answers.get(requestId);
    if (answer) answer.size = encodedDataLength;
  });
  await session.send('Network.enable', { maxTotalBufferSize: 50_000_000, maxResourceBufferSize: 10_000_000 });
  await session.send('Network.setCacheDisabled', { cacheDisabled: true });
  return answers;
}

async function bodyOf(session: CDPSession, requestId: string): Promise<Buffer> {
  const { body, base64Encoded } = await session.send('Network.getResponseBody', { requestId });
  return Buffer.from(body, base64Encoded ? 'base64' : 'utf8');
}

/** What an answer is for; `ahead` is what the router fetches for pages that the reader may open next. */
function kindOf(address: string, type: string): Kind {
  const { pathname, searchParams } = new URL(address);
  if (searchParams.has('_rsc')) return 'ahead';
  if (pathname.startsWith('/basemap/')) return 'basemap';
  const byType: Partial<Record<string, Kind>> = {
    Document: 'page',
    Script: 'script',
    Stylesheet: 'style',
    Font: 'font',
    Image: 'image',
  };
  return byType[type] ?? 'data';
}
