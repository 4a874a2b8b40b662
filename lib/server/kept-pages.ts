import type { IncomingMessage, ServerResponse } from 'node:http';
import { LRUCache } from 'lru-cache';
import { atlasDay } from '../date/day';
import { recordStand } from '../partnership/partnership-state.repository';

/** Bytes of all pages together: some two hundred lists. */
const MOST_BYTES = 32 * 2 ** 20;

/**
 * Pages that are rendered for their query, are the same for every reader, and show nothing but the record: the gazetteer, which
 * `my-commune` asks, has no version.
 */
const filtered = /^\/(?:fr|en|zh|ko)\/(?:map|partnerships|timeline|search|news)\?/;

type KeptPage = { html: Buffer; headers: [name: string, value: string][] };

/** What a kept page says beside what is worked out anew for each answer. */
const keptHeaders = ['Content-Type', 'Vary', 'Link'];

const pages = new LRUCache<string, KeptPage>({
  maxSize: MOST_BYTES,
  maxEntrySize: MOST_BYTES / 16,
  sizeCalculation: ({ html }, key) => html.length + key.length * 2 + 500,
});

/** Whether a request asks for such a page as a whole, and not for what the router in the browser makes one of. */
const isKeepable = ({ method, url = '', headers }: IncomingMessage) =>
  method === 'GET' && filtered.test(url) && headers.rsc === undefined && !/[?&]_rsc(=|&|$)/.test(url);

/**
 * Where a page asked for by a query is kept: under the version of the record and the day, read before the page is made, so that none
 * outlives what it was made from. Null for any other request, and where the database does not tell.
 */
export async function keyOfPage(req: IncomingMessage, now = Date.now()): Promise<string | null> {
  if (!isKeepable(req)) return null;
  const stand = await recordStand().catch(() => null);
  return stand && `${stand.version} ${stand.stateDay} ${atlasDay(now)} ${req.url}`;
}

/** Sends the page of a key as the renderer would. @returns false where it is not there */
export function sendKept(key: string | null, res: ServerResponse): boolean {
  const page = key === null ? undefined : pages.get(key);
  if (!page) return false;
  for (const [name, value] of page.headers) res.setHeader(name, value);
  res.setHeader('x-nextjs-cache', 'HIT');
  res.end(page.html);
  return true;
}

/** Keeps a page that was made for its key. */
export function keepPage(key: string | null, html: Buffer, res: ServerResponse): void {
  if (key === null) return;
  const headers = keptHeaders.flatMap((name): [string, string][] => {
    const value = res.getHeader(name);
    return value === undefined ? [] : [[name, String(value)]];
  });
  pages.set(key, { html, headers });
}
