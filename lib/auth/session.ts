import { parseSetCookieHeader, toCookieOptions } from 'better-auth/cookies';
import { cookies, headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { cache } from 'react';
import type { Locale } from '../i18n/locales';
import type { Actor } from './actor';
import { actorOf, wantsSecondFactor } from './actor.presenter';
import { findActor } from './actor.repository';
import { auth } from './auth';
import { signInPath } from './link-path';

/** The session of the request in hand, read from the database once; null where there is none that is live. */
export const currentSession = cache(async () => {
  const found = await auth().api.getSession({ headers: await headers() });
  return found?.session ?? null;
});

const currentRow = cache(async () => {
  const session = await currentSession();
  return session ? findActor(session.userId) : null;
});

/** Whoever is signed in, with what they may speak for now; null for nobody, and for a closed account. */
export const currentActor = cache(async (): Promise<Actor | null> => actorOf(await currentRow()));

/** True for an administrator who acts without the role until a second factor is set up. */
export async function isSecondFactorWanted(): Promise<boolean> {
  return wantsSecondFactor(await currentRow());
}

/**
 * Whoever is signed in; anybody else is led to sign in and back.
 * @param returnTo path and query of the page in hand
 */
export async function requireActor(locale: Locale, returnTo: string): Promise<Actor> {
  return (await currentActor()) ?? redirect(signInPath(locale, returnTo));
}

/** Hands the library's cookies to the browser, from an action or a route handler. */
export async function setCookies(given: readonly string[]): Promise<void> {
  const jar = await cookies();
  for (const header of given) {
    for (const [name, attributes] of parseSetCookieHeader(header))
      jar.set(name, attributes.value, toCookieOptions(attributes));
  }
}
