import { database } from '../db';

const authority = { select: { slug: true, nameNative: true } };
const evaluated = { partnership: { select: { slug: true } }, network: { select: { slug: true } } };

/** Everything that is kept of a person, by kind; no secret of theirs and nothing of anybody else. */
export async function findEverythingAbout(userId: string) {
  const db = database();
  const mine = { userId };
  const account = await db.user.findUniqueOrThrow({
    where: { id: userId },
    omit: { image: true },
  });
  const { email } = account;
  const [
    waysToSignIn,
    passkeys,
    sessions,
    memberships,
    roles,
    claims,
    invitations,
    drafts,
    suggestions,
    objections,
    assessments,
    notes,
    savedViews,
    followedViews,
    reports,
    changes,
    mails,
    audit,
  ] = await Promise.all([
    db.account.findMany({ where: mine, select: { providerId: true, createdAt: true } }),
    db.passkey.findMany({ where: mine, select: { name: true, deviceType: true, createdAt: true } }),
    db.session.findMany({ where: mine, select: { userAgent: true, createdAt: true, expiresAt: true } }),
    db.membership.findMany({
      where: mine,
      select: { authority, role: true, function: true, createdAt: true, revokedAt: true },
    }),
    db.roleGrant.findMany({
      where: mine,
      select: {
        role: true,
        office: true,
        officeName: true,
        country: true,
        territory: { select: { code: true } },
        grantedAt: true,
        revokedAt: true,
      },
    }),
    db.claim.findMany({
      where: mine,
      select: {
        authority,
        missingName: true,
        function: true,
        message: true,
        state: true,
        reason: true,
        createdAt: true,
        decidedAt: true,
      },
    }),
    db.invitation.findMany({
      where: { email },
      select: { authority, role: true, createdAt: true, expiresAt: true, acceptedAt: true },
    }),
    db.draft.findMany({ where: mine, select: { form: true, recordKey: true, data: true, updatedAt: true } }),
    db.suggestion.findMany({
      where: { OR: [mine, { email }] },
      select: { text: true, sourceUrl: true, state: true, reason: true, createdAt: true },
    }),
    db.objection.findMany({
      where: { objectorId: userId },
      select: { word: true, state: true, settlementWord: true, createdAt: true },
    }),
    db.assessment.findMany({
      where: { evaluatorId: userId },
      select: {
        ...evaluated,
        programme: true,
        integrated: true,
        economicPurpose: true,
        stateCoordination: true,
        pooled: true,
        reasons: true,
        createdAt: true,
        judgedAt: true,
      },
      orderBy: { id: 'asc' },
    }),
    db.note.findMany({
      where: { authorId: userId },
      select: {
        authority,
        ...evaluated,
        project: { select: { slug: true } },
        visibility: true,
        text: true,
        url: true,
        createdAt: true,
        writtenAt: true,
      },
      orderBy: { id: 'asc' },
    }),
    db.savedView.findMany({
      where: { ownerId: userId },
      select: { name: true, path: true, query: true, visibility: true, snapshot: true, savedAt: true },
    }),
    db.viewFollow.findMany({
      where: mine,
      select: { view: { select: { slug: true } }, byMail: true, toldAt: true },
    }),
    db.report.findMany({
      where: { ownerId: userId },
      select: { title: true, locale: true, visibility: true, blocks: true, createdAt: true, updatedAt: true },
    }),
    db.revision.findMany({
      where: { actorId: userId },
      select: {
        at: true,
        action: true,
        recordKind: true,
        recordId: true,
        capacity: true,
        before: true,
        after: true,
        reason: true,
        sourceNote: true,
      },
      orderBy: { id: 'asc' },
    }),
    db.mailMessage.findMany({
      where: { recipient: email },
      select: { template: true, locale: true, state: true, createdAt: true, sentAt: true },
    }),
    db.auditEntry.findMany({
      where: { actorId: userId },
      select: { at: true, action: true, subject: true },
    }),
  ]);
  return {
    account,
    waysToSignIn,
    passkeys,
    sessions,
    memberships,
    roles,
    claims,
    invitations,
    drafts,
    suggestions,
    objections,
    assessments,
    notes,
    savedViews,
    followedViews,
    reports,
    changes,
    mails,
    audit,
  };
}
