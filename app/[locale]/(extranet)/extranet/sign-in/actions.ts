'use server';

import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { linkForm, passwordSignInForm } from '@/lib/auth/account.schema';
import { safeReturn, secondFactorPath } from '@/lib/auth/link-path';
import { setCookies } from '@/lib/auth/session';
import { askForLink, enterByPassword } from '@/lib/auth/sign-in.service';
import { boundLocale } from '@/lib/server/bound';
import { type FormState, readForm, refused } from '@/lib/server/form-state';

/** Sends a one-time link; the page that follows says the same for every address. */
export async function askLink(given: string, to: string, _: FormState, form: FormData): Promise<FormState> {
  const locale = boundLocale(given);
  const t = await getTranslations({ locale, namespace: 'account.errors' });
  const { data, state } = readForm(linkForm, form, t);
  if (state) return state;
  const isSent = await askForLink(data.email, safeReturn(to, locale), { headers: await headers(), locale });
  if (!isSent) return refused(form, [{ code: 'TOO_MANY' }], t);
  redirect(`/${locale}/extranet/sign-in?done=sent`);
}

export async function signInByPassword(
  given: string,
  to: string,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const locale = boundLocale(given);
  const t = await getTranslations({ locale, namespace: 'account' });
  const sentence = await getTranslations({ locale, namespace: 'account.errors' });
  const { data, state } = readForm(passwordSignInForm, form, sentence);
  if (state) return state;
  const outcome = await enterByPassword(data.email, data.password, { headers: await headers(), locale });
  await setCookies(outcome.cookies);
  const returnTo = safeReturn(to, locale);
  if (outcome.kind === 'in') redirect(returnTo);
  if (outcome.kind === 'code-wanted') redirect(secondFactorPath(locale, returnTo));
  if (outcome.kind === 'too-many') return refused(form, [{ code: 'TOO_MANY' }], sentence);
  return refused(form, [{ code: outcome.kind === 'closed' ? 'signIn.closed' : 'signIn.wrong' }], t);
}
