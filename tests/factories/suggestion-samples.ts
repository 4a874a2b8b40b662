import { randomUUID } from 'node:crypto';
import { nobody } from '@/lib/auth/actor';
import { act } from '@/lib/record/act';
import { submitSuggestion, verifySuggestion } from '@/lib/suggestion/suggestion.mutations';
import { mailedToken } from './member-samples';
import { tieId } from './people';

export const suggestion = async (over: object = {}) => ({
  about: { partnershipId: await tieId('albi-lijiang') },
  text: 'The agreement was signed in 2003, not in 2004.',
  source: 'https://www.mairie-albi.fr/jumelages',
  email: `${randomUUID()}@example.org`,
  locale: 'ko',
  ...over,
});

/** A suggestion of somebody without an account, not verified yet. */
export async function unverified(over: object = {}) {
  const given = await suggestion(over);
  const outcome = await act(submitSuggestion, nobody, given);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem));
  const token = await mailedToken('suggestion-verify', given.email);
  return { id: outcome.value.suggestionId, token, email: given.email };
}

/** One that waits for a decision. */
export async function waiting(over: object = {}) {
  const made = await unverified(over);
  await act(verifySuggestion, nobody, { token: made.token });
  return made;
}

/** Input for each mutation of suggestions, right in itself and about Albi's tie with Lijiang. */
export const suggestionSamples = {
  submitSuggestion: () => suggestion(),
  verifySuggestion: async () => ({ token: (await unverified()).token }),
  decideSuggestion: async () => ({
    suggestionId: (await waiting()).id,
    outcome: 'ACCEPTED',
    reason: null,
  }),
};
