import type { Validators } from './conditional';
import type { Answer } from './endpoint';
import { contentType, type Format, formatTypes } from './formats/format';
import { type Problem, problemBody, problemTypes } from './problem';

/** An answer ready to be sent; its chunks are made while they are sent, and only if they are. */
export type Reply = {
  status: number;
  headers: Record<string, string>;
  chunks: (() => AsyncIterable<string | Uint8Array>) | null;
  /** The whole body where it is there already: sent as it is, and `chunks` passed over. */
  whole?: Uint8Array;
};

const ALLOWED = 'GET, HEAD, OPTIONS';

/** What every answer says: any site's page may read it, with which headers, and where the API is described. */
const openHeaders = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers':
    'ETag, Last-Modified, Retry-After, X-Request-Id, Content-Disposition, Link',
  'Cross-Origin-Resource-Policy': 'cross-origin',
  Link: '</api/v1/openapi.json>; rel="service-desc"; type="application/json"',
};

/** What an answer says that may be kept and must be asked about again before it is used. */
const keptHeaders = {
  'Cache-Control': 'public, max-age=0, must-revalidate',
  Vary: 'Accept, Accept-Encoding',
};

async function* once(text: string) {
  yield text;
}

export function problemReply(problem: Problem): Reply {
  const headers = { 'Content-Type': 'application/problem+json; charset=utf-8', 'Cache-Control': 'no-store' };
  return {
    status: problemTypes[problem.code].status,
    headers: { ...openHeaders, ...headers, ...problem.headers },
    chunks: () => once(JSON.stringify(problemBody(problem))),
  };
}

export function methodNotAllowed(method: string): Problem {
  const detail = `${method} is not possible: the API is read-only.`;
  return { kind: 'problem', code: 'method-not-allowed', detail, headers: { Allow: ALLOWED } };
}

/** The answer to a browser that asks beforehand what another site's page may do. */
export function preflightReply(): Reply {
  const headers = {
    ...openHeaders,
    Allow: ALLOWED,
    'Access-Control-Allow-Methods': ALLOWED,
    'Access-Control-Allow-Headers': 'Accept, Content-Type, If-None-Match, If-Modified-Since',
    'Access-Control-Max-Age': '86400',
  };
  return { status: 204, headers, chunks: null };
}

export function movedReply(to: string): Reply {
  return { status: 308, headers: { ...openHeaders, ...keptHeaders, Location: to }, chunks: null };
}

const validatorHeaders = ({ etag, lastModified }: Validators): Record<string, string> => ({
  ETag: etag,
  ...(lastModified ? { 'Last-Modified': lastModified } : {}),
});

export function notModifiedReply(validators: Validators): Reply {
  return {
    status: 304,
    headers: { ...openHeaders, ...keptHeaders, ...validatorHeaders(validators) },
    chunks: null,
  };
}

/** A file is saved under its name where people save such files, and shown otherwise. */
function disposition(format: Format, name: string): string {
  return `${formatTypes[format].saved ? 'attachment' : 'inline'}; filename="${name}.${format}"`;
}

const encoder = new TextEncoder();

/** A body of JSON as the bytes that are sent. */
export const jsonBytes = (body: unknown): Uint8Array => encoder.encode(JSON.stringify(body));

/** @param json the bytes of an answer in JSON, where they were made before */
export function fullReply(
  answer: Answer & { kind: 'json' | 'file' },
  format: Format,
  validators: Validators,
  json: Uint8Array | null = null,
): Reply {
  const described = {
    ...openHeaders,
    ...keptHeaders,
    ...validatorHeaders(validators),
    'Content-Type': contentType(format),
  };
  if (answer.kind === 'json') {
    return { status: 200, headers: described, chunks: null, whole: json ?? jsonBytes(answer.body) };
  }
  const headers = { ...described, 'Content-Disposition': disposition(format, answer.name) };
  return { status: 200, headers, chunks: answer.chunks };
}
