import { createHmac } from 'node:crypto';
import { env } from '../env';

/**
 * The key that signs links and sessions. `npm start` and the commands make it on first use (lib/operate/secrets.mjs);
 * what starts the server otherwise gives it.
 */
export function atlasSecret(): string {
  const secret = env().ATLAS_SECRET;
  if (!secret) throw new Error('ATLAS_SECRET is not set: start the atlas by npm start, or give it.');
  return secret;
}

/** A text that stands for another without telling it: the same one always, and only here. */
export function pseudonym(purpose: string, text: string): string {
  return createHmac('sha256', atlasSecret()).update(`${purpose}\n${text}`).digest('base64url');
}
