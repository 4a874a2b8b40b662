import { describe, expect, it } from 'vitest';
import { database } from '@/lib/db';
import { acceptInvitation, inviteMember, withdrawInvitation } from '@/lib/membership/invitation.mutations';
import { changeRole, removeMember } from '@/lib/membership/membership.mutations';
import { forgetInvited } from '@/lib/membership/membership.repository';
import { openInvitation } from '@/lib/membership/open-invitation.service';
import { act } from '@/lib/record/act';
import { mailedToken, member } from '@/tests/factories/member-samples';
import { administrator, authorityId, clerk, correspondent, person } from '@/tests/factories/people';

const DAY = 86_400_000;
type Person = Awaited<ReturnType<typeof person>>;

async function invited(by: Person, slug: string, email: string, now = new Date()) {
  const given = { authorityId: await authorityId(slug), email, role: 'EDITOR', locale: 'ko' };
  const outcome = await act(inviteMember, by, given, { now });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem));
  return {
    token: await mailedToken('invitation', email.trim().toLowerCase()),
    id: outcome.value.invitationId,
  };
}

/** Somebody whose address is verified, as after a one-time link. */
async function verified(): Promise<Person> {
  const somebody = await person();
  await database().user.update({ where: { id: somebody.userId }, data: { emailVerified: true } });
  return somebody;
}
const accept = (actor: Person, token: string, now = new Date()) =>
  act(acceptInvitation, actor, { token }, { now });
const refusal = (code: string) => ({ ok: false, problem: { kind: 'refused', code } });

describe('an invitation', () => {
  it('lets in whoever is signed in with its address, once', async () => {
    const [manager, guest] = [await member('albi', 'MANAGER'), await verified()];
    const { token } = await invited(manager, 'albi', ` ${guest.email.toUpperCase()} `);
    expect(await openInvitation(token, new Date())).toMatchObject({ state: 'open', email: guest.email });
    expect(await accept(await verified(), token)).toEqual(refusal('other-address'));
    expect(await act(acceptInvitation, { kind: 'public' }, { token })).toMatchObject({
      problem: { kind: 'forbidden' },
    });
    expect(await accept(guest, token)).toMatchObject({ ok: true, value: { slug: 'albi', role: 'EDITOR' } });
    expect(await accept(guest, token)).toEqual(refusal('accepted'));
    expect(await openInvitation(token, new Date())).toMatchObject({ state: 'accepted' });
    expect(await database().membership.count({ where: { userId: guest.userId, revokedAt: null } })).toBe(1);
  });

  it('is not accepted by an account whose address nobody has verified', async () => {
    const guest = await person();
    const { token } = await invited(await member('albi', 'MANAGER'), 'albi', guest.email);
    expect(await accept(guest, token)).toEqual(refusal('other-address'));
  });

  it('serves for fourteen days, until it is withdrawn, or until the person is invited again', async () => {
    const [manager, guest] = [await member('lyon', 'MANAGER'), await verified()];
    const now = new Date();
    const old = await invited(manager, 'lyon', guest.email, new Date(now.getTime() - 14 * DAY));
    expect(await accept(guest, old.token, now)).toEqual(refusal('expired'));
    const first = await invited(manager, 'lyon', guest.email);
    const second = await invited(manager, 'lyon', guest.email);
    expect(await accept(guest, first.token)).toEqual(refusal('withdrawn'));
    expect(await act(withdrawInvitation, manager, { invitationId: second.id })).toMatchObject({ ok: true });
    expect(await act(withdrawInvitation, manager, { invitationId: second.id })).toEqual(refusal('not-open'));
    expect(await accept(guest, second.token)).toEqual(refusal('withdrawn'));
  });

  it('with a link that was altered, or is of another kind, opens nothing', async () => {
    const guest = await verified();
    const { token } = await invited(await member('albi', 'MANAGER'), 'albi', guest.email);
    const altered = [
      token.slice(0, -1),
      `${token}A`,
      token.replace(/^./, (c) => (c === 'A' ? 'B' : 'A')),
      '',
      '🏞️',
    ];
    for (const each of altered) {
      expect(await openInvitation(each, new Date())).toEqual({ state: 'unknown' });
      expect(await accept(guest, each)).toMatchObject({ problem: { kind: 'not-found' } });
    }
  });

  it('tells nobody whether an address has an account', async () => {
    const manager = await member('albi', 'MANAGER');
    const known = await verified();
    const of = async (email: string) =>
      act(inviteMember, manager, {
        authorityId: await authorityId('albi'),
        email,
        role: 'EDITOR',
        locale: 'fr',
      });
    const [one, two] = [await of(known.email), await of('nobody-at-all@example.org')];
    expect([one.ok, two.ok]).toEqual([true, true]);
    const mails = await database().mailMessage.findMany({ orderBy: { id: 'desc' }, take: 2 });
    expect(mails.map(({ template }) => template)).toEqual(['invitation', 'invitation']);
  });

  it('is refused for what is no address, by whom it is not for, and beyond twenty a day', async () => {
    const manager = await member('nantes', 'MANAGER');
    const given = { authorityId: await authorityId('nantes'), role: 'EDITOR', locale: 'fr' };
    for (const email of ['', 'clerk', 'a@b', `${'x'.repeat(300)}@example.org`])
      expect(await act(inviteMember, manager, { ...given, email })).toMatchObject({
        problem: { kind: 'invalid' },
      });
    const email = 'somebody@example.org';
    const foreign = [
      await clerk('nantes'),
      await clerk('lyon', 'MANAGER'),
      await correspondent({ country: 'FR' }),
    ];
    for (const actor of foreign)
      expect(await act(inviteMember, actor, { ...given, email })).toMatchObject({
        problem: { kind: 'forbidden' },
      });
    expect(await act(inviteMember, manager, { ...given, email: manager.email })).toEqual(
      refusal('member-already'),
    );
    for (let number = 0; number < 20; number += 1) await invited(manager, 'nantes', `n${number}@example.org`);
    expect(await act(inviteMember, manager, { ...given, email })).toEqual(refusal('too-many-invitations'));
  });

  it('is no longer tied to an address once it has ended', async () => {
    const [manager, guest] = [await member('auch', 'MANAGER'), await verified()];
    const { id } = await invited(manager, 'auch', guest.email);
    const email = async () => (await database().invitation.findUniqueOrThrow({ where: { id } })).email;
    await forgetInvited(new Date());
    expect(await email()).toBe(guest.email);
    await forgetInvited(new Date(Date.now() + 15 * DAY));
    expect(await email()).toBe('');
  });
});

