import { authorityNameSelect } from '../authority/authority.select';
import { database } from '../db';
import type { Prisma } from '../generated/prisma/client';

const memberSelect = {
  id: true,
  role: true,
  function: true,
  createdAt: true,
  userId: true,
  user: { select: { name: true, email: true } },
} satisfies Prisma.MembershipSelect;

export type MemberRow = Prisma.MembershipGetPayload<{ select: typeof memberSelect }>;

/** Who speaks for an authority: those who manage first, then the longest. */
export function membersOf(authorityId: number): Promise<MemberRow[]> {
  return database().membership.findMany({
    where: { authorityId, revokedAt: null },
    orderBy: [{ role: 'desc' }, { createdAt: 'asc' }, { id: 'asc' }],
    select: memberSelect,
  });
}

/** Invitations that are open at a moment, the latest first. */
export function openInvitations(authorityId: number, now: Date) {
  return database().invitation.findMany({
    where: { authorityId, acceptedAt: null, withdrawnAt: null, expiresAt: { gt: now } },
    orderBy: { id: 'desc' },
    select: { id: true, email: true, role: true, expiresAt: true },
  });
}

/** An invitation by the hash of its token. */
export function invitationByHash(tokenHash: string) {
  return database().invitation.findUnique({
    where: { tokenHash },
    select: {
      email: true,
      role: true,
      expiresAt: true,
      acceptedAt: true,
      withdrawnAt: true,
      authority: { select: authorityNameSelect },
    },
  });
}

/** Addresses of those who were invited are kept while the invitation is open, as its mail says; that it was made stays. */
export async function forgetInvited(now: Date): Promise<number> {
  const { count } = await database().invitation.updateMany({
    where: {
      email: { not: '' },
      OR: [{ acceptedAt: { not: null } }, { withdrawnAt: { not: null } }, { expiresAt: { lte: now } }],
    },
    data: { email: '' },
  });
  return count;
}
