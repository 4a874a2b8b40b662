import { env } from '../env';

const levels = ['debug', 'info', 'warn', 'error'] as const;
type Level = (typeof levels)[number];

/**
 * One structured line on the standard output (errors: on the error output). Fields hold no personal data: no address
 * of a reader, no text that somebody typed.
 */
export function log(level: Level, event: string, fields: Record<string, unknown> = {}): void {
  if (levels.indexOf(level) < levels.indexOf(env().LOG_LEVEL)) return;
  const line = `${JSON.stringify({ time: new Date().toISOString(), level, event, ...fields })}\n`;
  (level === 'error' ? process.stderr : process.stdout).write(line);
}
