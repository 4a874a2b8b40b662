import { randomBytes, randomUUID } from 'node:crypto';
import http from 'node:http';
import type { Socket } from 'node:net';
import path from 'node:path';
import compression from 'compression';
import next from 'next';
import { env, localAddress, publicUrl } from '../env';
import type { Locale } from '../i18n/locales';
import { startJobs } from '../jobs/jobs';
import { startMailSender } from '../mail/mail-sender';
import type { ChangedPages } from './changed-pages';
import { CLIENT_HEADER, clientAddress } from './client-address';
import { logConsole } from './console-lines';
import { commonHeaders } from './content-security';
import { isCrossSite } from './cross-site';
import { errorFacts } from './error-facts';
import { type Health, startHealth } from './health';
import { type CurrentKeeper, keepCurrent } from './keep-current';
import { changePassed, forgetBarePages, keepPage, keyOfPage, sendKept, watchMaking } from './kept-pages';
import { log } from './log';
import { finishPages } from './page-response';
import { overflowAnswer, problemJson } from './plain-answers';
import { methodsOf } from './private-pages';
import { problemStatusOf } from './problem-statuses';
import { answerReadOnly, isRefusedNow } from './read-only-answer';
import { watchReadOnly } from './read-only-watch';
import { type RequestContext, requestContexts } from './request-context';
import { type GateDecision, gate } from './request-gate';
import { followRequest } from './request-line';
import { staticFiles } from './static-files';
import { keepTidy } from './tidy-up';
import { tracing } from './trace';
import { traceIfAsked } from './trace-settings';

export type ServerOptions = { dev: boolean; hostname: string; port: number; dir: string };
export type AtlasServer = { url: string; close(): Promise<void> };

const MAX_HEADER_BYTES = 128 * 1024;
const problemPath = /^\/(fr|en|zh|ko)\/problem\/(\d{3})$/;

/** Methods that Next can make a request of; it fails at any other (TRACE, PROPFIND …). */
const answeredMethods = new Set(['GET', 'HEAD', 'OPTIONS', 'POST', 'PUT', 'PATCH', 'DELETE']);

/** Header by which the server marks a request that carries a query; what comes from outside under that name is dropped. */
const QUERY_MARK = 'x-atlas-query';
const INTERNAL_TOKEN = 'x-atlas-internal';

/**
 * The atlas's own server around Next's handler: addresses are checked and put in canonical form first, pages leave
 * whole, with their status, tag and policy, files leave compressed.
 * @throws the listen error of the port or host, as Node gives it
 */
