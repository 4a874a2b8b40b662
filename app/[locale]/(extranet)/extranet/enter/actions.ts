'use server';

import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { safeReturn, secondFactorPath } from '@/lib/auth/link-path';
import { setCookies } from '@/lib/auth/session';
import { enterByLink } from '@/lib/auth/sign-in.service';
import { bound, boundKinds, boundLocale } from '@/lib/server/bound';

/** Signs in by the link of a mail, once its reader has pressed the button. */
export async function confirmLink(given: string, token: string, to: string): Promise<void> {
  const [locale, secret] = [boundLocale(given), bound(boundKinds.segment.catch(''), token)];
  const outcome = await enterByLink(secret, { headers: await headers(), locale });
  await setCookies(outcome.cookies);
  const returnTo = safeReturn(to, locale);
  if (outcome.kind === 'in') redirect(returnTo);
  if (outcome.kind === 'code-wanted') redirect(secondFactorPath(locale, returnTo));
  redirect(`/${locale}/extranet/enter?state=${outcome.kind}`);
}
