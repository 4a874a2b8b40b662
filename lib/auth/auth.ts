import { passkey } from '@better-auth/passkey';
import { betterAuth } from 'better-auth';
import { prismaAdapter } from 'better-auth/adapters/prisma';
import { isAPIError } from 'better-auth/api';
import { magicLink } from 'better-auth/plugins/magic-link';
import { database } from '../db';
import { env, publicUrl } from '../env';
import { isLocale } from '../i18n/locales';
import { preferredLocale } from '../i18n/preferred-locale';
import { CLIENT_HEADER } from '../server/client-address';
import { log } from '../server/log';
import { findMailReader, isDisabled } from './account.repository';
import { type Rule, takeAllowance } from './allowance';
import { LINK_MINUTES, sendOneTimeLink, sendPasswordReset, tellMethodChanged } from './auth-mail';
import { type OpenIdSettings, openId, providerId } from './openid';
import { MAX_PASSWORD, MIN_PASSWORD } from './password.rules';
import { secondFactor } from './second-factor';
import { atlasSecret } from './secret';

/** Header by which our own requests say in which language the person reads. */
export const LOCALE_HEADER = 'x-atlas-locale';

const DAY_S = 86_400;
/** Everybody signs in anew after this time, however busy: docs/decisions/011-accounts.md. */
const SESSION_DAYS = 14;

/** Asks of one reader's address; a town hall has one address for all its offices. */
const rules: Record<string, Rule> = {
  '/sign-in/magic-link': { window: 600, max: 30 },
  '/magic-link/verify': { window: 600, max: 60 },
  '/sign-in/email': { window: 600, max: 30 },
  '/sign-in/social': { window: 600, max: 60 },
  '/request-password-reset': { window: 600, max: 20 },
  '/reset-password': { window: 600, max: 20 },
  '/two-factor/*': { window: 600, max: 40 },
  '/passkey/*': { window: 600, max: 120 },
};

export type AuthSettings = { secret: string; origin: string; openId: OpenIdSettings | null };

/** A library's message without the addresses that it may name. */
const withoutNames = (message: string) => message.replace(/\S*(@|:\/\/)\S*/g, '…').slice(0, 200);

function authOf({ secret, origin, openId: provider }: AuthSettings) {
  const host = new URL(origin).hostname;
  return betterAuth({
    appName: 'Atlas',
    secret,
    baseURL: origin,
    basePath: '/api/auth',
    trustedOrigins: [origin],
    database: prismaAdapter(database(), { provider: 'postgresql' }),
    telemetry: { enabled: false },
    // Without a language: the server leads to the reader's.
    onAPIError: {
      errorURL: `${origin}/extranet/sign-in?problem=provider`,
      onError: (error) => {
        // A refusal is an answer; what nobody expected is logged by its kind.
        if (!isAPIError(error))
          log('error', 'auth', { message: error instanceof Error ? error.name : 'unknown' });
      },
    },
    logger: {
      level: 'warn',
      log: (level, message) =>
        log(level === 'error' ? 'error' : 'warn', 'auth', { message: withoutNames(message) }),
    },
    session: {
      expiresIn: SESSION_DAYS * DAY_S,
      disableSessionRefresh: true,
      freshAge: DAY_S,
    },
    user: {
      additionalFields: {
        locale: { type: 'string', required: false, input: false },
        consentedAt: { type: 'date', required: false, input: false },
      },
    },
    account: {
      accountLinking: { enabled: true, trustedProviders: [], requireLocalEmailVerified: true },
    },
    verification: { storeIdentifier: 'hashed' },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      requireEmailVerification: true,
      minPasswordLength: MIN_PASSWORD,
      maxPasswordLength: MAX_PASSWORD,
      revokeSessionsOnPasswordReset: true,
      resetPasswordTokenExpiresIn: LINK_MINUTES * 60,
      sendResetPassword: ({ user, token }) => sendPasswordReset(user, token),
      onPasswordReset: ({ user }) => tellMethodChanged(user, 'PASSWORD'),
    },
    rateLimit: {
      enabled: true,
      window: 60,
      max: 120,
      customRules: rules,
      customStorage: {
        async consume(key, rule) {
          const { allowed, retryAfterSeconds } = await takeAllowance(key, rule);
          return { allowed, retryAfter: allowed ? null : retryAfterSeconds };
        },
      },
    },
    advanced: {
      // Said, since the library leaves both out under test: what is tested is what runs.
      disableOriginCheck: false,
      disableCSRFCheck: false,
      cookiePrefix: 'atlas',
      useSecureCookies: origin.startsWith('https:'),
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax', path: '/' },
      ipAddress: { ipAddressHeaders: [CLIENT_HEADER] },
    },
    databaseHooks: {
      user: {
        create: {
          async before(user, context) {
            const asked = context?.headers?.get(LOCALE_HEADER);
            const accepted = preferredLocale(context?.headers?.get('accept-language') ?? undefined);
            // The page of the sign-in says what is kept; whoever confirms the link has gone on from there.
            const locale = isLocale(asked) ? asked : accepted;
            return { data: { ...user, locale, consentedAt: new Date() } };
          },
        },
      },
      session: {
        create: {
          async before(session) {
            if (await isDisabled(session.userId)) return false;
            // What a session list needs is the device and the time; where somebody was is not kept.
            return { data: { ...session, ipAddress: null, userAgent: session.userAgent?.slice(0, 300) } };
          },
        },
      },
      account: {
        create: {
          before: async (account) => ({ data: { ...account, ...noTokens } }),
          async after(account) {
            const user = account.providerId === providerId ? await findMailReader(account.userId) : null;
            // The identity by which an account was made is no news to its owner.
            if (user && Date.now() - user.createdAt.getTime() > 60_000)
              await tellMethodChanged(user, 'PROVIDER');
          },
        },
        update: { before: async (account) => ({ data: { ...account, ...noTokens } }) },
      },
    },
    plugins: [
      magicLink({
        expiresIn: LINK_MINUTES * 60,
        storeToken: 'hashed',
        sendMagicLink: sendOneTimeLink,
      }),
      secondFactor('Atlas'),
      passkey({
        rpID: host,
        rpName: 'Atlas',
        origin,
        authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
        registration: {
          async afterVerification({ user }) {
            const reader = await findMailReader(user.id);
            if (reader) await tellMethodChanged(reader, 'PASSKEY');
          },
        },
        authentication: {
          // A passkey stands for two proofs only where its owner was verified by the device.
          async afterVerification({ verification }) {
            if (!verification.authenticationInfo.userVerified)
              throw new Error('the device did not verify its user');
          },
        },
      }),
      ...(provider ? [openId(provider)] : []),
    ],
  });
}

/** The provider's tokens serve the one exchange; nothing is asked of it afterwards, so nothing is kept. */
const noTokens = { accessToken: null, refreshToken: null, idToken: null };

export type Auth = ReturnType<typeof authOf>;
export const makeAuth: (settings: AuthSettings) => Auth = authOf;

let made: Auth | undefined;

/** Accounts and sessions, as the settings want them; made on first use, since a build has no settings. */
export function auth(): Auth {
  const {
    OIDC_ISSUER: issuer,
    OIDC_CLIENT_ID: clientId,
    OIDC_CLIENT_SECRET: clientSecret,
    OIDC_SCOPES,
  } = env();
  made ??= makeAuth({
    secret: atlasSecret(),
    origin: publicUrl(),
    openId:
      issuer && clientId && clientSecret ? { issuer, clientId, clientSecret, scopes: OIDC_SCOPES } : null,
  });
  return made;
}
