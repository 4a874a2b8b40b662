import { database } from '../db';
import type { Prisma } from '../generated/prisma/client';

const actorSelect = {
  id: true,
  name: true,
  email: true,
  emailVerified: true,
  locale: true,
  twoFactorEnabled: true,
  disabledAt: true,
  memberships: {
    where: { revokedAt: null },
    select: { authorityId: true, role: true },
    orderBy: { id: 'asc' },
  },
  roles: {
    where: { revokedAt: null },
    select: { role: true, country: true, territory: { select: { code: true } } },
    orderBy: { id: 'asc' },
  },
} satisfies Prisma.UserSelect;

export type ActorRow = Prisma.UserGetPayload<{ select: typeof actorSelect }>;

/** A person with what they may speak for at this moment: memberships and roles that were not taken back. */
export function findActor(userId: string): Promise<ActorRow | null> {
  return database().user.findUnique({ where: { id: userId }, select: actorSelect });
}
