import { CLIENT_HEADER } from '../client-address';
import { errorFacts } from '../error-facts';
import { isDatabaseAway } from '../read-only';
import { codingOf, isNotModified, type RecordVersion, type Validators, validatorsOf } from './conditional';
import { type Call, costIn, type Endpoint, formatParameters } from './endpoint';
import { type Format, formatTypes } from './formats/format';
import { negotiate } from './negotiate';
import { readParameters } from './parameters';
import { invalidParameters, problem } from './problem';
import {
  fullReply,
  jsonBytes,
  methodNotAllowed,
  movedReply,
  notModifiedReply,
  preflightReply,
  problemReply,
  type Reply,
} from './reply';
import { type KeptAnswer, processRuntime, type Runtime } from './runtime';
import { type StreamEnd, streamOf } from './stream';

type Context = { params: Promise<Record<string, string | string[]>> };
type Handler = (request: Request, context?: Context) => Promise<Response>;
type Method = 'GET' | 'HEAD' | 'OPTIONS' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

const REQUEST_ID = /^[\w-]{8,64}$/;

/** One request on its way through the wrapper. */
type Passage<Query> = {
  endpoint: Endpoint<Query>;
  runtime: Runtime;
  request: Request;
  url: URL;
  /** The part of the path in braces. */
  id: string;
  requestId: string;
  /** Epoch milliseconds. */
  now: number;
  /** Known once it is chosen. */
  format: Format | null;
};

/** The handlers of a route file: one way to read, check, answer, cache, limit and log for every address of the API. */
export function serve<Query>(endpoint: Endpoint<Query>, given?: Runtime): Record<Method, Handler> {
  const handler =
    (reply: (passage: Passage<Query>) => Promise<Reply>): Handler =>
    async (request, context) => {
      const runtime = given ?? processRuntime();
      const id = (await context?.params)?.id;
      const asked = request.headers.get('x-request-id') ?? '';
      const requestId = REQUEST_ID.test(asked) ? asked : runtime.newRequestId();
      const passage = {
        endpoint,
        runtime,
        request,
        url: new URL(request.url),
        requestId,
        now: runtime.now(),
        format: null,
      };
      return send({ ...passage, id: typeof id === 'string' ? id : '' }, reply);
    };
  const read = handler(replyToRead);
  const refuse = handler(async ({ request }) => problemReply(methodNotAllowed(request.method)));
  const preflight = handler(async () => preflightReply());
  return {
    GET: read,
    HEAD: read,
    OPTIONS: preflight,
    POST: refuse,
    PUT: refuse,
    PATCH: refuse,
    DELETE: refuse,
  };
}

/** Sends a reply, or the problem where there is none, under the request's id; its line is written when the last byte is sent. */
async function send<Query>(
  passage: Passage<Query>,
  make: (passage: Passage<Query>) => Promise<Reply>,
): Promise<Response> {
  const { request, requestId } = passage;
  const respond = async (reply: Reply, failure: unknown) => {
    const ended = (end: StreamEnd) =>
      writeLine(passage, reply.status, { ...end, failure: failure ?? end.failure });
    // The server in front writes the id that it gave; Next would add ours to it.
    const given = request.headers.get('x-request-id') === requestId;
    const headers = { ...reply.headers, ...(given ? {} : { 'X-Request-Id': requestId }) };
    const init = { status: reply.status, headers };
    if (request.method !== 'HEAD' && reply.whole) {
      ended({ bytes: reply.whole.byteLength, failure: null });
      return new Response(reply.whole as Uint8Array<ArrayBuffer>, init);
    }
    const bodiless = request.method === 'HEAD' || reply.chunks === null;
    const body = bodiless || !reply.chunks ? null : await streamOf(reply.chunks(), ended);
    if (body === null) ended({ bytes: 0, failure: null });
    return new Response(body, init);
  };
  try {
    return await respond(await make(passage), null);
  } catch (failure) {
    return respond(problemReply(isDatabaseAway() ? unavailable() : internalError(requestId)), failure);
  }
}

