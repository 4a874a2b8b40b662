import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { LRUCache } from 'lru-cache';
import { contentSecurityPolicy } from './content-security';

const brotli = promisify(brotliCompress);
const gzipped = promisify(gzip);

type Encoding = 'br' | 'gzip' | 'identity';

/** A page as it leaves: the same bytes always carry the same tag, policy and compressed forms, so they are made once. */
export type FinishedPage = { etag: string; policy: string; bodies: Map<Encoding, Promise<Buffer>> };

/** Bytes of all finished pages together, with a share for their compressed forms: some three hundred pages. */
const MOST_BYTES = 64 * 2 ** 20;
const COMPRESSED = 1.3;
const kept = new LRUCache<string, FinishedPage>({ maxSize: MOST_BYTES, maxEntrySize: MOST_BYTES / 8 });

/** The finished form by the very bytes in memory, which are not read again. */
const known = new WeakMap<Buffer, FinishedPage>();

/** Whether these very bytes were finished before: then nobody changes them. */
export const isFinished = (chunk: unknown): chunk is Buffer => known.has(chunk as Buffer);

/** The finished form of a page's HTML, kept for the pages asked for lately. */
export function finishPage(html: Buffer): FinishedPage {
  const page = known.get(html) ?? finishAnew(html);
  known.set(html, page);
  return page;
}

function finishAnew(html: Buffer): FinishedPage {
  const digest = createHash('sha256').update(html).digest('base64url').slice(0, 27);
  const before = kept.get(digest);
  if (before) return before;
  const page: FinishedPage = {
    etag: `"${digest}"`,
    policy: contentSecurityPolicy(html.toString('utf8')),
    bodies: new Map<Encoding, Promise<Buffer>>([['identity', Promise.resolve(html)]]),
  };
  kept.set(digest, page, { size: Math.ceil(html.length * COMPRESSED) + 1 });
  return page;
}

/** The finished form of a page made for one person: nothing of it stays in memory. */
export function finishPrivatePage(html: Buffer): FinishedPage {
  return {
    etag: '',
    policy: contentSecurityPolicy(html.toString('utf8')),
    bodies: new Map<Encoding, Promise<Buffer>>([['identity', Promise.resolve(html)]]),
  };
}

/** The page's bytes in an encoding, compressed on first use. */
export function bodyOf(page: FinishedPage, html: Buffer, encoding: Encoding): Promise<Buffer> {
  const made = page.bodies.get(encoding);
  if (made) return made;
  const body =
    encoding === 'br'
      ? brotli(html, {
          params: { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_SIZE_HINT]: html.length },
        })
      : gzipped(html, { level: 6 });
  page.bodies.set(encoding, body);
  return body;
}
