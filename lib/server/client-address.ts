/** Header by which the server tells its handlers who asks; what comes from outside under that name is dropped. */
export const CLIENT_HEADER = 'x-atlas-client';

/** Addresses of this machine and of private networks (RFC 1918, RFC 4193): a proxy of the deployment, never a reader far away. */
const near = /^(127\.|10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.|169\.254\.|::1$|f[cd]|fe80:)/i;

/**
 * Whose allowance a request is counted against. A connection from nearby comes from the deployment's own proxy, which
 * appends the address that it saw to `X-Forwarded-For`: the last entry is the only one that no client can make up.
 * From far away, what the client claims is passed over.
 * @param peer address of the other end of the connection
 * @param forwarded the header `X-Forwarded-For`
 */
export function clientAddress(peer: string | undefined, forwarded: string | string[] | undefined): string {
  const address = (peer ?? 'unknown').replace(/^::ffff:/, '');
  const last = [forwarded ?? []].flat().join(',').split(',').at(-1)?.trim();
  return last && near.test(address) ? last : address;
}
