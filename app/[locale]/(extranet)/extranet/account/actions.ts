'use server';

import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import {
  deleteOtherSessions,
  deletePasskey,
  deleteSession,
  updateProfile,
} from '@/lib/auth/account.repository';
import {
  currentPasswordForm,
  eraseForm,
  oneIdForm,
  ownPasswordForm,
  profileForm,
} from '@/lib/auth/account.schema';
import { hasPassword, isRecent, setOwnPassword, turnOffSecondFactor } from '@/lib/auth/account.service';
import { erasePerson } from '@/lib/auth/erasure.repository';
import { MAX_PASSWORD, MIN_PASSWORD, passwordWeakness } from '@/lib/auth/password.rules';
import { setCookies } from '@/lib/auth/session';
import { signOut } from '@/lib/auth/sign-in.service';
import { formFields } from '@/lib/server/form-fields';
import { type FormState, readForm, refused } from '@/lib/server/form-state';
import { accountOf } from './load';

const errorsIn = (locale: 'fr' | 'en' | 'zh' | 'ko') =>
  getTranslations({ locale, namespace: 'account.errors' });

/** Name, language and digest of whoever is signed in. */
export async function saveProfile(given: string, _: FormState, form: FormData): Promise<FormState> {
  const { locale, session } = await accountOf(given);
  const { data, state } = readForm(profileForm, form, await errorsIn(locale));
  if (state) return state;
  await updateProfile(session.userId, data);
  redirect(`/${locale}/extranet/account?done=profile#profile`);
}

export async function savePassword(given: string, _: FormState, form: FormData): Promise<FormState> {
  const { locale, session, account } = await accountOf(given);
  const t = await errorsIn(locale);
  const { data, state } = readForm(ownPasswordForm, form, t);
  if (state) return state;
  const weakness = passwordWeakness(data.newPassword, account.email);
  const limits = { min: MIN_PASSWORD, max: MAX_PASSWORD };
  if (weakness) return refused(form, [{ field: 'newPassword', code: weakness, values: limits }], t);
  const own = new Headers(await headers());
  const { refusal, cookies } = await setOwnPassword(own, session, data, hasPassword(account));
  if (refusal)
    return refused(
      form,
      [refusal === 'WRONG_PASSWORD' ? { field: 'currentPassword', code: refusal } : { code: refusal }],
      t,
    );
  await setCookies(cookies);
  redirect(`/${locale}/extranet/account?done=password#password`);
}

export async function removePasskey(given: string, form: FormData): Promise<void> {
  const { locale, session } = await accountOf(given);
  const { data } = oneIdForm.safeParse(formFields(form));
  if (data) await deletePasskey(session.userId, data.id);
  redirect(`/${locale}/extranet/account?done=passkeyRemoved#passkeys`);
}

export async function endSession(given: string, form: FormData): Promise<void> {
  const { locale, session } = await accountOf(given);
  const { data } = oneIdForm.safeParse(formFields(form));
  if (data) await deleteSession(session.userId, data.id);
  redirect(`/${locale}/extranet/account?done=session#sessions`);
}

export async function endOtherSessions(given: string): Promise<void> {
  const { locale, session } = await accountOf(given);
  await deleteOtherSessions(session.userId, session.id);
  redirect(`/${locale}/extranet/account?done=otherSessions#sessions`);
}

export async function turnOff(given: string, _: FormState, form: FormData): Promise<FormState> {
  const { locale, session } = await accountOf(given);
  const t = await errorsIn(locale);
  const { data, state } = readForm(currentPasswordForm, form, t);
  if (state) return state;
  const own = new Headers(await headers());
  const { refusal, cookies } = await turnOffSecondFactor(own, session, data.currentPassword);
  if (refusal)
    return refused(
      form,
      [refusal === 'WRONG_PASSWORD' ? { field: 'currentPassword', code: refusal } : { code: refusal }],
      t,
    );
  await setCookies(cookies);
  redirect(`/${locale}/extranet/account?done=secondFactorOff#second-factor`);
}

/** Erases whoever is signed in, once they have written their own address. */
export async function eraseAccount(given: string, _: FormState, form: FormData): Promise<FormState> {
  const { locale, session, account } = await accountOf(given);
  const t = await errorsIn(locale);
  const { data, state } = readForm(eraseForm, form, t);
  if (state || data.email !== account.email)
    return refused(form, [{ field: 'email', code: 'CONFIRM_WORD' }], t);
  if (!isRecent(session)) return refused(form, [{ code: 'STALE' }], t);
  const cookies = await signOut(await headers());
  await erasePerson(session.userId, new Date());
  await setCookies(cookies);
  redirect(`/${locale}/extranet/sign-in?done=erased`);
}
