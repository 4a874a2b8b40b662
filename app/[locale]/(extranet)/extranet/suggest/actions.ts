'use server';

import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { z } from 'zod';
import { nobody } from '@/lib/auth/actor';
import { currentActor } from '@/lib/auth/session';
import { act } from '@/lib/record/act';
import { bound, boundKinds, boundLocale, boundSegment } from '@/lib/server/bound';
import { CLIENT_HEADER } from '@/lib/server/client-address';
import { type FormState, readForm, refused } from '@/lib/server/form-state';
import { suggest } from '@/lib/suggestion/suggest.service';
import { type AboutRef, aboutKinds, suggestForm, TRAP } from '@/lib/suggestion/suggest-form.schema';
import { verifySuggestion } from '@/lib/suggestion/suggestion.mutations';

const aboutRef = z.strictObject({ kind: z.enum(aboutKinds), slug: boundKinds.segment }).nullable();

/** Takes a suggestion, from anybody. */
export async function sendSuggestion(
  given: string,
  asked: AboutRef,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const [locale, about] = [boundLocale(given), bound(aboutRef, asked)];
  const t = await getTranslations({ locale, namespace: 'suggest' });
  const { data, state } = readForm(suggestForm, form, (code) => t(`error.${code}`));
  if (!data) return state;
  const page = `/${locale}/extranet/suggest`;
  // Nobody sees that field: whoever fills it is a program, and is told nothing.
  if (data[TRAP] !== '') redirect(`${page}?done=sent`);
  const actor = await currentActor();
  const client = (await headers()).get(CLIENT_HEADER) ?? 'unknown';
  const outcome = await suggest(about, data, { actor, client, locale });
  if (outcome.ok) redirect(`${page}?done=${outcome.value.verified ? 'queued' : 'sent'}`);
  const { problem } = outcome;
  if (problem.kind === 'invalid') {
    const problems = problem.issues.map(({ path, message }) => ({ field: path, code: message }));
    return refused(form, problems, (code) => t(`error.${code}`));
  }
  const code = problem.kind === 'refused' ? problem.code : problem.kind;
  return refused(form, [{ code }], (each) => t(`problem.${each}`));
}

/** One press hands the suggestion over; the page then says how it stands. */
export async function confirmSuggestion(given: string, of: string): Promise<void> {
  const [locale, token] = [boundLocale(given), boundSegment(of)];
  await act(verifySuggestion, nobody, { token });
  redirect(`/${locale}/extranet/suggest/confirm/${token}`);
}
