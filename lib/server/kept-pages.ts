import type { IncomingMessage, ServerResponse } from 'node:http';
import { LRUCache } from 'lru-cache';
import { atlasDay } from '../date/day';
import { recordStand } from '../partnership/partnership-state.repository';
import { isPrivatePage } from './private-pages';

/** Bytes of all pages together: some three hundred. */
const MOST_BYTES = 48 * 2 ** 20;

/**
 * Pages that are rendered for their query, are the same for every reader, and show nothing but the record: the gazetteer, which
 * `my-commune` asks, has no version.
 */
const filtered = /^\/(?:fr|en|zh|ko)\/(?:map|partnerships|timeline|search|news)\?/;

/** Pages at bare addresses, which the renderer keeps itself and tells so by a header. */
const bare = /^\/(?:fr|en|zh|ko)(?:\/[^?]*)?$/;
const RENDERER_KEEPS = 'x-nextjs-cache';

/** Counts what was told about changes: what was kept before is not asked for any more. */
let changes = 0;

/** To be called before and after the renderer is told what to make anew, so that nothing of the time between stays. */
export function forgetBarePages(): void {
  changes += 1;
}

/** Counts the changes that pages were made anew for. */
let passed = 0;

/** To be called once the renderer was told of a change. */
export function changePassed(): void {
  passed += 1;
}

/**
 * Watches the making of a page that the renderer keeps, and names the page where a change passed meanwhile. The renderer takes a page for
 * as new as the end of its making, though what it shows was read before: it would keep what is no longer so.
 */
export function watchMaking(
  { url = '' }: IncomingMessage,
  res: ServerResponse,
  late: (page: string) => void,
): void {
  const [page = '', query = ''] = url.split('?');
  if (!bare.test(page) || !/^(_rsc=[^&]*)?$/.test(query) || isPrivatePage(page)) return;
  const before = passed;
  res.once('finish', () => {
    if (passed !== before && res.statusCode < 400) late(page);
  });
}

type KeptPage = { html: Buffer; headers: [name: string, value: string][] };

/** What a kept page says beside what is worked out anew for each answer. */
const keptHeaders = ['Content-Type', 'Vary', 'Link'];

const pages = new LRUCache<string, KeptPage>({
  maxSize: MOST_BYTES,
  maxEntrySize: MOST_BYTES / 16,
  sizeCalculation: ({ html }, key) => html.length + key.length * 2 + 500,
});

/** Whether a request asks for such a page as a whole, and not for what the router in the browser makes one of. */
const isWhole = ({ method, url = '', headers }: IncomingMessage) =>
  method === 'GET' && headers.rsc === undefined && !/[?&]_rsc(=|&|$)/.test(url);

/**
 * Where a page is kept: one asked for by a query under the version of the record and the day, read before the page is made, so that none
 * outlives what it was made from; one at a bare address until anything is made anew. Null for any other request, and where the
 * database does not tell.
 */
export async function keyOfPage(req: IncomingMessage, now = Date.now()): Promise<string | null> {
  const { url = '' } = req;
  if (!isWhole(req) || isPrivatePage(url)) return null;
  if (bare.test(url)) return `bare ${changes} ${url}`;
  if (!filtered.test(url)) return null;
  const stand = await recordStand().catch(() => null);
  return stand && `${stand.version} ${stand.stateDay} ${atlasDay(now)} ${req.url}`;
}

/** Sends the page of a key as the renderer would. @returns false where it is not there */
export function sendKept(key: string | null, res: ServerResponse): boolean {
  const page = key === null ? undefined : pages.get(key);
  if (!page) return false;
  for (const [name, value] of page.headers) res.setHeader(name, value);
  res.setHeader(RENDERER_KEEPS, 'HIT');
  res.end(page.html);
  return true;
}

/** Keeps a page that was made for its key. */
export function keepPage(key: string | null, html: Buffer, res: ServerResponse): void {
  if (key === null || (key.startsWith('bare ') && !res.hasHeader(RENDERER_KEEPS))) return;
  const headers = keptHeaders.flatMap((name): [string, string][] => {
    const value = res.getHeader(name);
    return value === undefined ? [] : [[name, String(value)]];
  });
  pages.set(key, { html, headers });
}
