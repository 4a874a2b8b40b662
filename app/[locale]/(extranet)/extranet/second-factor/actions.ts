'use server';

import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { codeForm } from '@/lib/auth/account.schema';
import { safeReturn } from '@/lib/auth/link-path';
import { setCookies } from '@/lib/auth/session';
import { giveCode } from '@/lib/auth/sign-in.service';
import { boundLocale } from '@/lib/server/bound';
import { type FormState, readForm, refused } from '@/lib/server/form-state';

/** The code that a sign-in still wants. */
export async function giveSecondCode(
  given: string,
  to: string,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const locale = boundLocale(given);
  const t = await getTranslations({ locale, namespace: 'account.errors' });
  const { data, state } = readForm(codeForm, form, t);
  if (state) return state;
  const outcome = await giveCode(data.code, { headers: await headers(), locale });
  await setCookies(outcome.cookies);
  if (outcome.kind === 'in') redirect(safeReturn(to, locale));
  if (outcome.kind === 'too-many') return refused(form, [{ code: 'TOO_MANY' }], t);
  return refused(form, [{ field: 'code', code: 'WRONG_CODE' }], t);
}
