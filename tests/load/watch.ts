import { rows } from '../e2e/support/record-sql';
import { mean } from './samples';

export type Mark = {
  /** Seconds since the beginning. */
  at: number;
  /** Resident memory of the server, MB. */
  memory: number;
  /** 99th percentile of the delay of the event loop since the mark before, ms. */
  lag: number;
  /** Connections to the database, of everybody. */
  connections: number;
};

const MB = 1024 * 1024;
const LOOK_EVERY_MS = 2_000;

/** Watches the server's own figures. @returns a function that ends it and gives what was seen */
export function watchServer(url: string): () => Promise<Mark[]> {
  const marks: Mark[] = [];
  const began = performance.now();
  let ended = false;
  const watching = (async () => {
    while (!ended) {
      const figures = await fetch(`${url}/metrics`).then((answer) => answer.text());
      const [open] = await rows<{ count: number }>(
        "SELECT count(*)::int FROM pg_stat_activity WHERE datname = current_database() AND backend_type = 'client backend'",
      );
      marks.push({
        at: (performance.now() - began) / 1000,
        memory: figure(figures, 'atlas_process_resident_memory_bytes') / MB,
        lag: figure(figures, 'atlas_nodejs_eventloop_lag_p99_seconds') * 1000,
        connections: open?.count ?? 0,
      });
      await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
    }
  })();
  // What goes wrong is told when the watch ends, and not before.
  watching.catch(() => undefined);
  return async () => {
    ended = true;
    await watching;
    return marks;
  };
}

function figure(text: string, name: string): number {
  const value = new RegExp(`^${name} (\\S+)$`, 'm').exec(text)?.[1];
  if (value === undefined)
    throw new Error(`the atlas does not give ${name}: /metrics answers this machine alone`);
  return Number(value);
}

/** Memory by the minute, or by sixths of a short run, MB. */
export function memoryMarks(marks: readonly Mark[], seconds: number): number[] {
  const parts = Math.max(6, Math.round(seconds / 60));
  return Array.from({ length: parts }, (_, part) =>
    mean(
      marks
        .filter(({ at }) => at >= (part * seconds) / parts && at < ((part + 1) * seconds) / parts)
        .map(({ memory }) => memory),
    ),
  ).filter((value) => value !== null);
}

/** Memory in the last third of a run as a ratio to that in its middle third. */
export function memoryGrowth(marks: readonly Mark[]): number {
  const third = (from: number) =>
    mean(
      marks
        .slice(Math.floor((marks.length * from) / 3), Math.floor((marks.length * (from + 1)) / 3))
        .map(({ memory }) => memory),
    ) ?? Number.NaN;
  return third(2) / third(1);
}
