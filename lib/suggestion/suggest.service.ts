import type { Actor } from '../auth/actor';
import { nobody } from '../auth/actor';
import { takeAllowance } from '../auth/allowance';
import type { Locale } from '../i18n/locales';
import { act, type Outcome, refuse } from '../record/act';
import type { AboutRef } from './suggest-form.schema';
import { submitSuggestion } from './suggestion.mutations';
import { aboutBySlug } from './suggestion.repository';

/** A school class has one address; a mailbox is nobody's to fill. */
const perClient = { window: 3600, max: 20 };
const perMailbox = { window: 86_400, max: 6 };
const perPerson = { window: 3600, max: 40 };

export type SentSuggestion = { text: string; source: string; email: string };

type From = {
  actor: Actor | null;
  /** Address of the reader, as the server tells it. */
  client: string;
  locale: Locale;
};

/** Takes a suggestion from a page, within what one reader and one mailbox may send. */
export async function suggest(
  about: AboutRef,
  { text, source, email }: SentSuggestion,
  { actor, client, locale }: From,
): Promise<Outcome<{ suggestionId: number; verified: boolean }>> {
  const found = about && (await aboutBySlug(about.kind, about.slug));
  if (about && !found) return { ok: false, problem: { kind: 'not-found' } };
  const allowances = actor
    ? [await takeAllowance(`suggest person ${actor.userId}`, perPerson)]
    : [
        await takeAllowance(`suggest client ${client}`, perClient),
        await takeAllowance(`suggest mailbox ${email.trim().toLowerCase()}`, perMailbox),
      ];
  if (allowances.some(({ allowed }) => !allowed)) return refuse('too-many');
  return act(submitSuggestion, actor ?? nobody, {
    about: found?.id ?? {},
    text,
    source: source || null,
    email: actor ? null : email,
    locale,
  });
}
