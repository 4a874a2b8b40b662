import { isOwnToken, linkTokenHash } from '../auth/link-token';
import { suggestionByHash } from './suggestion.repository';
import { VERIFY_HOURS } from './suggestion.rules';

type Found = NonNullable<Awaited<ReturnType<typeof suggestionByHash>>>;
export type OpenedSuggestion =
  | { state: 'open'; suggestion: Found }
  | { state: 'verified' | 'expired' | 'unknown' };

/** What the link to verify a suggestion opens, at a moment. It reads and changes nothing. */
export async function openSuggestion(token: string, now: Date): Promise<OpenedSuggestion> {
  if (!isOwnToken('suggestion', token)) return { state: 'unknown' };
  const suggestion = await suggestionByHash(linkTokenHash(token));
  if (!suggestion) return { state: 'unknown' };
  if (suggestion.state !== 'UNVERIFIED') return { state: 'verified' };
  const age = now.getTime() - suggestion.createdAt.getTime();
  return age > VERIFY_HOURS * 3_600_000 ? { state: 'expired' } : { state: 'open', suggestion };
}
