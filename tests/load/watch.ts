import { rows } from '../e2e/support/record-sql';
import type { Mark } from './marks';

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
