'use server';

import { headers } from 'next/headers';
import { getTranslations } from 'next-intl/server';
import type { CodesState } from '@/components/account/renew-codes';
import { currentPasswordForm } from '@/lib/auth/account.schema';
import { renewBackupCodes } from '@/lib/auth/account.service';
import { readForm } from '@/lib/server/form-state';
import { accountOf } from '../load';

/** Makes new backup codes; the former ones no longer serve. */
export async function renewCodes(given: string, _: CodesState, form: FormData): Promise<CodesState> {
  const { locale, session } = await accountOf(given);
  const t = await getTranslations({ locale, namespace: 'account.errors' });
  const { data, state } = readForm(currentPasswordForm, form, t);
  if (state) return { codes: null, problem: Object.values(state.errors)[0] ?? state.message };
  const own = new Headers(await headers());
  const { refusal, codes } = await renewBackupCodes(own, session, data.currentPassword);
  return { codes, problem: refusal && t(refusal) };
}
