'use server';

import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { keepIfForbidden, requireSender } from '@/lib/forms/desk-stash.service';
import { act } from '@/lib/record/act';
import { boundId, boundLocale } from '@/lib/server/bound';
import { type FormState, readForm, refused } from '@/lib/server/form-state';
import { decideForm } from '@/lib/suggestion/suggest-form.schema';
import { decideSuggestion } from '@/lib/suggestion/suggestion.mutations';

/** Decides a suggestion; its page then leads to the form in which an accepted change is made. */
export async function decide(given: string, of: number, _: FormState, form: FormData): Promise<FormState> {
  const [locale, suggestionId] = [boundLocale(given), boundId(of)];
  const page = `/${locale}/extranet/suggestions/${suggestionId}`;
  const actor = await requireSender(locale, page, form);
  const t = await getTranslations({ locale, namespace: 'suggest' });
  const { data, state } = readForm(decideForm, form, (code) => t(`error.${code}`));
  if (!data) return state;
  const outcome = await act(decideSuggestion, actor, { suggestionId, ...data });
  if (outcome.ok) redirect(`${page}?done=${data.outcome === 'REFUSED' ? 'refused' : 'accepted'}`);
  const { problem } = outcome;
  await keepIfForbidden(problem, page, form);
  if (problem.kind === 'invalid') {
    const problems = problem.issues.map(({ path, message }) => ({ field: path, code: message }));
    return refused(form, problems, (code) => t(`error.${code}`));
  }
  const code = problem.kind === 'refused' ? problem.code : problem.kind;
  return refused(form, [{ code }], (each) => t(`problem.${each}`));
}
