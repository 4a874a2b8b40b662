'use server';

import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { setCookies } from '@/lib/auth/session';
import { signOut } from '@/lib/auth/sign-in.service';
import { defaultLocale, isLocale } from '@/lib/i18n/locales';

/** Ends the session in hand. */
export async function signOutHere(given: string): Promise<void> {
  const locale = isLocale(given) ? given : defaultLocale;
  await setCookies(await signOut(await headers()));
  redirect(`/${locale}/extranet/sign-in?done=signedOut`);
}
