'use server';

import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { forgottenForm } from '@/lib/auth/account.schema';
import { askForPassword } from '@/lib/auth/sign-in.service';
import { boundLocale } from '@/lib/server/bound';
import { type FormState, readForm } from '@/lib/server/form-state';
import { log } from '@/lib/server/log';

/** Sends a link to a new password. The answer comes before anything is looked up: neither it nor its time tells who has an account. */
export async function askPassword(given: string, _: FormState, form: FormData): Promise<FormState> {
  const locale = boundLocale(given);
  const t = await getTranslations({ locale, namespace: 'account.errors' });
  const { data, state } = readForm(forgottenForm, form, t);
  if (state) return state;
  const from = { headers: new Headers(await headers()), locale };
  void askForPassword(data.email, from).catch(() => log('error', 'password-reset-failed'));
  redirect(`/${locale}/extranet/forgotten-password?done=sent`);
}
