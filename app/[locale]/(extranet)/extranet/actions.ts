'use server';

import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { setCookies } from '@/lib/auth/session';
import { signOut } from '@/lib/auth/sign-in.service';
import { boundLocale } from '@/lib/server/bound';

/** Ends the session in hand. */
export async function signOutHere(given: string): Promise<void> {
  const locale = boundLocale(given);
  await setCookies(await signOut(await headers()));
  redirect(`/${locale}/extranet/sign-in?done=signedOut`);
}
