import type { IncomingHttpHeaders } from 'node:http';

/**
 * Whether a form was sent by a page of another site, with the cookies of whoever looked at it. Browsers say so by
 * `Sec-Fetch-Site`, older ones by `Origin`; what says neither is no browser that could be led to it.
 * @param ownUrl address by which readers reach the atlas, beside the one that the request names
 */
export function isCrossSite(
  { 'sec-fetch-site': site, origin, host }: IncomingHttpHeaders,
  ownUrl: string,
): boolean {
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return true;
  if (origin === undefined) return false;
  if (!URL.canParse(origin)) return true;
  const { host: from } = new URL(origin);
  return from !== host && from !== new URL(ownUrl).host;
}
