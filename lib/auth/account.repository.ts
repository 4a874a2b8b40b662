import { database } from '../db';

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
