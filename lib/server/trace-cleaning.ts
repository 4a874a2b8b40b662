import type { Attributes } from '@opentelemetry/api';
import type { ReadableSpan, SpanExporter } from '@opentelemetry/sdk-trace-node';

/**
 * What may leave of a span's attributes. Next writes down whole addresses (`http.target`, `http.url`), which hold what
 * people search for and the tokens of links; of a page its route is enough, `/[locale]/extranet/round/[token]`.
 */
const allowed = new Set([
  'http.route',
  'http.request.method',
  'http.response.status_code',
  'http.status_code',
  'http.method',
  'next.route',
  'next.span_type',
  'error.type',
  'atlas.kind',
  'atlas.request_id',
  'atlas.job',
  'atlas.template',
  'db.system.name',
  'db.operation.name',
  'db.collection.name',
]);

/** A route as it is written in the code. What holds a query, an address or anything else is none. */
const route = /^\/[\w/[\].()@-]*$/;

const isRoute = (key: string) => key === 'http.route' || key === 'next.route';

export function allowedAttributes(attributes: Attributes): Attributes {
  return Object.fromEntries(
    Object.entries(attributes).filter(
      ([key, value]) => allowed.has(key) && (!isRoute(key) || route.test(String(value))),
    ),
  );
}

/** The name of a span from what may leave of it: a name that a library gave may hold an address. */
export function safeName(name: string, own: boolean, attributes: Attributes): string {
  const where = attributes['http.route'] ?? attributes['next.route'];
  if (attributes['atlas.kind'])
    return `${attributes['http.request.method']} ${where ?? attributes['atlas.kind']}`;
  if (own) return name;
  const type = attributes['next.span_type'] ?? 'library';
  return where === undefined ? String(type) : `${type} ${where}`;
}

function cleanedSpan(span: ReadableSpan): ReadableSpan {
  const attributes = allowedAttributes(span.attributes);
  const name = safeName(span.name, span.instrumentationScope.name === 'atlas', attributes);
  // Events and the message of a status tell errors in full, with what somebody typed.
  return Object.create(span, {
    attributes: { value: attributes, enumerable: true },
    name: { value: name, enumerable: true },
    events: { value: [], enumerable: true },
    links: { value: [], enumerable: true },
    status: { value: { code: span.status.code }, enumerable: true },
  });
}

/**
 * Sends spans without anything that may be of a person, whoever made them.
 * @param tell hears of each sending whether it succeeded
 */
export function cleaned(exporter: SpanExporter, tell: (sent: boolean) => void): SpanExporter {
  return {
    export: (spans, done) =>
      exporter.export(spans.map(cleanedSpan), (result) => {
        tell(Number(result.code) === 0);
        done(result);
      }),
    forceFlush: async () => exporter.forceFlush?.(),
    shutdown: () => exporter.shutdown(),
  };
}
