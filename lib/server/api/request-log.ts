import { env } from '@/lib/env';

/** One line about one request. No query values and no address: words that people search for are theirs. */
export type RequestLine = {
  level: 'info' | 'error';
  requestId: string;
  method: string;
  path: string;
  /** Names of the parameters given. */
  parameters: string[];
  status: number;
  format: string | null;
  milliseconds: number;
  bytes: number;
  /** What failed, for those who operate the atlas alone. */
  failure?: string;
};

const weights = { debug: 0, info: 1, warn: 2, error: 3 };

/** Writes the line as JSON, where the level set for the process lets it through. */
export function writeRequestLine(line: RequestLine): void {
  if (weights[line.level] < weights[env().LOG_LEVEL]) return;
  process.stdout.write(
    `${JSON.stringify({ time: new Date().toISOString(), event: 'api_request', ...line })}\n`,
  );
}