export async function startServer({ dev, hostname, port, dir }: ServerOptions): Promise<AtlasServer> {
  // Before Next: it asks for a tracer and keeps the console that it finds.
  const stopTracing = await traceIfAsked();
  const giveConsoleBack = dev ? () => undefined : logConsole();
  const token = randomBytes(24).toString('base64url');
  process.env.ATLAS_INTERNAL_TOKEN = token;
  const app = next({ dev, dir, hostname, port });
  const secure = publicUrl().startsWith('https:');
  const headers = commonHeaders(secure);
  const compress = compression({ threshold: 1024 }) as unknown as (
    req: http.IncomingMessage,
    res: http.ServerResponse,
    done: () => void,
  ) => void;
  const files = dev ? null : staticFiles(path.join(dir, env().ATLAS_DIST_DIR));
  const problems = new Map<string, Promise<Buffer | null>>();

  /** The designed page about a failure, fetched once from the atlas itself. */
  const problemPage = (locale: Locale) => (status: number) => {
    const key = `/${locale}/problem/${status === 503 ? 503 : 500}`;
    const known = problems.get(key) ?? fetchPage(localAddress(hostname, port) + key);
    problems.set(key, known);
    return known.then((page) => {
      if (!page) problems.delete(key);
      return page;
    });
  };

  let prepared: (handle: ReturnType<typeof app.getRequestHandler>) => void = () => undefined;
  const ready = new Promise<ReturnType<typeof app.getRequestHandler>>((resolve) => {
    prepared = resolve;
  });
  let isReady = false;
  let keeper: CurrentKeeper | null = null;
  const health = startHealth(() => isReady);
  const server = http.createServer(
    { maxHeaderSize: MAX_HEADER_BYTES, requestTimeout: 60_000, headersTimeout: 20_000 },
    (req, res) => {
      if (health.answers(req, res)) return;
      health.measure(req, res);
      const context: RequestContext = { requestId: randomUUID(), status: null };
      requestContexts().run(context, () =>
        followRequest(req, res, context.requestId, () => answer(req, res, context)),
      );
    },
  );
  const answer = (req: http.IncomingMessage, res: http.ServerResponse, context: RequestContext) => {
    const decision = gate(req.url ?? '/', req.headers['accept-language']);
    res.setHeader('X-Request-Id', context.requestId);
    for (const [name, value] of Object.entries(headers)) res.setHeader(name, value);
    if (!answeredMethods.has(req.method ?? '')) return problemJson(res, 501, context.requestId);
    const methods = methodsOf(req.url ?? '/');
    if (methods && !methods.includes(req.method ?? '')) {
      res.setHeader('Allow', methods.join(', '));
      return problemJson(res, 405, context.requestId);
    }
    if (methods?.includes('POST') && req.method === 'POST' && isCrossSite(req.headers, publicUrl()))
      return problemJson(res, 403, context.requestId);
    if (isRefusedNow(req)) return refuseChange(req, res, context);
    if (decision.kind === 'redirect') return redirect(res, decision);
    if (decision.kind === 'problem' && decision.api)
      return problemJson(res, decision.status, context.requestId);
    delete req.headers[QUERY_MARK];
    const url = decision.kind === 'pass' ? decision.url : `/${decision.locale}/problem/${decision.status}`;
    if (url.startsWith('/internal/') && req.headers[INTERNAL_TOKEN] !== token)
      return problemJson(res, 404, context.requestId);
    req.url = url;
    req.headers['x-request-id'] = context.requestId;
    req.headers[CLIENT_HEADER] = clientAddress(req.socket.remoteAddress, req.headers['x-forwarded-for']);
    if (decision.kind === 'pass' && decision.hasQuery) req.headers[QUERY_MARK] = '1';
    const asked = problemPath.exec(url);
    if (asked) context.status = problemStatusOf(asked[2] ?? '') ?? 404;
    const locale = localeOf(url);
    // A page is rendered whole for HEAD too, so that its tag and policy are those of the page; Node sends no body then.
    if (req.method === 'HEAD' && !url.startsWith('/api/')) req.method = 'GET';
    const render = async () => {
      const key = dev ? null : await keyOfPage(req);
      compress(req, res, () => {
        const problem = asked ? async () => null : problemPage(locale);
        if (!dev) finishPages(req, res, context, problem, (html) => keepPage(key, html, res));
        if (sendKept(key, res)) return;
        if (!dev) watchMaking(req, res, (page) => keeper?.remakeLate(page));
        // Whoever asks while the pages are being prepared waits for them.
        ready
          .then((handle) => handle(req, res))
          .catch((error: unknown) => {
            log('error', 'request-failed', errorFacts(error));
            if (!res.headersSent) problemJson(res, 500, context.requestId);
          });
      });
    };
    if (files) files(req, res, () => void render());
    else void render();
  };
  const refuseChange = (req: http.IncomingMessage, res: http.ServerResponse, context: RequestContext) => {
    const locale = localeOf(req.url ?? '/');
    finishPages(req, res, context, async () => null);
    answerReadOnly(req, res, locale, () => problemPage(locale)(503)).catch((error: unknown) => {
      log('error', 'request-failed', errorFacts(error));
      if (!res.headersSent) problemJson(res, 503, context.requestId);
    });
  };
  server.on('clientError', (error: NodeJS.ErrnoException, socket: Socket) => {
    if (!socket.writable) return;
    socket.end(
      error.code === 'HPE_HEADER_OVERFLOW'
        ? overflowAnswer()
        : 'HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n',
    );
  });

  // The port is taken before Next is prepared: an address in use is told at once.
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, hostname, resolve);
  });
  try {
    await app.prepare();
    prepared(app.getRequestHandler());
    isReady = true;
    if (dev) server.on('upgrade', app.getUpgradeHandler());
    keeper = await watch(`${localAddress(hostname, port)}/internal/revalidate`, token, health);
    const databaseUrl = env().DATABASE_URL;
    const helpers = databaseUrl
      ? [
          await watchReadOnly(databaseUrl, dir),
          startMailSender(dir),
          keepTidy(),
          // The schedule keeps itself in the database: where nothing is written it rests until the next start.
          ...(env().ATLAS_READ_ONLY ? [] : [await startJobs(databaseUrl)]),
        ]
      : [];
    const stopAll = async () => {
      await Promise.all([keeper?.end(), ...helpers.map((stop) => stop())]);
      await stopTracing();
      giveConsoleBack();
    };
    return { url: localAddress(hostname, port), close: () => close(server, app, stopAll) };
  } catch (error) {
    server.close();
    throw error;
  }
}

/** The language that an address begins with, else the first. */
const localeOf = (url: string) => (/^\/(fr|en|zh|ko)(\/|$)/.exec(url)?.[1] ?? 'fr') as Locale;

function redirect(res: http.ServerResponse, decision: GateDecision & { kind: 'redirect' }): void {
  res.writeHead(decision.status, {
    Location: decision.location,
    ...(decision.status === 307 ? { Vary: 'Accept-Language' } : {}),
  });
  res.end();
}

async function fetchPage(url: string): Promise<Buffer | null> {
  const answer = await fetch(url, { signal: AbortSignal.timeout(5_000) }).catch(() => null);
  if (!answer?.headers.get('content-type')?.startsWith('text/html')) return null;
  return Buffer.from(await answer.arrayBuffer());
}

async function watch(revalidateUrl: string, token: string, health: Health): Promise<CurrentKeeper | null> {
  const databaseUrl = env().DATABASE_URL;
  if (!databaseUrl) return null;
  const remake = (pages: ChangedPages, { isChange }: { isChange: boolean }) =>
    health.revalidated(async () => {
      forgetBarePages();
      const answer = await fetch(revalidateUrl, {
        method: 'POST',
        headers: { [INTERNAL_TOKEN]: token, ...tracing()?.headers(), 'Content-Type': 'application/json' },
        body: JSON.stringify({ pages }),
        // A busy machine is slow and not wrong, and in development the page is compiled first.
        signal: AbortSignal.timeout(300_000),
      });
      forgetBarePages();
      if (isChange) changePassed();
      if (!answer.ok) throw new Error(`status ${answer.status}`);
    });
  const keeper = await keepCurrent(databaseUrl, remake);
  // Pages that the build made may be older than the record.
  await remake('everything', { isChange: true });
  return keeper;
}

async function close(
  server: http.Server,
  app: ReturnType<typeof next>,
  stopHelpers: () => Promise<void>,
): Promise<void> {
  await stopHelpers();
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeIdleConnections();
  setTimeout(() => server.closeAllConnections(), 3_000).unref();
  await closed;
  await app.close();
}
