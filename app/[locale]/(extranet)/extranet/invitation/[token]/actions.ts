'use server';

import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { currentActor } from '@/lib/auth/session';
import { askForLink } from '@/lib/auth/sign-in.service';
import { acceptInvitation } from '@/lib/membership/invitation.mutations';
import { openInvitation } from '@/lib/membership/open-invitation.service';
import { act } from '@/lib/record/act';
import { boundLocale, boundSegment } from '@/lib/server/bound';

/** Sends a link to sign in to the address that was invited; it leads back to the invitation. */
export async function sendLink(given: string, of: string): Promise<void> {
  const [locale, token] = [boundLocale(given), boundSegment(of)];
  const path = `/${locale}/extranet/invitation/${token}`;
  const opened = await openInvitation(token, new Date());
  if (opened.state !== 'open') redirect(path);
  const isSent = await askForLink(opened.email, path, { headers: await headers(), locale });
  redirect(`${path}?${isSent ? 'done=sent' : 'problem=too-many'}`);
}

/** Accepts for whoever is signed in; the page says why where it cannot be. */
export async function accept(given: string, of: string): Promise<void> {
  const [locale, token] = [boundLocale(given), boundSegment(of)];
  const path = `/${locale}/extranet/invitation/${token}`;
  const actor = await currentActor();
  if (!actor) redirect(path);
  const outcome = await act(acceptInvitation, actor, { token });
  if (outcome.ok) redirect(`/${locale}/extranet/authorities/${outcome.value.slug}`);
  redirect(path);
}
