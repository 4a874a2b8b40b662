import { beforeAll, describe, expect, it } from 'vitest';
import { atlasSecret } from '@/lib/auth/secret';
import { database } from '@/lib/db';
import { act } from '@/lib/record/act';
import { openRound } from '@/lib/round/round.service';
import { openDueRounds, repeatRounds } from '@/lib/round/round-mails.service';
import { roundToken } from '@/lib/round/round-token';
import { submitRound } from '@/lib/round/submit-round.mutation';
import { authorityId, clerk } from '@/tests/factories/people';

const at = (day: string) => new Date(`${day}T09:00:00Z`);
const mails = (template: string) =>
  database().mailMessage.findMany({ where: { template }, orderBy: { id: 'asc' } });

beforeAll(async () => {
  const albi = await authorityId('albi');
  await database().authorityContact.create({
    data: { authorityId: albi, office: 'Relations internationales', email: 'international@albi.example' },
  });
  const member = await clerk('albi', 'MANAGER');
  await database().membership.create({
    data: { userId: member.userId, authorityId: albi, role: 'MANAGER' },
  });
});

describe('the yearly round', () => {
  it('writes to each address of an authority once, however often and by however many it is run', async () => {
    const opened = await Promise.all([
      openDueRounds(at('2026-11-23')),
      openDueRounds(at('2026-11-23')),
      openDueRounds(at('2026-11-23')),
    ]);
    expect(opened.reduce((sum, count) => sum + count, 0)).toBe(1);
    await openDueRounds(at('2026-11-24'));
    const sent = await mails('confirmation-round');
    expect(sent).toHaveLength(2);
    expect(new Set(sent.map(({ recipient }) => recipient)).size).toBe(2);
    for (const { key, recipient } of sent) expect(key).not.toContain(recipient);
  });

  it('repeats gently, twice, and ends', async () => {
    const counts = [];
    for (const day of ['2026-11-30', '2026-12-07', '2026-12-07', '2026-12-28', '2027-01-10', '2027-03-01'])
      counts.push(await repeatRounds(at(day)));
    expect(counts).toEqual([0, 1, 0, 1, 0, 0]);
    expect(await mails('round-repeat')).toHaveLength(4);
    expect(await openDueRounds(at('2027-03-01'))).toBe(0);
    expect(await openDueRounds(at('2027-11-23'))).toBe(1);
  });
});

describe('the link of a round', () => {
  it('opens and changes nothing, serves until submitted, and then says so', async () => {
    const round = await database().confirmationRound.findFirstOrThrow({ where: { year: 2026 } });
    const token = roundToken(atlasSecret(), round.id, 'international@albi.example');
    const version = () => database().datasetVersion.findUniqueOrThrow({ where: { id: 1 } });
    const before = await version();
    const opened = await openRound(token, '2026-12-01');
    expect(opened).toMatchObject({ state: 'open', holder: { authorityId: round.authorityId } });
    expect(await version()).toEqual(before);
    expect(await openRound(token, '2027-02-01')).toEqual({ state: 'expired' });
    expect(await openRound(`${token.slice(0, -1)}A`, '2026-12-01')).toEqual({ state: 'unknown' });
    expect(await openRound('x'.repeat(10_000), '2026-12-01')).toEqual({ state: 'unknown' });
    if (opened.state !== 'open') throw new Error('not open');
    expect(await act(submitRound, opened.holder, { roundId: round.id })).toMatchObject({ ok: true });
    expect(await openRound(token, '2026-12-01')).toEqual({ state: 'submitted' });
    expect(await act(submitRound, opened.holder, { roundId: round.id })).toMatchObject({
      problem: { code: 'submitted-already' },
    });
    expect(await act(submitRound, { ...opened.holder, roundId: 99 }, { roundId: round.id })).toMatchObject({
      problem: { kind: 'not-found' },
    });
  });
});
