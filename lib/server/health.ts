import type http from 'node:http';
import { env } from '../env';
import { askDatabase } from './health.repository';
import { type DatabaseState, makeMetrics } from './metrics';
import { readOnlyReason } from './read-only';
import { requestKind } from './request-kind';
import { sameSecret } from './same-secret';
import { withSpan } from './trace';

/** Longer than this, in milliseconds, a database that does not answer counts as away. */
const PATIENCE = 3_000;

export type Health = {
  /** Answers `/healthz`, `/readyz` and `/metrics`; false for every other address. */
  answers(req: http.IncomingMessage, res: http.ServerResponse): boolean;
  /** Measures a request from here to its end. */
  measure(req: http.IncomingMessage, res: http.ServerResponse): void;
  /** Does what makes pages follow the record, and counts it. */
  revalidated(work: () => Promise<void>): Promise<void>;
};

/**
 * What monitors ask: whether the process lives, whether it can serve, and its figures in Prometheus' format. No personal data is in
 * any of it.
 * @param isReady whether pages can be served yet
 */
export function startHealth(isReady: () => boolean): Health {
  const metrics = makeMetrics();
  const answer = (res: http.ServerResponse, status: number, body: string, type = 'application/json') => {
    res.writeHead(status, { 'Content-Type': `${type}; charset=utf-8`, 'Cache-Control': 'no-store' });
    res.end(body);
  };
  const ready = async (res: http.ServerResponse) => {
    const database = await databaseState();
    // Read-only on purpose, everything can still be read: readers are not sent away.
    const readOnly = readOnlyReason();
    const isUp = isReady() && (database === 'up' || (database === 'read-only' && readOnly !== null));
    answer(res, isUp ? 200 : 503, JSON.stringify({ ready: isUp, pages: isReady(), database, readOnly }));
  };
  const figures = async (res: http.ServerResponse) => {
    await metrics.ask(await databaseState());
    answer(res, 200, await metrics.registry.metrics(), 'text/plain; version=0.0.4');
  };
  return {
    answers(req, res) {
      const path = req.url?.split('?', 1)[0];
      if (req.method !== 'GET' && req.method !== 'HEAD') return false;
      if (path === '/healthz') answer(res, 200, JSON.stringify({ alive: true }));
      else if (path === '/readyz') void ready(res);
      else if (path === '/metrics' && mayMeasure(req)) void figures(res);
      else return false;
      return true;
    },
    measure(req, res) {
      const stop = metrics.request(requestKind(req.url ?? '/'), req.method ?? '');
      res.once('close', () => stop(res.statusCode));
    },
    revalidated: (work) => metrics.revalidation(() => withSpan('revalidate', {}, work)),
  };
}

/** Whoever knows the token; without one, whoever asks on this machine itself and not through a proxy. */
function mayMeasure({ headers, socket }: http.IncomingMessage): boolean {
  const token = env().METRICS_TOKEN;
  if (token) return sameSecret(headers.authorization ?? '', `Bearer ${token}`);
  const isHere = /^(::ffff:)?127\.|^::1$/.test(socket.remoteAddress ?? '');
  return isHere && headers['x-forwarded-for'] === undefined;
}

async function databaseState(): Promise<DatabaseState> {
  const late = new Promise<'away'>((resolve) => setTimeout(() => resolve('away'), PATIENCE).unref());
  const asked = askDatabase().then(
    ({ readOnly }) => (readOnly ? ('read-only' as const) : ('up' as const)),
    () => 'away' as const,
  );
  return Promise.race([asked, late]);
}
