import type http from 'node:http';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { env } from '../env';
import { askDatabase, recordFigures } from './health.repository';
import { isPrivatePage } from './private-pages';
import { sameSecret } from './same-secret';

/** Longer than this, in milliseconds, a database that does not answer counts as away. */
const PATIENCE = 3_000;

export type Health = {
  /** Answers `/healthz`, `/readyz` and `/metrics`; false for every other address. */
  answers(req: http.IncomingMessage, res: http.ServerResponse): boolean;
  /** Measures a request from here to its end. */
  measure(req: http.IncomingMessage, res: http.ServerResponse): void;
};

/**
 * What monitors ask: whether the process lives, whether it can serve, and its figures in Prometheus' format. No personal data is in
 * any of it.
 * @param isReady whether pages can be served yet
 */
export function startHealth(isReady: () => boolean): Health {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry, prefix: 'atlas_' });
  const duration = new Histogram({
    name: 'atlas_http_request_duration_seconds',
    help: 'Time from a request to the end of its answer, by kind of address, method and status.',
    labelNames: ['kind', 'method', 'status'],
    buckets: [0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
    registers: [registry],
  });
  const askRecord = recordGauges(registry);
  const answer = (res: http.ServerResponse, status: number, body: string, type = 'application/json') => {
    res.writeHead(status, { 'Content-Type': `${type}; charset=utf-8`, 'Cache-Control': 'no-store' });
    res.end(body);
  };
  const ready = async (res: http.ServerResponse) => {
    const database = await databaseState();
    const isUp = isReady() && database === 'up';
    answer(res, isUp ? 200 : 503, JSON.stringify({ ready: isUp, pages: isReady(), database }));
  };
  const metrics = async (res: http.ServerResponse) => {
    await askRecord();
    answer(res, 200, await registry.metrics(), 'text/plain; version=0.0.4');
  };
  return {
    answers(req, res) {
      const path = req.url?.split('?', 1)[0];
      if (req.method !== 'GET' && req.method !== 'HEAD') return false;
      if (path === '/healthz') answer(res, 200, JSON.stringify({ alive: true }));
      else if (path === '/readyz') void ready(res);
      else if (path === '/metrics' && mayMeasure(req)) void metrics(res);
      else return false;
      return true;
    },
    measure(req, res) {
      const stop = duration.startTimer();
      const [kind, method] = [kindOf(req.url ?? '/'), req.method ?? ''];
      res.once('close', () => stop({ kind, method, status: String(res.statusCode) }));
    },
  };
}

/** Few kinds, never an address: what somebody looked for is nobody's business. */
function kindOf(url: string): string {
  if (url.startsWith('/api/')) return 'api';
  if (url.startsWith('/_next/') || /^\/(basemap|fonts|icons|images)\//.test(url)) return 'file';
  if (url.startsWith('/internal/')) return 'internal';
  return isPrivatePage(url) ? 'private' : 'page';
}

/** Whoever knows the token; without one, whoever asks on this machine itself and not through a proxy. */
function mayMeasure({ headers, socket }: http.IncomingMessage): boolean {
  const token = env().METRICS_TOKEN;
  if (token) return sameSecret(headers.authorization ?? '', `Bearer ${token}`);
  const isHere = /^(::ffff:)?127\.|^::1$/.test(socket.remoteAddress ?? '');
  return isHere && headers['x-forwarded-for'] === undefined;
}

async function databaseState(): Promise<'up' | 'read-only' | 'away'> {
  const late = new Promise<'away'>((resolve) => setTimeout(() => resolve('away'), PATIENCE).unref());
  const asked = askDatabase().then(
    ({ readOnly }) => (readOnly ? ('read-only' as const) : ('up' as const)),
    () => 'away' as const,
  );
  return Promise.race([asked, late]);
}

/**
 * Figures of the record as gauges.
 * @returns asks the database for them anew; where it is away, the last ones go
 */
function recordGauges(registry: Registry): () => Promise<void> {
  const gauge = (name: string, help: string, labelNames: string[] = []) =>
    new Gauge({ name, help, labelNames, registers: [registry] });
  const mails = gauge('atlas_mails', 'Mails by state.', ['state']);
  const jobs = gauge('atlas_jobs_failed', 'Runs of jobs that failed.');
  const version = gauge('atlas_dataset_version', 'Counts every change of the published record.');
  const changed = gauge('atlas_dataset_changed_timestamp_seconds', 'When the published record last changed.');
  return async () => {
    const figures = await recordFigures().catch(() => null);
    for (const each of [mails, jobs, version, changed]) each.reset();
    if (!figures) return;
    for (const { state, count } of figures.mails) mails.set({ state }, count);
    jobs.set(figures.failedJobs);
    version.set(figures.version);
    changed.set(figures.changedAt.getTime() / 1000);
  };
}
