import type { IncomingMessage, ServerResponse } from 'node:http';
import Negotiator from 'negotiator';
import { errorFacts } from './error-facts';
import { bodyOf, finishPage, finishPrivatePage, isFinished } from './finished-page';
import { log } from './log';
import { isPrivatePage } from './private-pages';
import { withRequestNumber } from './problem-statuses';
import { isDatabaseAway, readOnlyReason } from './read-only';
import { READ_ONLY_HEADER, RETRY_AFTER } from './read-only-answer';
import type { RequestContext } from './request-context';

type Encoding = 'br' | 'gzip' | 'identity';
type Write = ServerResponse['write'];
type End = ServerResponse['end'];

const isPage = (res: ServerResponse) => String(res.getHeader('content-type') ?? '').startsWith('text/html');

/** Gives a failed page in place of the renderer's own: the designed page for a status, in the reader's language. */
export type ProblemPage = (status: number) => Promise<Buffer | null>;

/** Told of a page of status 200 that is the same for every reader, before it is sent. */
export type KeepPage = (html: Buffer, res: ServerResponse) => void;

/**
 * Holds a page back until it is whole, then sends it with the status its data asked for, a strong tag, the policy that
 * its own scripts allow, and compressed. A page made for one person is kept by nobody. What is not a page passes through
 * untouched.
 */
export function finishPages(
  req: IncomingMessage,
  res: ServerResponse,
  context: RequestContext,
  problemPage: ProblemPage,
  keepPage: KeepPage = () => undefined,
): void {
  const chunks: Buffer[] = [];
  const original = {
    write: res.write.bind(res) as Write,
    end: res.end.bind(res) as End,
    writeHead: res.writeHead.bind(res),
  };
  const isPrivate = isPrivatePage(req.url ?? '');
  let held = false;
  let released = false;

  const hold = () => {
    held ||= !res.headersSent && isPage(res);
    return held && !released;
  };
  const keep = (chunk: unknown, encoding: unknown) => {
    if (chunk === undefined || chunk === null || typeof chunk === 'function') return;
    if (typeof chunk === 'string')
      chunks.push(Buffer.from(chunk, typeof encoding === 'string' ? (encoding as BufferEncoding) : 'utf8'));
    else chunks.push(isFinished(chunk) ? chunk : Buffer.from(chunk as Uint8Array));
  };
  const callbackOf = (args: unknown[]) => args.find((arg): arg is () => void => typeof arg === 'function');

  res.writeHead = ((status: number, ...rest: unknown[]) => {
    const headers = rest.find((arg) => typeof arg === 'object' && arg !== null) as
      | Record<string, string>
      | undefined;
    for (const [name, value] of Object.entries(headers ?? {})) res.setHeader(name, value);
    res.statusCode = status;
    return hold() ? res : original.writeHead(status);
  }) as ServerResponse['writeHead'];
  const flushHeaders = res.flushHeaders.bind(res);
  res.flushHeaders = () => {
    if (!hold()) flushHeaders();
  };
  res.write = ((chunk: unknown, ...args: unknown[]) => {
    if (!hold()) return (original.write as (...all: unknown[]) => boolean)(chunk, ...args);
    keep(chunk, args[0]);
    callbackOf(args)?.();
    return true;
  }) as Write;
  res.end = ((...args: unknown[]) => {
    if (!hold()) return (original.end as (...all: unknown[]) => ServerResponse)(...args);
    keep(args[0], args[1]);
    const release: End = ((body?: Buffer) => {
      released = true;
      return (original.end as (content?: Buffer) => ServerResponse)(body);
    }) as End;
    const [first] = chunks;
    const rendered = first && chunks.length === 1 ? first : Buffer.concat(chunks);
    void send(req, res, rendered, context, problemPage, isPrivate, keepPage, release)
      .catch((error: unknown) => {
        log('error', 'page-not-sent', errorFacts(error));
        res.destroy();
      })
      .finally(() => callbackOf(args)?.());
    return res;
  }) as End;
}

async function send(
  req: IncomingMessage,
  res: ServerResponse,
  rendered: Buffer,
  context: RequestContext,
  problemPage: ProblemPage,
  isPrivate: boolean,
  keepPage: KeepPage,
  end: End,
): Promise<void> {
  if (context.status !== null && res.statusCode === 200) res.statusCode = context.status;
  let html = rendered;
  if (res.statusCode === 500 && (isDatabaseAway() || readOnlyReason())) {
    // No fault of the page, and over soon: whoever asks may come again.
    res.statusCode = 503;
    res.setHeader('Retry-After', RETRY_AFTER);
  }
  if (res.statusCode >= 500 && !res.hasHeader(READ_ONLY_HEADER)) {
    const designed = (await problemPage(res.statusCode)) ?? rendered;
    html = Buffer.from(withRequestNumber(designed.toString('utf8'), context.requestId));
  }
  if (!isPrivate && res.statusCode === 200) keepPage(html, res);
  const page = isPrivate ? finishPrivatePage(html) : finishPage(html);
  res.setHeader('Content-Security-Policy', page.policy);
  varyBy(res, 'Accept-Encoding');
  tellMade(res);
  for (const name of [
    'Transfer-Encoding',
    'Content-Length',
    'Content-Encoding',
    'x-nextjs-cache',
    'x-nextjs-prerender',
    'x-nextjs-stale-time',
  ])
    res.removeHeader(name);
  if (isPrivate) {
    res.setHeader('Cache-Control', 'private, no-store');
    res.removeHeader('ETag');
  } else if (res.statusCode === 200) {
    res.setHeader('Cache-Control', 'public, max-age=0, must-revalidate');
    res.setHeader('ETag', page.etag);
    if (matches(req.headers['if-none-match'], page.etag)) {
      res.statusCode = 304;
      end();
      return;
    }
  } else {
    res.setHeader('Cache-Control', 'no-store');
    res.removeHeader('ETag');
  }
  const encoding = smallestEncoding(req);
  const body = await bodyOf(page, html, encoding);
  if (encoding !== 'identity') res.setHeader('Content-Encoding', encoding);
  res.setHeader('Content-Length', body.length);
  end(body);
}

/** Whether the page was kept from before or made for this reader, for whoever measures. */
function tellMade(res: ServerResponse): void {
  const state = res.getHeader('x-nextjs-cache');
  if (state) res.setHeader('Server-Timing', `page;desc="${state === 'HIT' ? 'kept' : 'made'}"`);
}

function varyBy(res: ServerResponse, header: string): void {
  const named = String(res.getHeader('Vary') ?? '');
  if (!named.toLowerCase().includes(header.toLowerCase()))
    res.setHeader('Vary', named === '' ? header : `${named}, ${header}`);
}

/** Of what the reader takes, the one that makes the fewest bytes. */
function smallestEncoding(req: IncomingMessage): Encoding {
  const accepted = new Negotiator(req).encodings(['br', 'gzip']);
  return (['br', 'gzip'] as const).find((encoding) => accepted.includes(encoding)) ?? 'identity';
}

const matches = (header: string | undefined, etag: string) =>
  header !== undefined &&
  (header.trim() === '*' || header.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag));
