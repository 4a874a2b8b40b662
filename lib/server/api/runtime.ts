import { randomUUID } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { Temporal } from 'temporal-polyfill';
import { atlasDay } from '@/lib/date/day';
import { env } from '@/lib/env';
import { recordStand } from '@/lib/partnership/partnership-state.repository';
import { log } from '../log';
import { SharedCache } from '../shared-cache';
import type { RecordVersion } from './conditional';
import type { Answer } from './endpoint';
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
  /** Answers in JSON, as the bytes that are sent; none are kept where it is left out. */
  answers?: SharedCache<KeptAnswer>;
  newRequestId(): string;
};

/** An answer and, where it is JSON, its bytes. */
export type KeptAnswer = { answer: Answer; json: Uint8Array | null };

/** Some five hundred pages of fifty ties. */
const ANSWERS_BYTES = 32 * 2 ** 20;

/** A client may take this much at once and gets that much back each second: 3,000 pages or 100 downloads, then 50 pages a second. */
const CAPACITY = 3_000;
const PER_SECOND = 50;

/** First instant of the atlas's day, epoch milliseconds. */
function dayStart(now: number): number {
  return Temporal.PlainDate.from(atlasDay(now)).toZonedDateTime('Europe/Paris').epochMilliseconds;
}

/** The version of the record, and since when it is: a new day counts as a change. @param now epoch milliseconds */
export async function recordVersion(now: number): Promise<RecordVersion> {
  const { version, changedAt, stateDay } = await recordStand();
  const label = `${atlasDay(now)}.${version}`;
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
    answers: new SharedCache(ANSWERS_BYTES, ({ json }) => json?.byteLength ?? 0),
    newRequestId: randomUUID,
  };
  return current;
}