describe('members', () => {
  it('are made managers and editors by a manager', async () => {
    const [manager, other] = [await member('busan', 'MANAGER'), await member('busan')];
    expect(
      await act(changeRole, manager, { membershipId: other.membershipId, role: 'MANAGER' }),
    ).toMatchObject({ ok: true });
    expect(
      await act(changeRole, manager, { membershipId: manager.membershipId, role: 'EDITOR' }),
    ).toMatchObject({ ok: true });
    expect(
      await database().membership.findUniqueOrThrow({ where: { id: other.membershipId } }),
    ).toMatchObject({ role: 'MANAGER' });
  });

  it('keep one manager, even when two leave at once; an administrator may take the last', async () => {
    const [one, two] = [await member('xuzhou', 'MANAGER'), await member('xuzhou', 'MANAGER')];
    const leave = (actor: typeof one, by: Person = actor) =>
      act(removeMember, by, { membershipId: actor.membershipId, reason: 'Leaves the town.' });
    const outcomes = await Promise.all([leave(one), leave(two)]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes.find(({ ok }) => !ok)).toEqual(refusal('last-manager'));
    const left = outcomes[0]?.ok ? two : one;
    expect(await act(changeRole, left, { membershipId: left.membershipId, role: 'EDITOR' })).toEqual(
      refusal('last-manager'),
    );
    expect(await leave(left, await administrator())).toMatchObject({ ok: true });
    expect(await leave(left, await administrator())).toMatchObject({ problem: { kind: 'not-found' } });
  });

  it('who are removed are told why, and their approved request is taken back', async () => {
    const [manager, other] = [await member('anshan', 'MANAGER'), await member('anshan')];
    const claim = await database().claim.create({
      data: {
        userId: other.userId,
        authorityId: await authorityId('anshan'),
        function: 'Adjoint',
        state: 'APPROVED',
        decidedAt: new Date(),
      },
    });
    const reason = 'A quitté la mairie.';
    const given = { membershipId: other.membershipId, reason };
    for (const actor of [await clerk('anshan'), await clerk('lyon', 'MANAGER')])
      expect(await act(removeMember, actor, given)).toMatchObject({ problem: { kind: 'forbidden' } });
    expect(await act(removeMember, manager, { ...given, reason: '' })).toMatchObject({
      problem: { kind: 'invalid' },
    });
    expect(await act(removeMember, manager, given)).toMatchObject({ ok: true });
    expect(await database().claim.findUniqueOrThrow({ where: { id: claim.id } })).toMatchObject({
      state: 'REVOKED',
      reason,
    });
    const mail = await database().mailMessage.findFirst({ where: { recipient: other.email } });
    expect(mail).toMatchObject({ template: 'claim-revoked', data: { reason } });
  });
});
