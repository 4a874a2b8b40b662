import { AsyncLocalStorage } from 'node:async_hooks';
import { z } from 'zod';
import { atlasDay } from '../date/day';
import { database } from '../db';
import { defaultLocale, isLocale, type Locale } from '../i18n/locales';
import { queueMail } from '../mail/mail.service';
import type { MailData } from '../mail/templates';
import { takeAllowance } from './allowance';
import { enterPath, newPasswordPath } from './link-path';
import { pseudonym } from './secret';

/** Minutes for which a one-time link, or one to a new password, serves. Mail of administrations is slow. */
export const LINK_MINUTES = 60;

/** So many links to one mailbox, however many readers ask: nobody's mailbox is filled from here. */
const perMailbox = { window: 3600, max: 6 };

const linkMetadata = z.object({ locale: z.custom<Locale>(isLocale), returnTo: z.string().optional() });

/** Takes a link in place of the mail: for whoever runs a command on the machine itself. */
const handedOver = new AsyncLocalStorage<(token: string) => void>();

/** @returns the token of the link that `ask` has made; no mail is sent */
export async function handOver(ask: () => Promise<unknown>): Promise<string> {
  let token = '';
  await handedOver.run((made) => {
    token = made;
  }, ask);
  return token;
}

/** Sends a one-time link; silent where the mailbox has had enough. */
export async function sendOneTimeLink({
  email,
  token,
  metadata,
}: {
  email: string;
  token: string;
  metadata?: Record<string, unknown>;
}): Promise<void> {
  const take = handedOver.getStore();
  if (take) return take(token);
  const { locale, returnTo } = linkMetadata.catch({ locale: defaultLocale }).parse(metadata);
  const to = email.toLowerCase();
  if (!(await takeAllowance(`mailbox ${to}`, perMailbox)).allowed) return;
  await queueMail(database(), {
    key: `one-time-link:${pseudonym('mail', token)}`,
    to,
    locale,
    template: 'one-time-link',
    data: { path: enterPath(locale, token, returnTo), minutes: LINK_MINUTES },
  });
}

type Reader = { id: string; email: string; locale?: unknown };

const localeOf = ({ locale }: Reader): Locale => (isLocale(locale) ? locale : defaultLocale);

export async function sendPasswordReset(user: Reader, token: string): Promise<void> {
  if (!(await takeAllowance(`mailbox ${user.email}`, perMailbox)).allowed) return;
  const locale = localeOf(user);
  await queueMail(database(), {
    key: `password-reset:${pseudonym('mail', token)}`,
    to: user.email,
    locale,
    template: 'password-reset',
    data: { path: newPasswordPath(locale, token), minutes: LINK_MINUTES },
  });
}

/** Tells somebody that a way to sign in has changed; once a minute for each. */
export async function tellMethodChanged(
  user: Reader,
  method: MailData<'sign-in-method-added'>['method'],
  now = Date.now(),
): Promise<void> {
  const locale = localeOf(user);
  await queueMail(database(), {
    key: `sign-in-method:${user.id}:${method}:${Math.floor(now / 60_000)}`,
    to: user.email,
    locale,
    template: 'sign-in-method-added',
    data: { method, day: atlasDay(now), path: `/${locale}/extranet/account` },
  });
}
