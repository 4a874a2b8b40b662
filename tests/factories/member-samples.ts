import { randomUUID } from 'node:crypto';
import { system } from '@/lib/auth/actor';
import { newLinkToken } from '@/lib/auth/link-token';
import { database } from '@/lib/db';
import type { MemberRole } from '@/lib/generated/prisma/enums';
import { inviteMember } from '@/lib/membership/invitation.mutations';
import { act } from '@/lib/record/act';
import { authorityId, person } from './people';

/** Somebody who speaks for an authority of the seed, in the database as well. */
export async function member(slug: string, role: MemberRole = 'EDITOR') {
  const id = await authorityId(slug);
  const somebody = await person({ memberships: [{ authorityId: id, role }] });
  const { id: membershipId } = await database().membership.create({
    data: { userId: somebody.userId, authorityId: id, role },
  });
  return { ...somebody, membershipId };
}

const invitation = async () => ({
  authorityId: await authorityId('albi'),
  email: `${randomUUID()}@example.org`,
  role: 'EDITOR',
  locale: 'fr',
});

async function invitationId(): Promise<number> {
  await database().invitation.deleteMany();
  const outcome = await act(inviteMember, system, await invitation());
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem));
  return outcome.value.invitationId;
}

/** The token of the link that the last invitation's mail holds. */
export async function mailedToken(template: string, recipient?: string): Promise<string> {
  const mail = await database().mailMessage.findFirstOrThrow({
    where: { template, ...(recipient ? { recipient } : {}) },
    orderBy: { id: 'desc' },
  });
  return (mail.data as { path: string }).path.split('/').at(-1) ?? newLinkToken('invitation');
}

/** Input for each mutation of members, right in itself and about Albi. */
export const memberSamples = {
  changeRole: async () => ({ membershipId: (await member('albi')).membershipId, role: 'MANAGER' }),
  removeMember: async () => ({
    membershipId: (await member('albi')).membershipId,
    reason: 'Has left the town.',
  }),
  inviteMember: async () => {
    await database().invitation.deleteMany();
    return invitation();
  },
  withdrawInvitation: async () => ({ invitationId: await invitationId() }),
  acceptInvitation: async () => {
    await invitationId();
    return { token: await mailedToken('invitation') };
  },
};
