import { createHash } from 'node:crypto';

/** What an answer depends on, beside its address. */
export type RecordVersion = {
  /** Grows with every change to the record, and with the day, because facts go stale by the calendar alone. */
  version: string;
  /** The day on which the states of ties stand; at midnight it follows the calendar within seconds. */
  stateDay: string;
  /** Instant from which the record is as it is, epoch milliseconds. */
  changedAt: number;
};

export type Validators = { etag: string; lastModified: string | null };

/** The coding that the server in front will choose, so that the compressed and the plain bytes bear different tags. */
export function codingOf(acceptEncoding: string | null): 'br' | 'gzip' | 'identity' {
  const offered = (acceptEncoding ?? '').toLowerCase();
  const accepts = (coding: string) =>
    new RegExp(`(^|[,\\s])${coding}(?!\\s*;\\s*q=0(\\.0*)?\\s*(,|$))`).test(offered);
  if (accepts('br')) return 'br';
  return accepts('gzip') ? 'gzip' : 'identity';
}

/**
 * A strong tag, made of everything that the bytes follow from: the build, the version of the record, the address, the
 * format and the coding. So a match is told before any query runs.
 * @param now epoch milliseconds; a record that changed within this very second has no Last-Modified yet (RFC 9110, 8.8.2.2)
 */
export function validatorsOf(record: RecordVersion, parts: readonly string[], now: number): Validators {
  const hash = createHash('sha256')
    .update(JSON.stringify([record.version, record.stateDay, ...parts]))
    .digest('base64url');
  const settled = Math.floor(record.changedAt / 1000) < Math.floor(now / 1000);
  return {
    etag: `"${hash.slice(0, 27)}"`,
    lastModified: settled ? new Date(record.changedAt).toUTCString() : null,
  };
}

/** Whether what the client holds is still right: `If-None-Match` decides where given, else `If-Modified-Since`. */
export function isNotModified(headers: Headers, { etag, lastModified }: Validators): boolean {
  const tags = headers.get('if-none-match');
  if (tags !== null) {
    const held = tags.split(',').map((tag) => tag.trim().replace(/^W\//, ''));
    return held.includes('*') || held.includes(etag);
  }
  const since = Date.parse(headers.get('if-modified-since') ?? '');
  return lastModified !== null && !Number.isNaN(since) && Date.parse(lastModified) <= since;
}
