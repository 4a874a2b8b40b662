import { beforeAll, describe, expect, it } from 'vitest';
import type { Person } from '@/lib/auth/actor';
import { database } from '@/lib/db';
import { closeFollowUp, requestConfirmation, saveFollowUp } from '@/lib/doubt/follow-up.mutations';
import { act } from '@/lib/record/act';
import { askable } from '@/lib/round/ask-to-confirm.service';
import { submitRound } from '@/lib/round/submit-round.mutation';
import { evaluator } from '@/tests/factories/judge-samples';
import { authorityId, tieId } from '@/tests/factories/people';

const at = (day: string) => new Date(`${day}T09:00:00Z`);
let somebody: Person;
let given: { partnershipId: number; doubt: string };

beforeAll(async () => {
  somebody = await evaluator();
  given = { partnershipId: await tieId('limoges-icheon'), doubt: 'SILENT' };
});

const saving = (over: object = {}) => ({
  ...given,
  ...{
    owner: 'mine',
    step: 'ASK_AUTHORITY',
    word: '  Written to the office.  ',
    dueOn: '2027-01-15',
    ...over,
  },
});
const known = () =>
  database().followUp.findFirst({ where: { partnershipId: given.partnershipId, doubt: 'SILENT' } });

describe('a follow-up', () => {
  it('is one for each tie and doubt, whoever writes it, and says who has it', async () => {
    expect(await act(saveFollowUp, somebody, saving())).toMatchObject({ ok: true });
    const other = await evaluator();
    expect(await act(saveFollowUp, other, saving({ owner: 'unchanged', step: 'ASK_POST' }))).toMatchObject({
      ok: true,
    });
    expect(await database().followUp.count({ where: { partnershipId: given.partnershipId } })).toBe(1);
    expect(await known()).toMatchObject({
      ownerId: somebody.userId,
      step: 'ASK_POST',
      word: 'Written to the office.',
    });
    await act(saveFollowUp, other, saving({ owner: 'nobody' }));
    expect(await known()).toMatchObject({ ownerId: null });
  });

  it('refuses a day that is none, and an unknown step', async () => {
    for (const wrong of [
      { dueOn: '2027-02-30' },
      { step: 'GUESS' },
      { owner: 'them' },
      { word: 'x'.repeat(2_001) },
    ])
      expect(await act(saveFollowUp, somebody, saving(wrong))).toMatchObject({
        problem: { kind: 'invalid' },
      });
  });

  it('is closed once, and open again where it is saved', async () => {
    const { id: followUpId } = (await known()) ?? { id: 0 };
    expect(await act(closeFollowUp, somebody, { followUpId })).toMatchObject({ ok: true });
    expect(await act(closeFollowUp, somebody, { followUpId })).toMatchObject({
      problem: { code: 'closed-already' },
    });
    await act(saveFollowUp, somebody, saving());
    expect(await known()).toMatchObject({ closedAt: null });
  });

  it('stays out of the history that readers see', async () => {
    const revisions = await database().revision.findMany({ where: { recordKind: 'FOLLOW_UP' } });
    expect(revisions.length).toBeGreaterThan(3);
    for (const { partnershipId, authorityId: about } of revisions)
      expect([partnershipId, about]).toEqual([null, null]);
  });
});

describe('a request for confirmation', () => {
  const request = async (day: string, slug = 'limoges') =>
    act(requestConfirmation, somebody, { ...given, authorityId: await authorityId(slug) }, { now: at(day) });
  const mails = (template: string) => database().mailMessage.findMany({ where: { template } });

  it('goes to nobody where nobody is there', async () => {
    expect(await request('2026-11-23')).toMatchObject({ problem: { kind: 'refused', code: 'nobody-there' } });
    expect(await request('2026-11-23', 'albi')).toMatchObject({ problem: { kind: 'not-found' } });
    expect(await askable(await authorityId('limoges'), at('2026-11-23'))).toMatchObject({
      state: 'nobody-there',
    });
  });

  it('opens the round of the year, once', async () => {
    const limoges = await authorityId('limoges');
    await database().authorityContact.create({
      data: {
        authorityId: limoges,
        office: 'Relations internationales',
        email: 'international@limoges.example',
      },
    });
    expect(await askable(limoges, at('2026-11-23'))).toEqual({
      state: 'can-be-asked',
      recipients: 1,
      until: null,
    });
    expect(await request('2026-11-23')).toMatchObject({ ok: true, value: { mails: 1 } });
    expect(await request('2026-11-23')).toMatchObject({ problem: { code: 'asked-today' } });
    expect(await mails('confirmation-round')).toHaveLength(1);
    expect(await known()).toMatchObject({
      ownerId: somebody.userId,
      step: 'WAIT',
      dueOn: new Date('2027-01-22'),
    });
  });

  it('sends the same link again on another day, once a day', async () => {
    expect(await request('2026-11-25')).toMatchObject({ ok: true });
    expect(await request('2026-11-25')).toMatchObject({ problem: { code: 'asked-today' } });
    const [repeated, ...others] = await mails('round-repeat');
    const [first] = await mails('confirmation-round');
    expect(others).toEqual([]);
    const pathOf = (mail: { data: unknown } | undefined) =>
      (mail?.data as { path?: string } | undefined)?.path;
    expect(pathOf(repeated)).toBeTruthy();
    expect(pathOf(repeated)).toBe(pathOf(first));
    expect(
      await database().confirmationRound.count({ where: { authorityId: await authorityId('limoges') } }),
    ).toBe(1);
  });

  it('does not trouble an authority that has answered this year', async () => {
    const round = await database().confirmationRound.findFirstOrThrow();
    await act(
      submitRound,
      { kind: 'link', authorityId: round.authorityId, roundId: round.id, linkId: 1 },
      { roundId: round.id },
    );
    expect(await request('2026-11-27')).toMatchObject({ problem: { code: 'round-submitted' } });
    expect(await request('2027-03-01')).toMatchObject({ ok: true });
  });

  it('lets a round that is over be over', async () => {
    expect(await request('2027-06-01')).toMatchObject({ problem: { code: 'round-closed' } });
  });
});
