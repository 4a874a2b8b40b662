'use server';

import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { codeForm, currentPasswordForm } from '@/lib/auth/account.schema';
import { beginSecondFactor, proveSecondFactor } from '@/lib/auth/account.service';
import { setCookies } from '@/lib/auth/session';
import { type FormState, readForm, refused } from '@/lib/server/form-state';
import { accountOf } from '../load';

/** Begins: the key and the backup codes are made, and shown until the first right code. */
export async function begin(given: string, _: FormState, form: FormData): Promise<FormState> {
  const { locale, session } = await accountOf(given);
  const t = await getTranslations({ locale, namespace: 'account.errors' });
  const { data, state } = readForm(currentPasswordForm, form, t);
  if (state) return state;
  const own = new Headers(await headers());
  const { refusal } = await beginSecondFactor(own, session, data.currentPassword);
  if (refusal === 'WRONG_PASSWORD') return refused(form, [{ field: 'currentPassword', code: refusal }], t);
  if (refusal) return refused(form, [{ code: refusal }], t);
  redirect(`/${locale}/extranet/account/second-factor`);
}

export async function prove(given: string, _: FormState, form: FormData): Promise<FormState> {
  const { locale, session } = await accountOf(given);
  const t = await getTranslations({ locale, namespace: 'account.errors' });
  const { data, state } = readForm(codeForm, form, t);
  if (state) return state;
  const { refusal, cookies } = await proveSecondFactor(new Headers(await headers()), session, data.code);
  if (refusal === 'WRONG_CODE') return refused(form, [{ field: 'code', code: refusal }], t);
  if (refusal) return refused(form, [{ code: refusal }], t);
  await setCookies(cookies);
  redirect(`/${locale}/extranet/account/second-factor`);
}
