import { AsyncLocalStorage } from 'node:async_hooks';

/** What one request carries from the server to the page that answers it and back. */
export type RequestContext = { requestId: string; status: number | null };

const key = Symbol.for('atlas.requestContext');
const kept = globalThis as { [key]?: AsyncLocalStorage<RequestContext> };

/** Shared by the server and the bundled pages, which are two copies of this module in one process. */
export function requestContexts(): AsyncLocalStorage<RequestContext> {
  kept[key] ??= new AsyncLocalStorage();
  return kept[key];
}
