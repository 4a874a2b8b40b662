import { twoFactor } from 'better-auth/plugins/two-factor';

/**
 * Sign-ins that prove one thing alone: a password, a mailbox, an identity at the provider. A passkey proves two, what
 * one has and what one knows or is, and asks nothing more.
 */
const singleProofs = /^\/(sign-in\/email|magic-link\/verify|callback\/[^/]+)$/;

/**
 * Time-based codes and backup codes (RFC 6238). The plugin asks for a code after a password alone; here it does after
 * every sign-in that proves one thing: whoever reads somebody's mail is not in.
 */
export function secondFactor(issuer: string) {
  const plugin = twoFactor({ issuer, allowPasswordless: true, twoFactorCookieMaxAge: 600 });
  const [challenge] = plugin.hooks.after;
  if (!challenge) throw new Error('better-auth: the second factor has no hook after signing in');
  challenge.matcher = (context: { path?: string }) => singleProofs.test(context.path ?? '');
  return plugin;
}