async function replyToRead<Query>(passage: Passage<Query>): Promise<Reply> {
  const { endpoint, runtime, request, url, now } = passage;
  const common = formatParameters(endpoint.formats);
  const chosen = readParameters(common, only(url.searchParams, Object.keys(common)));
  const { query, errors } = endpoint.read(url.searchParams, Object.keys(common));
  const wrong = [...chosen.errors, ...errors];
  if (wrong.length > 0) return problemReply(invalidParameters(wrong));
  const { format: asked, lang = null } = chosen.query as {
    format?: Format;
    lang?: 'fr' | 'en' | 'zh' | 'ko';
  };
  const format = asked ?? negotiate(request.headers.get('accept'), endpoint.formats);
  if (format === null) return problemReply(notAcceptable(endpoint.formats));
  passage.format = format;
  const allowance = runtime.buckets.take(
    clientOf(request.headers),
    costIn(format, endpoint.cost(query)),
    now,
  );
  if (!allowance.allowed) return problemReply(tooMany(allowance.retryAfterSeconds));
  const record = await runtime.recordVersion(now);
  const validators = validatorsFor(passage, record, format);
  // A tag is only given with an answer, so who holds it holds the answer: no query is needed.
  if (holdsTag(request.headers, validators)) return notModifiedReply(validators);
  const call = {
    query,
    id: passage.id,
    format,
    lang,
    now,
    version: record.version,
    search: url.searchParams,
  };
  return replyWith(await answerTo(passage, call, record), format, validators, request.headers);
}

/**
 * What the endpoint answers. An answer in JSON is kept for the version of the record that it was made from; the version was read before the
 * data, so nothing older than it is ever kept under it. Files are made anew each time: they are large, and streamed.
 */
async function answerTo<Query>(
  { endpoint, runtime, url, format }: Passage<Query>,
  call: Call<Query>,
  record: RecordVersion,
): Promise<KeptAnswer> {
  const make = async (): Promise<KeptAnswer> => {
    const answer = await endpoint.respond(call);
    // What is kept is counted by its bytes, and so holds nothing else.
    return answer.kind === 'json'
      ? { answer: { ...answer, body: null }, json: jsonBytes(answer.body) }
      : { answer, json: null };
  };
  if (!runtime.answers || format !== 'json') return make();
  const key = JSON.stringify([record.version, record.stateDay, ...addressParts(runtime, url), format]);
  return runtime.answers.get(key, make, ({ json }) => json !== null);
}

function replyWith(
  { answer, json }: KeptAnswer,
  format: Format,
  validators: Validators,
  asked: Headers,
): Reply {
  if (answer.kind === 'problem') return problemReply(answer);
  if (answer.kind === 'moved') return movedReply(answer.to);
  return isNotModified(asked, validators)
    ? notModifiedReply(validators)
    : fullReply(answer, format, validators, json);
}

/** What tells one address from another whoever writes it: the build that answers, the path and the query in a fixed order. */
function addressParts({ build }: Runtime, url: URL): [string, string, string] {
  const query = new URLSearchParams(url.searchParams);
  query.sort();
  return [build.id, url.pathname, query.toString()];
}

function validatorsFor<Query>(
  { runtime, request, url, now }: Passage<Query>,
  record: RecordVersion,
  format: Format,
) {
  const coding = codingOf(request.headers.get('accept-encoding'));
  const parts = [...addressParts(runtime, url), format, coding];
  return validatorsOf({ ...record, changedAt: Math.max(record.changedAt, runtime.build.at) }, parts, now);
}

function holdsTag(headers: Headers, validators: Validators): boolean {
  const tags = headers.get('if-none-match');
  return tags !== null && !tags.includes('*') && isNotModified(headers, validators);
}

/** Who asks, for the allowance alone: the address that our server vouches for; unknown ones share one allowance. */
function clientOf(headers: Headers): string {
  return headers.get(CLIENT_HEADER) ?? 'unknown';
}

function only(query: URLSearchParams, names: readonly string[]): URLSearchParams {
  return new URLSearchParams([...query].filter(([name]) => names.includes(name)));
}

/** One line, without values: words that people search for are theirs. */
function writeLine<Query>(passage: Passage<Query>, status: number, { bytes, failure }: StreamEnd): void {
  const { endpoint, runtime, request, url, requestId, now, format } = passage;
  runtime.log(failure ? 'error' : 'info', 'api-request', {
    requestId,
    method: request.method,
    route: endpoint.path,
    parameters: [...new Set(url.searchParams.keys())].filter((name) => name in endpoint.parameters),
    status,
    format,
    milliseconds: Math.round(runtime.now() - now),
    bytes,
    ...(failure ? errorFacts(failure) : {}),
  });
}

const internalError = (requestId: string) =>
  problem('internal-error', `The atlas failed to answer. The failure is recorded under ${requestId}.`);

/** No fault of the request or of the endpoint: the database does not answer, and will again. */
const unavailable = () =>
  problem('unavailable', 'The record cannot be read just now: ask again in a few seconds.', {
    headers: { 'Retry-After': '5' },
  });

const notAcceptable = (formats: readonly Format[]) =>
  problem(
    'not-acceptable',
    `Offered here: ${formats.map((format) => formatTypes[format].media).join(', ')}.`,
  );

const tooMany = (seconds: number) =>
  problem('too-many-requests', `More was asked than is given at once; wait ${seconds} s.`, {
    headers: { 'Retry-After': String(seconds) },
  });
