import { redirect } from 'next/navigation';
import { type AccountRow, findAccount } from '@/lib/auth/account.repository';
import { signInPath } from '@/lib/auth/link-path';
import { currentActor, currentSession } from '@/lib/auth/session';
import type { Locale } from '@/lib/i18n/locales';
import { boundLocale } from '@/lib/server/bound';

type Session = NonNullable<Awaited<ReturnType<typeof currentSession>>>;

/** Whoever is signed in, with their account; anybody else is led to sign in and back. */
export async function accountOf(
  given: string,
  below = '',
): Promise<{ locale: Locale; session: Session; account: AccountRow }> {
  const locale = boundLocale(given);
  const [actor, session] = await Promise.all([currentActor(), currentSession()]);
  const account = actor && session ? await findAccount(actor.userId) : null;
  if (!account || !session) return redirect(signInPath(locale, `/${locale}/extranet/account${below}`));
  return { locale, session, account };
}
