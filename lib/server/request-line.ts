import type { IncomingMessage, ServerResponse } from 'node:http';
import { log } from './log';
import { requestKind } from './request-kind';
import { withRequestSpan } from './trace';

/** Milliseconds from which a request is remarked on. */
const SLOW_MS = 5_000;

/**
 * Follows a request to the end of its answer: as a span where traces are sent, and as a line of the log where it failed or
 * was slow (every one at the level `debug`). Neither says which page was asked for.
 */
export function followRequest(
  req: IncomingMessage,
  res: ServerResponse,
  requestId: string,
  answer: () => void,
): void {
  const kind = requestKind(req.url ?? '/');
  const method = req.method ?? '';
  const began = performance.now();
  const facts = { 'atlas.kind': kind, 'atlas.request_id': requestId, 'http.request.method': method };
  withRequestSpan(req, res, facts, () => {
    res.once('close', () => {
      const milliseconds = Math.round(performance.now() - began);
      const status = res.statusCode;
      const level = status >= 500 ? 'error' : milliseconds >= SLOW_MS ? 'warn' : 'debug';
      // Where the reader went away, it closes outside the request's context.
      log(level, 'request', { requestId, kind, method, status, milliseconds });
    });
    answer();
  });
}
