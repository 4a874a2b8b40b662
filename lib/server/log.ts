import { env } from '../env';
import { requestContexts } from './request-context';
import { tracing } from './trace';

const levels = ['debug', 'info', 'warn', 'error'] as const;
type Level = (typeof levels)[number];

/**
 * One structured line on the standard output (errors: on the error output), with the number of the request that it belongs
 * to and of its trace. Fields hold no personal data: no address of a reader, no text that somebody typed, no message of
 * an error that may quote one (`errorFacts`).
 */
export function log(level: Level, event: string, fields: Record<string, unknown> = {}): void {
  if (levels.indexOf(level) < levels.indexOf(env().LOG_LEVEL)) return;
  const requestId = requestContexts().getStore()?.requestId;
  const traceId = tracing()?.traceId();
  const line = {
    time: new Date().toISOString(),
    level,
    event,
    ...(requestId ? { requestId } : {}),
    ...(traceId ? { traceId } : {}),
    ...fields,
  };
  (level === 'error' ? process.stderr : process.stdout).write(`${JSON.stringify(line)}\n`);
}
