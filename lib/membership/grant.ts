import type { MemberRole } from '../generated/prisma/enums';
import type { Act } from '../record/act';

type Grant = {
  userId: string;
  authorityId: number;
  /** Null: the first to speak for an authority manages it, others edit. */
  role: MemberRole | null;
  function: string | null;
};

/**
 * Lets somebody speak for an authority, whose row the caller has locked. Who speaks for it already keeps the higher role.
 * @returns the role that the person now has
 */
export async function grantMembership(
  { tx, now }: Pick<Act, 'tx' | 'now'>,
  { userId, authorityId, role, function: work }: Grant,
): Promise<MemberRole> {
  const key = { userId_authorityId: { userId, authorityId } };
  const members = await tx.membership.count({ where: { authorityId, revokedAt: null } });
  const known = await tx.membership.findUnique({ where: key });
  const manages = known?.revokedAt === null && known.role === 'MANAGER';
  const granted: MemberRole = manages ? 'MANAGER' : (role ?? (members === 0 ? 'MANAGER' : 'EDITOR'));
  const data = { role: granted, revokedAt: null, ...(work ? { function: work } : {}) };
  await tx.membership.upsert({
    where: key,
    create: { userId, authorityId, createdAt: now, ...data },
    update: data,
  });
  return granted;
}

/** Ends it. What the person published stays, and so does the row: who spoke for whom, and until when, is known. */
export async function revokeMembership(
  { tx, now }: Pick<Act, 'tx' | 'now'>,
  userId: string,
  authorityId: number,
): Promise<void> {
  await tx.membership.updateMany({
    where: { userId, authorityId, revokedAt: null },
    data: { revokedAt: now },
  });
}
