import type { Locale } from '../i18n/locales';
import { auth } from './auth';
import { handOver } from './auth-mail';
import { type Answer, ask } from './door';
import { enterPath } from './link-path';
import { findPendingLink } from './one-time-link';
import { providerId } from './openid';

/** How an attempt to sign in ended. `cookies` go to the browser whatever the outcome. */
export type SignIn =
  | { kind: 'in'; cookies: string[] }
  | { kind: 'code-wanted'; cookies: string[] }
  | { kind: 'refused'; cookies: string[] }
  | { kind: 'closed'; cookies: string[] }
  | { kind: 'too-many'; cookies: string[] };

function outcomeOf({ status, body, code, setCookies: cookies }: Answer): SignIn {
  if (status === 429) return { kind: 'too-many', cookies };
  if (body.twoFactorRedirect === true) return { kind: 'code-wanted', cookies };
  if (code && /^failed_to_create_session$/i.test(code)) return { kind: 'closed', cookies };
  if (status === 200 && !code) return { kind: 'in', cookies };
  return { kind: 'refused', cookies };
}

type From = { headers: Headers; locale: Locale };

/**
 * Sends a one-time link, to an address with an account and to one without alike.
 * @returns false where this reader has asked too often
 */
export async function askForLink(
  email: string,
  returnTo: string,
  { headers, locale }: From,
): Promise<boolean> {
  const { status } = await ask('/sign-in/magic-link', headers, {
    body: { email, metadata: { locale, returnTo } },
    locale,
  });
  return status !== 429;
}

/** Signs in by a one-time link; an address without an account gets one. The link serves once. */
export async function enterByLink(token: string, { headers, locale }: From): Promise<SignIn> {
  return outcomeOf(await ask('/magic-link/verify', headers, { method: 'GET', query: { token }, locale }));
}

export async function enterByPassword(
  email: string,
  password: string,
  { headers, locale }: From,
): Promise<SignIn> {
  return outcomeOf(await ask('/sign-in/email', headers, { body: { email, password }, locale }));
}

/** @param code six figures of the application, or a backup code with its hyphen */
export async function giveCode(code: string, { headers }: From): Promise<SignIn> {
  const plain = code.replace(/\s/g, '');
  const path = /^\d{6}$/.test(plain) ? '/two-factor/verify-totp' : '/two-factor/verify-backup-code';
  return outcomeOf(await ask(path, headers, { body: { code: plain } }));
}

/**
 * Where the person signs in at the provider, or why not.
 * @param returnTo a safe path @param errorPath the page that says what went wrong
 */
export async function askProvider(
  returnTo: string,
  errorPath: string,
  { headers, locale }: From,
): Promise<{ url: string; cookies: string[] } | null> {
  const { body, setCookies } = await ask('/sign-in/social', headers, {
    body: { provider: providerId, callbackURL: returnTo, errorCallbackURL: errorPath },
    locale,
  });
  return typeof body.url === 'string' ? { url: body.url, cookies: setCookies } : null;
}

/** Sends a link to a new password where there is an account; tells nobody whether there is. */
export async function askForPassword(email: string, { headers, locale }: From): Promise<void> {
  await ask('/request-password-reset', headers, { body: { email }, locale });
}

export async function setForgottenPassword(
  token: string,
  newPassword: string,
  { headers }: From,
): Promise<'done' | 'refused' | 'too-many'> {
  const { status } = await ask('/reset-password', headers, { body: { token, newPassword } });
  return status === 200 ? 'done' : status === 429 ? 'too-many' : 'refused';
}

export async function signOut(headers: Headers): Promise<string[]> {
  return (await ask('/sign-out', headers)).setCookies;
}

/** A one-time link for whoever runs a command on the machine; nothing is mailed. */
export async function makeOneTimeLink(email: string, locale: Locale): Promise<string> {
  const token = await handOver(() => auth().api.signInMagicLink({ body: { email }, headers: new Headers() }));
  return enterPath(locale, token);
}

/** For whom a link is, shortened so that only its owner knows it: `m…@mairie-albi.fr`; null where it no longer serves. */
export async function shownAddress(token: string): Promise<string | null> {
  const email = await findPendingLink(token);
  return email ? email.replace(/^(.)[^@]*/u, '$1…') : null;
}
