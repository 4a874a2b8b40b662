import type { LinkHolder } from '../auth/actor';
import { atlasSecret } from '../auth/secret';
import { dayOfColumn } from '../date/day';
import { markOpened, roundByTokenHash } from './round.repository';
import { hashToken, isGenuine } from './round-token';

export type OpenedRound =
  | { state: 'open'; holder: LinkHolder; year: number; closesOn: string; opened: boolean }
  /** The token was never ours; or it was, and its round is over. */
  | { state: 'unknown' | 'submitted' | 'expired' };

/**
 * What a link from a mail opens, as of a day. It reads and changes nothing: mail programs open links by themselves.
 * @param today YYYY-MM-DD
 */
export async function openRound(token: string, today: string): Promise<OpenedRound> {
  if (!isGenuine(token, atlasSecret())) return { state: 'unknown' };
  const link = await roundByTokenHash(hashToken(token));
  if (!link) return { state: 'unknown' };
  const { round } = link;
  const closesOn = dayOfColumn(round.closesOn);
  if (round.submittedAt) return { state: 'submitted' };
  if (closesOn < today) return { state: 'expired' };
  return {
    state: 'open',
    holder: { kind: 'link', authorityId: round.authorityId, roundId: round.id, linkId: link.id },
    year: round.year,
    closesOn,
    opened: link.openedAt !== null,
  };
}

/**
 * Writes down when a link was first opened, for those who look after rounds. What a program fetches ahead of a reader is
 * no opening.
 */
export async function noteOpening(linkId: number, headers: Headers, now = new Date()): Promise<void> {
  const purpose = headers.get('sec-purpose') ?? headers.get('purpose') ?? '';
  if (!purpose.includes('prefetch')) await markOpened(linkId, now);
}
