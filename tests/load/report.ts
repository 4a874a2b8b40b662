import type { LoadResult } from './load';
import { memoryGrowth, memoryMarks } from './marks';
import { percentile } from './samples';

/** From this length on, a server has warmed up by the middle third, and its memory is held to be flat. */
const LONG_MINUTES = 5;

const round = (value: number | null, digits = 0) =>
  value === null ? null : Math.round(value * 10 ** digits) / 10 ** digits;

/** What a run showed, in figures alone: milliseconds, MB. */
export function summary({ options, idle, loaded, marks, kept, seconds }: LoadResult) {
  const kinds = loaded.kinds.toSorted().map((kind) => {
    const [p95, before] = [loaded.percentile(kind, 0.95), idle.percentile(kind, 0.95)];
    return {
      kind,
      requests: loaded.count(kind),
      idleP95: round(before, 1),
      p50: round(loaded.percentile(kind, 0.5), 1),
      p95: round(p95, 1),
      ratio: p95 !== null && before ? round(p95 / before, 2) : null,
    };
  });
  return {
    ...options,
    seconds: round(seconds) ?? 0,
    requests: loaded.count(),
    errors: loaded.errors.length + idle.errors.length,
    kinds,
    writes: kept,
    memory: memoryMarks(marks, seconds).map((value) => round(value) ?? 0),
    memoryGrowth: round(memoryGrowth(marks), 3) ?? 0,
    eventLoopP99: round(
      percentile(
        marks.map(({ lag }) => lag),
        0.95,
      ),
      1,
    ),
    connections: Math.max(0, ...marks.map((mark) => mark.connections)),
  };
}

export type LoadSummary = ReturnType<typeof summary>;

export type Check = { name: string; isMet: boolean; told: string };

/** What must hold. A short run is still warming up: its memory may grow by more than that of a long one. */
export function checks(found: LoadSummary): Check[] {
  const most = found.minutes >= LONG_MINUTES ? 1.15 : 1.5;
  return [
    {
      name: 'no request fails',
      isMet: found.errors === 0,
      told: `${found.errors} failed of ${found.requests}`,
    },
    {
      name: 'every write that was acknowledged is there',
      isMet: found.writes.acknowledged > 0 && found.writes.lost === 0,
      told: `${found.writes.acknowledged} acknowledged, ${found.writes.lost} lost`,
    },
    {
      name: 'every write has its revision',
      isMet: found.writes.withoutRevision === 0,
      told: `${found.writes.withoutRevision} without`,
    },
    {
      name: `memory stays: the last third of the time at most ${most} times the middle third`,
      isMet: found.memoryGrowth <= most,
      told: `${found.memoryGrowth} times`,
    },
  ];
}

/** The table that a person reads. */
export function table(found: LoadSummary, errors: readonly string[]): string {
  const row = (cells: (string | number | null)[]) =>
    cells
      .map((cell, column) => (column === 0 ? String(cell).padEnd(14) : String(cell ?? '–').padStart(10)))
      .join('');
  return [
    row(['', 'requests', 'idle p95', 'p50', 'p95', 'p95/idle']),
    ...found.kinds.map(({ kind, requests, idleP95, p50, p95, ratio }) =>
      row([kind, requests, idleP95, p50, p95, ratio]),
    ),
    '',
    `${found.requests} requests of ${found.readers} readers and ${found.writers} writers in ${found.seconds} s; times in ms`,
    `memory, MB: ${found.memory.join(', ')}; event loop, p99: ${found.eventLoopP99} ms; connections: ${found.connections}`,
    ...checks(found).map(({ name, isMet, told }) => `${isMet ? 'held' : 'NOT HELD'}: ${name} (${told})`),
    ...[...new Set(errors)].slice(0, 10).map((error) => `  ${error}`),
  ].join('\n');
}

/** The same as a report of tests, which `npm test` counts among its own. */
export function asTests(found: LoadSummary, errors: readonly string[]) {
  const assertionResults = checks(found).map(({ name, isMet, told }) => ({
    fullName: `under load ${name}`,
    status: isMet ? 'passed' : 'failed',
    failureMessages: isMet ? [] : [told, ...[...new Set(errors)].slice(0, 10)],
  }));
  const status = assertionResults.every((each) => each.status === 'passed') ? 'passed' : 'failed';
  return { testResults: [{ name: 'tests/load', status, message: '', assertionResults }] };
}
