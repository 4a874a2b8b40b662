import { requestContexts } from './request-context';

/**
 * Sets the status of the page being rendered, which a Next page cannot do itself: the server puts it on the finished
 * page. Without the atlas's own server nothing happens.
 */
export function setResponseStatus(status: number): void {
  const context = requestContexts().getStore();
  if (context) context.status = status;
}
