import { randomUUID } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { Temporal } from 'temporal-polyfill';
import { atlasDay } from '@/lib/date/day';
import { env } from '@/lib/env';
import { oldestStateDay } from '@/lib/partnership/partnership-state.repository';
import { datasetVersion } from '../dataset-version';
import { log } from '../log';
import type { RecordVersion } from './conditional';
import { TokenBuckets } from './rate-limit';

/** What the wrapper needs of the world; tests give their own. */
export type Runtime = {
  /** Epoch milliseconds. */
  now(): number;
  /** @param now epoch milliseconds */
  recordVersion(now: number): Promise<RecordVersion>;
  /** Tells one build of the software from another, and when it was made (epoch milliseconds). */
  build: { id: string; at: number };
  log: typeof log;
  buckets: TokenBuckets;
  newRequestId(): string;
};

/** A client may take this much at once and gets that much back each second: 3,000 pages or 100 downloads, then 50 pages a second. */
const CAPACITY = 3_000;
const PER_SECOND = 50;

/** First instant of the atlas's day, epoch milliseconds. */
function dayStart(now: number): number {
  return Temporal.PlainDate.from(atlasDay(now)).toZonedDateTime('Europe/Paris').epochMilliseconds;
}

/** The version of the record, and since when it is: a new day counts as a change. @param now epoch milliseconds */
export async function recordVersion(now: number): Promise<RecordVersion> {
  const [{ label, changedAt }, stateDay] = await Promise.all([datasetVersion(now), oldestStateDay()]);
  return { version: label, stateDay, changedAt: Math.max(changedAt.getTime(), dayStart(now)) };
}

/** The build that serves; while developing there is none, and each start counts as one. */
function buildOf(): Runtime['build'] {
  const file = path.join(/* turbopackIgnore: true */ process.cwd(), env().ATLAS_DIST_DIR, 'BUILD_ID');
  const at = statSync(file, { throwIfNoEntry: false })?.mtimeMs;
  if (at === undefined) return { id: randomUUID(), at: Date.now() };
  return { id: readFileSync(file, 'utf8'), at };
}

let current: Runtime | undefined;

/** The world as it is, read once. */
export function processRuntime(): Runtime {
  current ??= {
    now: Date.now,
    recordVersion,
    build: buildOf(),
    log,
    buckets: new TokenBuckets(CAPACITY, PER_SECOND),
    newRequestId: randomUUID,
  };
  return current;
}
