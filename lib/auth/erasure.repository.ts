import { randomUUID } from 'node:crypto';
import { database } from '../db';

/**
 * Erases a person: what identifies them goes, what they did for the record stays without their name. The row of the
 * account remains, empty and closed, so that its number is never another's. One transaction: all of it, or nothing.
 */
export async function erasePerson(userId: string, now: Date): Promise<void> {
  await database().$transaction(async (tx) => {
    const { email } = await tx.user.findUniqueOrThrow({ where: { id: userId }, select: { email: true } });
    const mine = { where: { userId } };
    await tx.session.deleteMany(mine);
    await tx.account.deleteMany(mine);
    await tx.passkey.deleteMany(mine);
    await tx.twoFactor.deleteMany(mine);
    await tx.membership.deleteMany(mine);
    await tx.roleGrant.deleteMany(mine);
    await tx.draft.deleteMany(mine);
    await tx.claim.deleteMany(mine);
    await tx.verification.deleteMany({
      where: { OR: [{ value: userId }, { value: { contains: `"${email}"` } }] },
    });
    await tx.invitation.deleteMany({ where: { email } });
    await tx.mailMessage.deleteMany({ where: { recipient: email } });
    await tx.roundLink.deleteMany({ where: { email } });
    await tx.suggestion.updateMany({
      where: { OR: [{ userId }, { email }] },
      data: { userId: null, email: null, tokenHash: null },
    });
    await tx.suggestion.updateMany({ where: { decidedById: userId }, data: { decidedById: null } });
    await tx.roleGrant.updateMany({ where: { grantedById: userId }, data: { grantedById: null } });
    await tx.claim.updateMany({ where: { decidedById: userId }, data: { decidedById: null } });
    await tx.invitation.updateMany({ where: { invitedById: userId }, data: { invitedById: null } });
    await tx.objection.updateMany({ where: { objectorId: userId }, data: { objectorId: null } });
    await tx.objection.updateMany({ where: { settlerId: userId }, data: { settlerId: null } });
    // What others could read of an evaluation stays without the name; a private note goes with whoever wrote it.
    await tx.note.deleteMany({ where: { authorId: userId, visibility: 'PRIVATE' } });
    await tx.note.updateMany({ where: { authorId: userId }, data: { authorId: null } });
    await tx.assessment.updateMany({ where: { evaluatorId: userId }, data: { evaluatorId: null } });
    await tx.followUp.updateMany({ where: { ownerId: userId }, data: { ownerId: null } });
    await tx.viewFollow.deleteMany(mine);
    await tx.savedView.deleteMany({ where: { ownerId: userId, visibility: 'PRIVATE' } });
    await tx.report.deleteMany({ where: { ownerId: userId, visibility: 'PRIVATE' } });
    await tx.report.updateMany({ where: { ownerId: userId }, data: { ownerId: null } });
    await tx.recordMerge.updateMany({ where: { actorId: userId }, data: { actorId: null } });
    await tx.auditEntry.updateMany({ where: { actorId: userId }, data: { actorId: null } });
    await tx.revision.updateMany({ where: { actorId: userId }, data: { actorId: null } });
    await tx.user.update({
      where: { id: userId },
      data: {
        name: '',
        // RFC 2606: nothing is ever delivered below .invalid.
        email: `${randomUUID()}@erased.invalid`,
        emailVerified: false,
        image: null,
        twoFactorEnabled: false,
        digest: 'NEVER',
        consentedAt: null,
        disabledAt: now,
        erasedAt: now,
        updatedAt: now,
      },
    });
    await tx.auditEntry.create({ data: { action: 'ACCOUNT_ERASED', subject: `user:${userId}` } });
  });
}
