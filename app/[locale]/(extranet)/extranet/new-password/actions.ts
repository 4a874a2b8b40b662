'use server';

import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { newPasswordForm } from '@/lib/auth/account.schema';
import { MAX_PASSWORD, MIN_PASSWORD, passwordWeakness } from '@/lib/auth/password.rules';
import { setForgottenPassword } from '@/lib/auth/sign-in.service';
import { bound, boundKinds, boundLocale } from '@/lib/server/bound';
import { type FormState, readForm, refused } from '@/lib/server/form-state';

/** Sets the password that a link of a mail lets choose; every session ends. */
export async function choosePassword(
  given: string,
  token: string,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const [locale, secret] = [boundLocale(given), bound(boundKinds.segment.catch(''), token)];
  const t = await getTranslations({ locale, namespace: 'account.errors' });
  const { data, state } = readForm(newPasswordForm, form, t);
  if (state) return state;
  const weakness = passwordWeakness(data.newPassword, '');
  const limits = { min: MIN_PASSWORD, max: MAX_PASSWORD };
  if (weakness) return refused(form, [{ field: 'newPassword', code: weakness, values: limits }], t);
  const from = { headers: await headers(), locale };
  const outcome = await setForgottenPassword(secret, data.newPassword, from);
  if (outcome === 'too-many') return refused(form, [{ code: 'TOO_MANY' }], t);
  redirect(
    outcome === 'done'
      ? `/${locale}/extranet/sign-in?done=passwordChanged`
      : `/${locale}/extranet/new-password`,
  );
}
