import { createHash, createHmac, timingSafeEqual } from 'node:crypto';

/** Characters of a token: what tells it from others, then its signature. */
const BODY = 24;
const SIGNATURE = 22;

const mac = (secret: string, text: string) => createHmac('sha256', secret).update(text).digest('base64url');
const signatureOf = (body: string, secret: string) => mac(secret, `signature ${body}`).slice(0, SIGNATURE);

/** What is kept of a token: nobody who reads the database can open a link. */
export const hashToken = (token: string): string => createHash('sha256').update(token).digest('base64url');

/**
 * The token of one recipient's link in one round: the same each time it is asked for, so that a repeated mail carries
 * the link of the first; unknown to whoever lacks the secret, and signed, so that an altered one is told from an old one.
 */
export function roundToken(secret: string, roundId: number, email: string): string {
  const body = mac(secret, `round ${roundId} ${email}`).slice(0, BODY);
  return body + signatureOf(body, secret);
}

/** Whether the atlas made this token; that it still serves is another question. */
export function isGenuine(token: string, secret: string): boolean {
  if (token.length !== BODY + SIGNATURE) return false;
  const expected = Buffer.from(signatureOf(token.slice(0, BODY), secret));
  const given = Buffer.from(token.slice(BODY));
  return given.length === expected.length && timingSafeEqual(given, expected);
}
