import { notFound, redirect } from 'next/navigation';
import { type AccountRow, findAccount } from '@/lib/auth/account.repository';
import { signInPath } from '@/lib/auth/link-path';
import { currentActor, currentSession } from '@/lib/auth/session';
import { isLocale, type Locale } from '@/lib/i18n/locales';

type Session = NonNullable<Awaited<ReturnType<typeof currentSession>>>;

/** Whoever is signed in, with their account; anybody else is led to sign in and back. */
export async function accountOf(
  given: string,
  below = '',
): Promise<{ locale: Locale; session: Session; account: AccountRow }> {
  if (!isLocale(given)) notFound();
  const [actor, session] = await Promise.all([currentActor(), currentSession()]);
  const account = actor && session ? await findAccount(actor.userId) : null;
  if (!account || !session) return redirect(signInPath(given, `/${given}/extranet/account${below}`));
  return { locale: given, session, account };
}
