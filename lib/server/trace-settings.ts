import { env } from '../env';

/**
 * Sends traces where a collector is configured; otherwise nothing of OpenTelemetry is loaded.
 * @returns a function that sends what waits, and ends it
 */
export async function traceIfAsked(): Promise<() => Promise<void>> {
  const settings = env();
  if (!settings.OTEL_EXPORTER_OTLP_ENDPOINT) return async () => undefined;
  const { startTracing } = await import('./trace-export');
  const made = startTracing({
    endpoint: settings.OTEL_EXPORTER_OTLP_ENDPOINT,
    headers: readHeaders(settings.OTEL_EXPORTER_OTLP_HEADERS ?? ''),
    serviceName: settings.OTEL_SERVICE_NAME,
    share: settings.OTEL_TRACES_SAMPLER_ARG,
  });
  return () => made.close();
}

/** `name=value` pairs as OpenTelemetry writes them: separated by commas, values in the encoding of addresses. */
export function readHeaders(text: string): Record<string, string> {
  const pairs = text.split(',').filter(Boolean);
  return Object.fromEntries(
    pairs.map((pair) => {
      const [name = '', ...rest] = pair.split('=');
      return [name.trim(), decoded(rest.join('=').trim())];
    }),
  );
}

function decoded(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}
