import { z } from 'zod';
import { isOwnToken, linkTokenHash, newLinkToken } from '../auth/link-token';
import { atlasDay } from '../date/day';
import type { Invitation } from '../generated/prisma/client';
import { type Locale, locales } from '../i18n/locales';
import { nameIn } from '../i18n/names';
import { queueMail } from '../mail/mail.service';
import { mailWords } from '../mail/mail-words';
import { type Act, done, mutation, refuse } from '../record/act';
import { recordId } from '../record/input.schema';
import type { Tx } from '../record/record-stores';
import { authoritySubject } from '../record/subjects';
import { grantMembership } from './grant';
import { invitationEnd, invitationState } from './invitation.rules';

/** Invitations of one authority within a day: nobody's mailbox is filled from here. */
const MOST_A_DAY = 20;
const DAY_MS = 86_400_000;

/** An address as accounts keep it. */
const address = z
  .string()
  .trim()
  .min(1, { error: 'needed', abort: true })
  .max(254, 'not-an-address')
  .toLowerCase()
  .pipe(z.email('not-an-address'));

/**
 * Invites somebody by their address, whether it has an account or not: nothing tells which. Whoever is invited again
 * gets a new link, and the former serves no longer.
 */
export const inviteMember = mutation({
  name: 'member.invite',
  permission: 'MANAGE_MEMBERS',
  schema: z.strictObject({
    authorityId: recordId,
    email: address,
    role: z.enum(['EDITOR', 'MANAGER'], 'choice'),
    /** Language of the mail. */
    locale: z.enum(locales, 'choice'),
  }),
  subject: (tx, { authorityId }) => authoritySubject(tx, authorityId),
  async run(act, { authorityId, email, role, locale }) {
    const { tx, now } = act;
    const speaks = { authorityId, revokedAt: null, user: { email } };
    if ((await tx.membership.count({ where: speaks })) > 0) return refuse('member-already');
    const lately = { authorityId, createdAt: { gt: new Date(now.getTime() - DAY_MS) } };
    if ((await tx.invitation.count({ where: lately })) >= MOST_A_DAY) return refuse('too-many-invitations');
    await tx.invitation.updateMany({
      where: { authorityId, email, acceptedAt: null, withdrawnAt: null },
      data: { withdrawnAt: now },
    });
    const token = newLinkToken('invitation');
    const expiresAt = invitationEnd(now);
    const { id } = await tx.invitation.create({
      data: {
        authorityId,
        email,
        role,
        tokenHash: linkTokenHash(token),
        invitedById: act.actor.kind === 'person' ? act.actor.userId : null,
        expiresAt,
        createdAt: now,
      },
      select: { id: true },
    });
    await act.audit(`invitation:${id}`, { authorityId, role });
    await sendInvitation(act, { id, authorityId, email, role, locale, token, expiresAt });
    return done({ invitationId: id });
  },
});

type Sent = Pick<Invitation, 'id' | 'authorityId' | 'email' | 'role' | 'expiresAt'> & {
  locale: Locale;
  token: string;
};

async function sendInvitation(act: Act, { id, authorityId, email, role, locale, token, expiresAt }: Sent) {
  const authority = await act.tx.localAuthority.findUniqueOrThrow({ where: { id: authorityId } });
  const name = nameIn(locale, authority).text;
  await queueMail(act.tx, {
    key: `invitation:${id}`,
    to: email,
    locale,
    template: 'invitation',
    data: {
      authority: name,
      role,
      inviter: act.onBehalfOf === null ? mailWords(locale)('site') : name,
      until: atlasDay(expiresAt.getTime()),
      path: `/${locale}/extranet/invitation/${token}`,
    },
  });
}

/** Takes an invitation back: its link serves no longer. */
export const withdrawInvitation = mutation({
  name: 'member.withdraw-invitation',
  permission: 'MANAGE_MEMBERS',
  schema: z.strictObject({ invitationId: recordId }),
  async subject(tx, { invitationId }) {
    const invitation = await tx.invitation.findUnique({ where: { id: invitationId } });
    return invitation && authoritySubject(tx, invitation.authorityId);
  },
  async run(act, { invitationId: id }) {
    const { count } = await act.tx.invitation.updateMany({
      where: { id, acceptedAt: null, withdrawnAt: null },
      data: { withdrawnAt: act.now },
    });
    if (count === 0) return refuse('not-open');
    await act.audit(`invitation:${id}`, { withdrawn: true });
    return done({ invitationId: id });
  },
});

const byToken = (tx: Tx, token: string) =>
  isOwnToken('invitation', token)
    ? tx.invitation.findUnique({ where: { tokenHash: linkTokenHash(token) } })
    : null;

/** Accepts an invitation: for whoever is signed in with the very address that it was sent to. */
export const acceptInvitation = mutation({
  name: 'member.accept',
  // What decides is the link and the address, both of which only the invited person has.
  permission: 'READ',
  schema: z.strictObject({ token: z.string().max(200) }),
  async subject(tx, { token }) {
    const invitation = await byToken(tx, token);
    return invitation && authoritySubject(tx, invitation.authorityId);
  },
  async run(act, { token }) {
    const { actor, tx, now } = act;
    if (actor.kind !== 'person') return { ok: false, problem: { kind: 'forbidden' } };
    // Read again: the authority is locked only now.
    const invitation = await byToken(tx, token);
    if (!invitation) return { ok: false, problem: { kind: 'not-found' } };
    const state = invitationState(invitation, now);
    if (state !== 'open') return refuse(state);
    const { userId } = actor;
    const { email, emailVerified } = await tx.user.findUniqueOrThrow({ where: { id: userId } });
    if (email !== invitation.email || !emailVerified) return refuse('other-address');
    const { id, authorityId, role } = invitation;
    const granted = await grantMembership(act, { userId, authorityId, role, function: null });
    await tx.invitation.update({ where: { id }, data: { acceptedAt: now } });
    await act.audit(`invitation:${id}`, { accepted: true, userId });
    const { slug } = await tx.localAuthority.findUniqueOrThrow({ where: { id: authorityId } });
    return done({ authorityId, slug, role: granted });
  },
});
