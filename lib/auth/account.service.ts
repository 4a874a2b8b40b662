import { symmetricDecrypt } from 'better-auth/crypto';
import {
  type AccountRow,
  deleteOtherSessions,
  findMailReader,
  findPendingSecondFactor,
} from './account.repository';
import { auth } from './auth';
import { tellMethodChanged } from './auth-mail';
import { ask } from './door';

/** A session is recent for a day: after that, ways to sign in are changed only by whoever signs in anew. */
const RECENT_MS = 86_400_000;

export type Refusal = 'STALE' | 'WRONG_PASSWORD' | 'WRONG_CODE' | 'TOO_MANY';

/** What came of it, with cookies for the browser. */
export type Change = { refusal: Refusal | null; cookies: string[] };

type Session = { id: string; userId: string; createdAt: Date };

const refusal = (code: Refusal): Change => ({ refusal: code, cookies: [] });

export function isRecent(session: Pick<Session, 'createdAt'>, now = Date.now()): boolean {
  return now - session.createdAt.getTime() < RECENT_MS;
}

export const hasPassword = ({ accounts }: Pick<AccountRow, 'accounts'>) =>
  accounts.some(({ providerId, password }) => providerId === 'credential' && password !== null);

async function tell(userId: string, method: 'PASSWORD' | 'SECOND_FACTOR'): Promise<void> {
  const reader = await findMailReader(userId);
  if (reader) await tellMethodChanged(reader, method);
}

/** Sets a first password, or another in place of the present one; every other session ends. */
export async function setOwnPassword(
  headers: Headers,
  session: Session,
  { currentPassword, newPassword }: { currentPassword?: string; newPassword: string },
  has: boolean,
): Promise<Change> {
  if (!has) {
    if (!isRecent(session)) return refusal('STALE');
    await auth().api.setPassword({ body: { newPassword }, headers });
    await deleteOtherSessions(session.userId, session.id);
    await tell(session.userId, 'PASSWORD');
    return { refusal: null, cookies: [] };
  }
  const { status, setCookies } = await ask('/change-password', headers, {
    body: { currentPassword: currentPassword ?? '', newPassword, revokeOtherSessions: true },
  });
  if (status !== 200) return refusal(status === 429 ? 'TOO_MANY' : 'WRONG_PASSWORD');
  await tell(session.userId, 'PASSWORD');
  return { refusal: null, cookies: setCookies };
}

/** What is shown once, while a second factor is being set up. */
export type PendingSecondFactor = { uri: string; key: string; backupCodes: string[] };

/** Begins a second factor; it counts from the first right code on. */
export async function beginSecondFactor(
  headers: Headers,
  session: Session,
  currentPassword: string | undefined,
): Promise<Change> {
  if (!isRecent(session)) return refusal('STALE');
  const { status } = await ask('/two-factor/enable', headers, {
    body: { method: 'totp', ...(currentPassword ? { password: currentPassword } : {}) },
  });
  return status === 200
    ? { refusal: null, cookies: [] }
    : refusal(status === 429 ? 'TOO_MANY' : 'WRONG_PASSWORD');
}

const base32Signs = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** RFC 4648 section 6, without padding: the form in which apps take a key. */
function base32(text: string): string {
  const bits = [...Buffer.from(text)].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  return (bits.match(/.{1,5}/g) ?? [])
    .map((five) => base32Signs[Number.parseInt(five.padEnd(5, '0'), 2)])
    .join('');
}

/** The second factor that was begun and not yet proved; null where there is none. */
export async function pendingSecondFactor(
  userId: string,
  email: string,
): Promise<PendingSecondFactor | null> {
  const pending = await findPendingSecondFactor(userId);
  if (!pending) return null;
  const { secretConfig } = await auth().$context;
  const key = base32(await symmetricDecrypt({ key: secretConfig, data: pending.secret }));
  const { backupCodes } = await auth().api.viewBackupCodes({ body: { userId } });
  const query = new URLSearchParams({ secret: key, issuer: 'Atlas', digits: '6', period: '30' });
  return { uri: `otpauth://totp/Atlas:${encodeURIComponent(email)}?${query}`, key, backupCodes };
}

/** Proves the second factor that was begun: it is on from now. */
export async function proveSecondFactor(headers: Headers, session: Session, code: string): Promise<Change> {
  const { status, setCookies } = await ask('/two-factor/verify-totp', headers, { body: { code } });
  if (status !== 200) return refusal(status === 429 ? 'TOO_MANY' : 'WRONG_CODE');
  await tell(session.userId, 'SECOND_FACTOR');
  return { refusal: null, cookies: setCookies };
}

export async function turnOffSecondFactor(
  headers: Headers,
  session: Session,
  currentPassword: string | undefined,
): Promise<Change> {
  if (!isRecent(session)) return refusal('STALE');
  const { status, setCookies } = await ask('/two-factor/disable', headers, {
    body: currentPassword ? { password: currentPassword } : {},
  });
  if (status !== 200) return refusal(status === 429 ? 'TOO_MANY' : 'WRONG_PASSWORD');
  await tell(session.userId, 'SECOND_FACTOR');
  return { refusal: null, cookies: setCookies };
}

/** New backup codes in place of the former ones. */
export async function renewBackupCodes(
  headers: Headers,
  session: Session,
  currentPassword: string | undefined,
): Promise<{ refusal: Refusal; codes: null } | { refusal: null; codes: string[] }> {
  if (!isRecent(session)) return { refusal: 'STALE', codes: null };
  const { status, body } = await ask('/two-factor/generate-backup-codes', headers, {
    body: currentPassword ? { password: currentPassword } : {},
  });
  if (status === 200) return { refusal: null, codes: body.backupCodes as string[] };
  return { refusal: status === 429 ? 'TOO_MANY' : 'WRONG_PASSWORD', codes: null };
}
