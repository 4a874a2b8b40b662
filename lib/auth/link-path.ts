import type { Locale } from '../i18n/locales';

/** Where a person may be led after signing in: a private page of the atlas, in one of its languages. */
const privatePath = /^\/(fr|en|zh|ko)\/(extranet|admin|evaluation)(\/[\w-]+)*(\?[\w=&%.,+-]*)?$/;

export const isPrivatePath = (path: unknown): path is string =>
  typeof path === 'string' && path.length <= 1000 && privatePath.test(path);

/** @returns the path where it is one of ours, else the extranet's first page: no link leads elsewhere */
export function safeReturn(path: unknown, locale: Locale): string {
  return isPrivatePath(path) ? path : `/${locale}/extranet`;
}

function withReturn(path: string, query: Record<string, string>, locale: Locale, returnTo: unknown): string {
  const to = safeReturn(returnTo, locale);
  const params = new URLSearchParams(to === `/${locale}/extranet` ? query : { ...query, to });
  return params.size > 0 ? `${path}?${params}` : path;
}

/** The page that a one-time link opens; it changes nothing until its button is pressed. */
export function enterPath(locale: Locale, token: string, returnTo?: unknown): string {
  return withReturn(`/${locale}/extranet/enter`, { token }, locale, returnTo);
}

export function signInPath(locale: Locale, returnTo?: unknown): string {
  return withReturn(`/${locale}/extranet/sign-in`, {}, locale, returnTo);
}

export function secondFactorPath(locale: Locale, returnTo?: unknown): string {
  return withReturn(`/${locale}/extranet/second-factor`, {}, locale, returnTo);
}

export function newPasswordPath(locale: Locale, token: string): string {
  return `/${locale}/extranet/new-password?${new URLSearchParams({ token })}`;
}
