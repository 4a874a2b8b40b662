import { database } from '../db';
import type { Prisma } from '../generated/prisma/client';
import type { DigestFrequency } from '../generated/prisma/enums';

/** True where an administrator closed the account, or its owner had it erased; true as well where there is none. */
export async function isDisabled(userId: string): Promise<boolean> {
  const user = await database().user.findUnique({ where: { id: userId }, select: { disabledAt: true } });
  return user === null || user.disabledAt !== null;
}

/** What a mail to an account's owner needs. */
export function findMailReader(userId: string) {
  return database().user.findUnique({
    where: { id: userId },
    select: { id: true, email: true, locale: true, createdAt: true },
  });
}

/** Removes sessions, and links and codes, whose time is over. */
export async function deleteExpired(now: Date): Promise<void> {
  await database().session.deleteMany({ where: { expiresAt: { lt: now } } });
  await database().verification.deleteMany({ where: { expiresAt: { lt: now } } });
}

const accountSelect = {
  id: true,
  name: true,
  email: true,
  locale: true,
  digest: true,
  twoFactorEnabled: true,
  accounts: { select: { providerId: true, createdAt: true, password: true } },
  passkeys: { select: { id: true, name: true, createdAt: true }, orderBy: { createdAt: 'asc' } },
  sessions: {
    select: { id: true, userAgent: true, createdAt: true, expiresAt: true },
    orderBy: { createdAt: 'desc' },
  },
} satisfies Prisma.UserSelect;

export type AccountRow = Prisma.UserGetPayload<{ select: typeof accountSelect }>;

/** What a person sees and changes of their own account. */
export function findAccount(userId: string): Promise<AccountRow | null> {
  return database().user.findUnique({ where: { id: userId }, select: accountSelect });
}

export type Profile = { name: string; locale: string; digest: DigestFrequency };

export async function updateProfile(userId: string, data: Profile): Promise<void> {
  await database().user.update({ where: { id: userId }, data: { ...data, updatedAt: new Date() } });
}

/** Ends a session of this person; of another's, nothing happens. */
export async function deleteSession(userId: string, id: string): Promise<void> {
  await database().session.deleteMany({ where: { userId, id } });
}

export async function deleteOtherSessions(userId: string, keptId: string): Promise<void> {
  await database().session.deleteMany({ where: { userId, id: { not: keptId } } });
}

/** Removes a passkey of this person; of another's, nothing happens. */
export async function deletePasskey(userId: string, id: string): Promise<void> {
  await database().passkey.deleteMany({ where: { userId, id } });
}

/** A second factor that was begun and not yet proved; its secret is encrypted. */
export function findPendingSecondFactor(userId: string) {
  return database().twoFactor.findFirst({ where: { userId, verified: false }, select: { secret: true } });
}

/** Authorities for which this person alone speaks. */
export function findSoleAuthorities(userId: string) {
  return database().localAuthority.findMany({
    where: {
      memberships: { some: { userId, revokedAt: null }, none: { userId: { not: userId }, revokedAt: null } },
    },
    select: {
      country: true,
      nameNative: true,
      nameFr: true,
      nameEn: true,
      nameZh: true,
      nameKo: true,
    },
    orderBy: { id: 'asc' },
  });
}
