import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/** What is kept of a token: nobody who reads the database can open a link. */
export const hashToken = (token: string): string => createHash('sha256').update(token).digest('base64url');

const signatureOf = (random: string, secret: string) =>
  createHmac('sha256', secret).update(`round:${random}`).digest('base64url').slice(0, 22);

/** A token for a link in a mail: 144 random bits, signed, so that an altered one is told from one that expired. */
export function newToken(secret: string): string {
  const random = randomBytes(18).toString('base64url');
  return `${random}.${signatureOf(random, secret)}`;
}

/** Whether the atlas made this token; that it still serves is another question. */
export function isGenuine(token: string, secret: string): boolean {
  const [random = '', signature = ''] = token.split('.');
  const expected = Buffer.from(signatureOf(random, secret));
  const given = Buffer.from(signature);
  return given.length === expected.length && timingSafeEqual(given, expected);
}
