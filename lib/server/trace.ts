import type { IncomingMessage, ServerResponse } from 'node:http';

/** What a span says: names and sums, never a value that somebody typed, an address or a token. */
export type SpanFacts = Record<string, string | number | boolean>;

/** What traces need of the libraries that make them; they are loaded only where a collector is configured. */
export type Tracing = {
  span<T>(name: string, facts: SpanFacts, work: () => Promise<T>): Promise<T>;
  request<T>(req: IncomingMessage, res: ServerResponse, facts: SpanFacts, work: () => T): T;
  /** The number of the trace that runs here, 32 hexadecimal digits. */
  traceId(): string | undefined;
  /** W3C `traceparent` of the span that runs here, for requests of the atlas to itself. */
  headers(): Record<string, string>;
  /** Sends what waits, and ends. */
  close(): Promise<void>;
};

const key = Symbol.for('atlas.tracing');
const kept = globalThis as { [key]?: Tracing | null };

/** Shared by the server and the bundled pages, which are two copies of this module in one process. */
export function tracing(): Tracing | null {
  return kept[key] ?? null;
}

export function setTracing(made: Tracing | null): void {
  kept[key] = made;
}

/** Does `work` as one span below the one that runs; just does it where nothing is traced. @param name of a fixed set */
export function withSpan<T>(name: string, facts: SpanFacts, work: () => Promise<T>): Promise<T> {
  const made = kept[key];
  return made ? made.span(name, facts, work) : work();
}

/** Answers a request as one span, from here to the end of the answer. */
export function withRequestSpan<T>(
  req: IncomingMessage,
  res: ServerResponse,
  facts: SpanFacts,
  work: () => T,
): T {
  const made = kept[key];
  return made ? made.request(req, res, facts, work) : work();
}
