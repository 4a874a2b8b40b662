import { describe, expect, it } from 'vitest';
import { database } from '@/lib/db';
import { countDoubts, doubtedTies, isInDoubt } from '@/lib/doubt/doubt.repository';
import type { Doubt, Silence } from '@/lib/doubt/doubt.rules';
import { emptyFilter } from '@/lib/filter/filter.schema';
import { newAgreement, newObservation, newProject, newTie } from '@/tests/factories/quality-records';

const filter = { ...emptyFilter, asOf: '2026-11-22' };
const has = async (id: number, doubt: Doubt, months: Silence = '24') =>
  (await doubtedTies(filter, doubt, months, null)).some((tie) => tie.id === id);

async function active(over: { signed?: string; dates?: string | null; stage?: 'SIGNED' | 'ENDED' } = {}) {
  const id = await newTie({ stage: over.stage ?? 'SIGNED' });
  await newObservation(id, { status: 'ACTIVE', asOf: '2026' });
  if (over.signed) await newAgreement(id, { signed: over.signed });
  if (over.dates) await newProject(id, { dates: over.dates });
  return id;
}

async function partyOf(partnershipId: number, position: number): Promise<number> {
  const where = { partnershipId_position: { partnershipId, position } };
  return (await database().partnershipParty.findUniqueOrThrow({ where })).id;
}

describe('silent ties', () => {
  it('are declared active and have shown no dated sign for as long as asked', async () => {
    const [recent, two, five] = [
      await active({ signed: '2025' }),
      await active({ signed: '1990', dates: '2024-10' }),
      await active({ dates: '2020-05' }),
    ];
    expect([await has(recent, 'SILENT'), await has(two, 'SILENT'), await has(five, 'SILENT')]).toEqual([
      false,
      true,
      true,
    ]);
    expect([
      await has(two, 'SILENT', '36'),
      await has(five, 'SILENT', '36'),
      await has(five, 'SILENT', '60'),
    ]).toEqual([false, true, true]);
  });

  it('become silent on the day on which the months are over', async () => {
    const id = await active({ dates: '2024-11-22' });
    const on = async (asOf: string) =>
      (await doubtedTies({ ...filter, asOf }, 'SILENT', '24', null)).some((tie) => tie.id === id);
    expect([await on('2026-11-21'), await on('2026-11-22')]).toEqual([false, true]);
  });

  it('are told apart where no sign is dated at all, and left out where the tie has ended', async () => {
    const before = await countDoubts(filter, '24');
    const never = await active();
    const ended = await active({ stage: 'ENDED' });
    expect([await has(never, 'SILENT', '60'), await has(ended, 'SILENT')]).toEqual([true, false]);
    const after = await countDoubts(filter, '24');
    expect(after.SILENT - before.SILENT).toBe(1);
    expect(after.silentWithoutSign - before.silentWithoutSign).toBe(1);
    expect(after.declaredActive - before.declaredActive).toBe(1);
  });
});

describe('other doubts', () => {
  it('find a tie that is said to be dormant and has woken since', async () => {
    const [woken, asleep] = [await newTie(), await newTie()];
    for (const id of [woken, asleep])
      await newObservation(id, { status: 'DORMANT', reason: 'NO_PROJECTS', asOf: '2019' });
    await newProject(woken, { dates: '2020-03' });
    await newProject(asleep, { dates: '2019' });
    expect([await has(woken, 'WOKEN'), await has(asleep, 'WOKEN')]).toEqual([true, false]);
  });

  it('find what nobody has confirmed', async () => {
    const [confirmed, never] = [await newTie(), await newTie()];
    await database().confirmation.create({
      data: {
        partnershipId: confirmed,
        partyId: await partyOf(confirmed, 1),
        kind: 'ENTRY_RIGHT',
        confirmedOn: new Date('2026-01-01'),
      },
    });
    expect([await has(confirmed, 'NEVER_CONFIRMED'), await has(never, 'NEVER_CONFIRMED')]).toEqual([
      false,
      true,
    ]);
    expect(await isInDoubt(never, 'NEVER_CONFIRMED')).toBe(true);
    expect(await isInDoubt(confirmed, 'NEVER_CONFIRMED')).toBe(false);
  });

  it('find parties whose newest words differ', async () => {
    const id = await newTie();
    const party = { declarant: 'PARTY' as const, asOf: '2026-06' };
    await newObservation(id, { ...party, partyId: await partyOf(id, 1), status: 'ACTIVE' });
    expect(await has(id, 'DISPUTED')).toBe(false);
    await newObservation(id, {
      ...party,
      partyId: await partyOf(id, 2),
      status: 'SUSPENDED',
      reason: 'POLITICAL_CHANGE',
    });
    expect(await has(id, 'DISPUTED')).toBe(true);
  });

  it('count as many as they list', async () => {
    const counts = await countDoubts(filter, '24');
    for (const doubt of ['SILENT', 'WOKEN', 'NEVER_CONFIRMED', 'DISPUTED'] as const)
      expect(counts[doubt], doubt).toBe((await doubtedTies(filter, doubt, '24', null)).length);
  });
});
