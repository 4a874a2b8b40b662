import { z } from 'zod';
import { decide, nobodys } from '../auth/policy';
import { isLocale } from '../i18n/locales';
import { nameIn } from '../i18n/names';
import { queueMail } from '../mail/mail.service';
import { type Act, done, mutation, refuse } from '../record/act';
import { recordId } from '../record/input.schema';
import { reasonText } from '../record/long-text.schema';
import type { Tx } from '../record/record-stores';
import { authoritySubject } from '../record/subjects';
import { revokeMembership } from './grant';

/** The membership that is meant, live, with its authority locked; null where there is none. */
async function memberSubject(tx: Tx, membershipId: number) {
  const found = await tx.membership.findUnique({ where: { id: membershipId } });
  if (!found || found.revokedAt !== null) return null;
  const subject = await authoritySubject(tx, found.authorityId);
  // While the authority was being locked, somebody else may have ended the membership.
  const live = await tx.membership.count({ where: { id: membershipId, revokedAt: null } });
  return live > 0 ? subject : null;
}

/** An authority that has a manager keeps one, unless an administrator decides otherwise. */
async function isLastManager(act: Act, { id, authorityId }: { id: number; authorityId: number }) {
  if (decide(act.actor, 'ADMINISTER', nobodys).allowed) return false;
  const others = await act.tx.membership.count({
    where: { authorityId, role: 'MANAGER', revokedAt: null, id: { not: id } },
  });
  return others === 0;
}

/** Lets a member manage, or edit alone. */
export const changeRole = mutation({
  name: 'member.role',
  permission: 'MANAGE_MEMBERS',
  schema: z.strictObject({ membershipId: recordId, role: z.enum(['EDITOR', 'MANAGER']) }),
  subject: (tx, { membershipId }) => memberSubject(tx, membershipId),
  async run(act, { membershipId: id, role }) {
    const member = await act.tx.membership.findUniqueOrThrow({ where: { id } });
    if (member.role === role) return done({ membershipId: id });
    if (member.role === 'MANAGER' && (await isLastManager(act, member))) return refuse('last-manager');
    await act.tx.membership.update({ where: { id }, data: { role } });
    await act.audit(`membership:${id}`, { role, userId: member.userId, authorityId: member.authorityId });
    return done({ membershipId: id });
  },
});

/** Ends a membership and tells the person, with the reason. */
export const removeMember = mutation({
  name: 'member.remove',
  permission: 'MANAGE_MEMBERS',
  schema: z.strictObject({ membershipId: recordId, reason: reasonText }),
  subject: (tx, { membershipId }) => memberSubject(tx, membershipId),
  async run(act, { membershipId: id, reason }) {
    const member = await act.tx.membership.findUniqueOrThrow({
      where: { id },
      include: { user: true, authority: true },
    });
    const { userId, authorityId, user } = member;
    if (member.role === 'MANAGER' && (await isLastManager(act, member))) return refuse('last-manager');
    await revokeMembership(act, userId, authorityId);
    await act.tx.claim.updateMany({
      where: { userId, authorityId, state: 'APPROVED' },
      data: { state: 'REVOKED', reason, decidedAt: act.now, decidedById: personOf(act) },
    });
    await act.audit(`membership:${id}`, { removed: true, userId, authorityId });
    const locale = isLocale(user.locale) ? user.locale : 'fr';
    await queueMail(act.tx, {
      key: `member-removed:${id}:${act.now.getTime()}`,
      to: user.email,
      locale,
      template: 'claim-revoked',
      data: { authority: nameIn(locale, member.authority).text, reason, path: `/${locale}/extranet` },
    });
    return done({ membershipId: id });
  },
});

const personOf = ({ actor }: Act) => (actor.kind === 'person' ? actor.userId : null);
