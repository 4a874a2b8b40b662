import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { atlasSecret } from './secret';

/** Characters of a token: 144 random bits, then their signature. All may stand in a path. */
const BODY = 24;
const SIGNATURE = 22;

/** What a link is for: one made for one thing is none for another. */
export type LinkPurpose = 'invitation' | 'suggestion' | 'view-feed';

const signatureOf = (purpose: LinkPurpose, body: string) =>
  createHmac('sha256', atlasSecret())
    .update(`${purpose} link\n${body}`)
    .digest('base64url')
    .slice(0, SIGNATURE);

/** A token for a link in a mail, signed, so that an altered one is told from one that has had its time. */
export function newLinkToken(purpose: LinkPurpose): string {
  const body = randomBytes(18).toString('base64url');
  return body + signatureOf(purpose, body);
}

/** Whether the atlas made this token for this purpose; that it still serves is another question. */
export function isOwnToken(purpose: LinkPurpose, token: string): boolean {
  if (token.length !== BODY + SIGNATURE) return false;
  const expected = Buffer.from(signatureOf(purpose, token.slice(0, BODY)));
  const given = Buffer.from(token.slice(BODY));
  return given.length === expected.length && timingSafeEqual(given, expected);
}

/** What is kept of a token: nobody who reads the database can open a link. */
export const linkTokenHash = (token: string): string =>
  createHash('sha256').update(token).digest('base64url');
