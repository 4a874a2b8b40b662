/** Length alone makes a password strong: no signs are prescribed (NIST SP 800-63B 5.1.1.2, ANSSI-PG-078). */
export const MIN_PASSWORD = 12;
/** Longer ones cost the server time and the person nothing is won. */
export const MAX_PASSWORD = 200;

export type PasswordWeakness = 'TOO_SHORT' | 'TOO_LONG' | 'GUESSABLE';

/** Beginnings by which most guessed passwords of twelve signs begin. */
const common =
  /^(password|passwort|motdepasse|azerty|qwerty|qwertz|123456|12345678|abcdef|iloveyou|bonjour|welcome|administrat|letmein|mairie|atlas)[\d!.*@#_-]*$/i;

/**
 * Why a password would not do, or null. One is guessable where it is little more than the address, a common beginning
 * with figures behind, or few different signs.
 */
export function passwordWeakness(password: string, email: string): PasswordWeakness | null {
  const length = [...password].length;
  if (length < MIN_PASSWORD) return 'TOO_SHORT';
  if (password.length > MAX_PASSWORD) return 'TOO_LONG';
  const plain = password.toLowerCase();
  const [mailbox = '', domain = ''] = email.toLowerCase().split('@');
  const rest = plain.replaceAll(email.toLowerCase(), '').replaceAll(domain, '');
  const withoutMailbox = mailbox.length >= 4 ? rest.replaceAll(mailbox, '') : rest;
  const isFew = new Set(plain).size < 5;
  const isRun = '0123456789abcdefghijklmnopqrstuvwxyz'.repeat(2).includes(plain);
  const isAddress = [...withoutMailbox].length < 6 && withoutMailbox !== plain;
  return isFew || isRun || isAddress || common.test(plain) ? 'GUESSABLE' : null;
}
