import { describe, expect, it } from 'vitest';
import type { LinkHolder } from '@/lib/auth/actor';
import { answer } from '@/lib/confirmation/answer.service';
import { confirmTie, takeBackConfirmation } from '@/lib/confirmation/confirmation.mutations';
import { atlasDay } from '@/lib/date/day';
import { database } from '@/lib/db';
import { stateStatus, withdrawStatus } from '@/lib/partnership/status.mutations';
import { act } from '@/lib/record/act';
import { administrator, authorityId, clerk, correspondent, tieId } from '@/tests/factories/people';

const state = (partnershipId: number) =>
  database().partnershipState.findUniqueOrThrow({ where: { partnershipId } });
const press = async (slug: string, tie: string) => ({
  partnershipId: await tieId(tie),
  authorityId: await authorityId(slug),
  reason: null,
});
const holder = async (slug: string): Promise<LinkHolder> => ({
  kind: 'link',
  authorityId: await authorityId(slug),
  roundId: 1,
  linkId: 1,
});

describe('confirming', () => {
  it('keeps three acts apart: the tie exists, how it goes, the entry is right', async () => {
    const side = await press('albi', 'albi-lijiang');
    const actor = await clerk('albi');
    expect(await answer(actor, { ...side, press: 'ACTIVE' })).toMatchObject({ ok: true });
    expect(await state(side.partnershipId)).toMatchObject({ status: 'ACTIVE', freshness: 'UNVERIFIED' });
    const said = () =>
      database().confirmation.findMany({
        where: { partnershipId: side.partnershipId },
        orderBy: { id: 'asc' },
        select: { kind: true, capacity: true },
      });
    expect(await said()).toEqual([{ kind: 'TIE_EXISTS', capacity: 'EDITOR' }]);
    await answer(actor, { ...side, press: 'RIGHT' });
    expect((await said()).map(({ kind }) => kind)).toEqual(['TIE_EXISTS', 'ENTRY_RIGHT']);
    expect(await state(side.partnershipId)).toMatchObject({ freshness: 'UP_TO_DATE' });
  });

  it('does once what is pressed twice, and corrects itself within the day', async () => {
    const side = await press('montpellier', 'montpellier-chengdu');
    const actor = await clerk('montpellier');
    for (const each of ['ACTIVE', 'ACTIVE', 'DORMANT'] as const)
      await answer(actor, { ...side, press: each });
    const observations = await database().statusObservation.findMany({
      where: { partnershipId: side.partnershipId, declarant: 'PARTY' },
      orderBy: { id: 'asc' },
    });
    expect(observations.map(({ status, withdrawnAt }) => [status, withdrawnAt !== null])).toEqual([
      ['ACTIVE', true],
      ['DORMANT', false],
    ]);
    expect(observations[0]?.asOf).toBe(atlasDay(Date.now()));
  });

  it('shows two sides that differ as disputed, whatever a third says', async () => {
    const ours = await press('versailles', 'versailles-gyeongju');
    const theirs = await press('gyeongju', 'versailles-gyeongju');
    await answer(await clerk('versailles'), { ...ours, press: 'DORMANT', reason: 'NO_PROJECTS' });
    await answer(await clerk('gyeongju'), { ...theirs, press: 'ACTIVE' });
    expect(await state(ours.partnershipId)).toMatchObject({ status: 'DISPUTED' });
    await act(stateStatus, await correspondent({ country: 'KR' }), {
      partnershipId: ours.partnershipId,
      authorityId: null,
      status: 'ACTIVE',
    });
    expect(await state(ours.partnershipId)).toMatchObject({ status: 'DISPUTED' });
  });

  it('takes a press back, and with it all that was said today', async () => {
    const side = await press('gaillac', 'gaillac-zigong');
    const before = await state(side.partnershipId);
    await answer(await clerk('gaillac'), { ...side, press: 'SUSPENDED', reason: 'FUNDING' });
    expect(
      await act(takeBackConfirmation, await clerk('gaillac'), {
        partnershipId: side.partnershipId,
        authorityId: side.authorityId,
      }),
    ).toMatchObject({ ok: true, value: { taken: 2 } });
    const after = await state(side.partnershipId);
    expect([after.status, after.confirmedOn]).toEqual([before.status, before.confirmedOn]);
  });

  it('lets what one does not know go against what one knew', async () => {
    const side = await press('auch', 'auch-huangdao');
    await answer(await clerk('auch'), { ...side, press: 'RIGHT' });
    await answer(await clerk('auch'), { ...side, press: 'UNKNOWN' });
    const kinds = await database().confirmation.findMany({ where: { partnershipId: side.partnershipId } });
    expect(kinds.map(({ kind }) => kind)).toEqual(['TIE_UNKNOWN']);
  });

  it('lets Grand Est speak for the tie that Alsace signed', async () => {
    const tie = await database().partnershipParty.findFirstOrThrow({
      where: { authority: { slug: 'alsace' } },
      select: { partnership: { select: { slug: true } } },
    });
    const side = await press('alsace', tie.partnership.slug);
    expect(await answer(await clerk('grand-est'), { ...side, press: 'ACTIVE' })).toMatchObject({ ok: true });
    expect(await answer(await holder('grand-est'), { ...side, press: 'ACTIVE' })).toMatchObject({ ok: true });
  });
});

describe('what is refused', () => {
  it('an authority that is no party, another’s link, a foreign clerk, a reason where there is none to give', async () => {
    const side = await press('albi', 'albi-lijiang');
    const foreign = { ...side, authorityId: await authorityId('lyon') };
    expect(await answer(await clerk('lyon'), { ...foreign, press: 'ACTIVE' })).toMatchObject({
      problem: { kind: 'not-found' },
    });
    expect(await answer(await holder('lyon'), { ...side, press: 'ACTIVE' })).toMatchObject({
      problem: { kind: 'forbidden' },
    });
    expect(await answer(await clerk('lijiang'), { ...side, press: 'ACTIVE' })).toMatchObject({
      problem: { kind: 'forbidden' },
    });
    const { reason: _, ...ids } = side;
    expect(
      await act(stateStatus, await clerk('albi'), { ...ids, status: 'ACTIVE', reason: 'FUNDING' }),
    ).toMatchObject({ problem: { kind: 'invalid', issues: [{ path: 'reason' }] } });
    expect(
      await act(confirmTie, await clerk('albi'), { ...ids, kind: 'TIE_EXISTS', admin: true }),
    ).toMatchObject({ problem: { kind: 'invalid', issues: [{ path: 'admin', message: 'unknown' }] } });
  });

  it('to withdraw what another said, or what is withdrawn already', async () => {
    const partnershipId = await tieId('albi-lijiang');
    const source = await database().statusObservation.findFirstOrThrow({
      where: { partnershipId, declarant: 'SOURCE' },
    });
    const given = { observationId: source.id };
    expect(await act(withdrawStatus, await clerk('albi'), given)).toMatchObject({
      problem: { code: 'not-own-word' },
    });
    expect(await act(withdrawStatus, await administrator(), given)).toMatchObject({ ok: true });
    expect(await act(withdrawStatus, await administrator(), given)).toMatchObject({
      problem: { code: 'withdrawn-already' },
    });
  });
});
