import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { databaseConnections } from '../db';
import { MailState } from '../generated/prisma/enums';
import { jobs } from '../jobs/jobs';
import { recordFigures } from './health.repository';

/** What the database is to the atlas: `up`, `read-only`, or `away`. */
export type DatabaseState = 'up' | 'read-only' | 'away';

export type Metrics = {
  registry: Registry;
  /** Begins to measure a request. @returns to be called at its end */
  request(kind: string, method: string): (status: number) => void;
  /** Does a revalidation and counts how it ended. */
  revalidation(work: () => Promise<void>): Promise<void>;
  /** Asks for the figures of the record anew; where the database is away they are left out. */
  ask(database: DatabaseState): Promise<void>;
};

/** The figures of one process and of the record, in a registry of their own; sums alone, nothing of anybody. */
export function makeMetrics(): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry, prefix: 'atlas_' });
  const duration = new Histogram({
    name: 'atlas_http_request_duration_seconds',
    help: 'Time from a request to the end of its answer, by kind of address, method and status.',
    labelNames: ['kind', 'method', 'status'],
    buckets: [0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
    registers,
  });
  const inFlight = new Gauge({
    name: 'atlas_http_requests_in_flight',
    help: 'Requests that are being answered.',
    registers,
  });
  const revalidated = new Counter({
    name: 'atlas_revalidations_total',
    help: 'Times that pages were made to follow the record or the day, by outcome (done, failed).',
    labelNames: ['outcome'],
    registers,
  });
  for (const outcome of ['done', 'failed']) revalidated.inc({ outcome }, 0);
  const askRecord = recordGauges(registry);
  return {
    registry,
    request(kind, method) {
      const stop = duration.startTimer({ kind, method });
      inFlight.inc();
      return (status) => {
        inFlight.dec();
        stop({ status: String(status) });
      };
    },
    async revalidation(work) {
      try {
        await work();
        revalidated.inc({ outcome: 'done' });
      } catch (error) {
        revalidated.inc({ outcome: 'failed' });
        throw error;
      }
    },
    ask: askRecord,
  };
}

/** Takes every value out: one that is not known is left out, and not 0. */
function forget(gauge: Gauge): void {
  gauge.reset();
  gauge.remove({});
}

/** Longer than this, in milliseconds, nobody who gathers figures is kept waiting: while pages hold all connections, theirs come without the record's. */
const PATIENCE = 5_000;

/** What comes in time; null where it comes late or fails. */
async function soon<T>(work: Promise<T>): Promise<T | null> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), PATIENCE);
  });
  return Promise.race([work.catch(() => null), late]).finally(() => clearTimeout(timer));
}

const seconds = (moment: Date) => moment.getTime() / 1000;

function recordGauges(registry: Registry): Metrics['ask'] {
  const gauge = (name: string, help: string, labelNames: string[] = []) =>
    new Gauge({ name: `atlas_${name}`, help, labelNames, registers: [registry] });
  const state = gauge('database_up', 'Whether the database answers: 1 or 0.');
  const readOnly = gauge('database_read_only', 'Whether the database refuses changes: 1 or 0.');
  const connections = gauge('database_connections', 'Connections of this process, by use (busy, idle).', [
    'use',
  ]);
  const waiting = gauge('database_queries_waiting', 'Queries that wait for a connection.');
  const mails = gauge('mails', 'Mails by state.', ['state']);
  const oldest = gauge(
    'mail_oldest_waiting_timestamp_seconds',
    'When the mail that has waited longest was written.',
  );
  const runs = gauge('job_runs', 'Runs of jobs by state (waiting, running, failed).', ['state']);
  const done = gauge('job_last_success_timestamp_seconds', 'When a job last ended well.', ['name']);
  const backup = gauge(
    'backup_last_success_timestamp_seconds',
    'When a backup was last written and read back; 0 for never.',
  );
  const version = gauge('dataset_version', 'Counts every change of the published record.');
  const changed = gauge('dataset_changed_timestamp_seconds', 'When the published record last changed.');
  const day = gauge(
    'states_day_timestamp_seconds',
    'Day (UTC midnight) for which the oldest state of a tie was reckoned.',
  );
  const ofRecord = [mails, oldest, runs, done, backup, version, changed, day];
  return async (database) => {
    state.set(database === 'away' ? 0 : 1);
    readOnly.set(database === 'read-only' ? 1 : 0);
    const { open, idle, waiting: queries } = databaseConnections();
    connections.set({ use: 'busy' }, open - idle);
    connections.set({ use: 'idle' }, idle);
    waiting.set(queries);
    for (const each of ofRecord) forget(each);
    const figures = database === 'away' ? null : await soon(recordFigures());
    if (!figures) return;
    for (const state of Object.values(MailState))
      mails.set({ state }, figures.mails.find((mail) => mail.state === state)?.count ?? 0);
    if (figures.oldestMail) oldest.set(seconds(figures.oldestMail));
    for (const name of ['waiting', 'running', 'failed'])
      runs.set({ state: name }, figures.jobs.runs.find((run) => run.state === name)?.count ?? 0);
    for (const { name, at } of figures.jobs.done) if (name in jobs) done.set({ name }, seconds(at));
    backup.set(figures.backup ? seconds(figures.backup) : 0);
    version.set(figures.version);
    changed.set(seconds(figures.changedAt));
    if (figures.statesDay) day.set(seconds(figures.statesDay));
  };
}
