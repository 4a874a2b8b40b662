import {
  context,
  propagation,
  ROOT_CONTEXT,
  type Span,
  SpanKind,
  SpanStatusCode,
  trace,
} from '@opentelemetry/api';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { resourceFromAttributes } from '@opentelemetry/resources';
import {
  BatchSpanProcessor,
  NodeTracerProvider,
  ParentBasedSampler,
  TraceIdRatioBasedSampler,
} from '@opentelemetry/sdk-trace-node';
import { log } from './log';
import { setTracing, type Tracing } from './trace';
import { cleaned } from './trace-cleaning';

export type TraceSettings = {
  /** Address of an OTLP collector, without `/v1/traces`. */
  endpoint: string;
  headers: Record<string, string>;
  serviceName: string;
  /** Of the requests that come without a decision of whoever asks, the share that is traced, 0 to 1. */
  share: number;
};

/** Spans that wait for the collector at most: what comes beyond them is dropped, and memory stays as it is. */
const MOST_WAITING = 2_048;
const PATIENCE_MS = 5_000;

/**
 * Loads OpenTelemetry and sends traces from here on. Next's own spans come below the server's. A collector that is away
 * costs nothing but its traces.
 */
export function startTracing({ endpoint, headers, serviceName, share }: TraceSettings): Tracing {
  const exporter = new OTLPTraceExporter({
    url: `${endpoint.replace(/\/+$/, '')}/v1/traces`,
    headers,
    timeoutMillis: PATIENCE_MS,
  });
  const provider = new NodeTracerProvider({
    resource: resourceFromAttributes({ 'service.name': serviceName }),
    sampler: new ParentBasedSampler({ root: new TraceIdRatioBasedSampler(share) }),
    spanProcessors: [
      new BatchSpanProcessor(cleaned(exporter, tellOnce()), {
        maxQueueSize: MOST_WAITING,
        exportTimeoutMillis: 2 * PATIENCE_MS,
      }),
    ],
  });
  provider.register();
  const tracer = provider.getTracer('atlas');
  const failed = (span: Span, error: unknown) => {
    span.setAttribute('error.type', error instanceof Error ? error.name : 'unknown');
    span.setStatus({ code: SpanStatusCode.ERROR });
  };
  const made: Tracing = {
    span: (name, attributes, work) =>
      tracer.startActiveSpan(name, { attributes }, async (span) => {
        try {
          return await work();
        } catch (error) {
          failed(span, error);
          throw error;
        } finally {
          span.end();
        }
      }),
    request(req, res, attributes, work) {
      const parent = propagation.extract(ROOT_CONTEXT, req.headers);
      const span = tracer.startSpan('request', { kind: SpanKind.SERVER, attributes }, parent);
      const here = trace.setSpan(parent, span);
      // Next reads the header again: its spans belong below this one.
      propagation.inject(here, req.headers);
      res.once('close', () => {
        span.setAttribute('http.response.status_code', res.statusCode);
        if (res.statusCode >= 500) span.setStatus({ code: SpanStatusCode.ERROR });
        span.end();
      });
      return context.with(here, work);
    },
    traceId: () => trace.getActiveSpan()?.spanContext().traceId,
    headers() {
      const carrier: Record<string, string> = {};
      propagation.inject(context.active(), carrier);
      return carrier;
    },
    async close() {
      setTracing(null);
      await provider.shutdown().catch(() => undefined);
      trace.disable();
      context.disable();
      propagation.disable();
    },
  };
  setTracing(made);
  return made;
}

/** Tells when traces begin to be lost and when they go again, not each time. */
function tellOnce(): (sent: boolean) => void {
  let before = true;
  return (sent) => {
    if (sent !== before) log(sent ? 'info' : 'warn', sent ? 'traces-sent-again' : 'traces-not-sent');
    before = sent;
  };
}
