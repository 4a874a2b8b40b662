import { describe, expect, it } from 'vitest';
import { database } from '@/lib/db';
import {
  markSeen,
  raiseObjection,
  settleObjection,
  withdrawObjection,
} from '@/lib/objection/objection.mutations';
import { updateTie } from '@/lib/partnership/partnership.mutations';
import { act } from '@/lib/record/act';
import { recordStores } from '@/lib/record/record-stores';
import { revertRevision } from '@/lib/record/revert.mutations';
import { administrator, authorityId, clerk, tieId } from '@/tests/factories/people';

const read = (id: number) =>
  database().$transaction(async (tx) => (await recordStores.PARTNERSHIP.read(tx, id)) ?? {});

/** Montpellier changes the themes of its tie with Chengdu. */
async function changed(themes: string[]) {
  const partnershipId = await tieId('montpellier-chengdu');
  const base = await read(partnershipId);
  await act(updateTie, await clerk('montpellier'), { partnershipId, base, fields: { themes } });
  const revision = await database().revision.findFirstOrThrow({
    where: { partnershipId },
    orderBy: { id: 'desc' },
  });
  return { partnershipId, revisionId: revision.id, before: base.themes };
}

describe('a change to a shared fact', () => {
  it('is told to the other side, which looks at it or objects; both values stand until settled', async () => {
    const { revisionId, partnershipId, before } = await changed(['HEALTH']);
    const chengdu = await authorityId('chengdu');
    const notices = () => database().changeNotice.findMany({ where: { revisionId } });
    expect((await notices()).map((notice) => [notice.authorityId, notice.seenAt])).toEqual([[chengdu, null]]);

    const given = { revisionId, authorityId: chengdu, word: '主题不对' };
    expect(await act(raiseObjection, await clerk('montpellier'), given)).toMatchObject({
      problem: { kind: 'forbidden' },
    });
    const raised = await act(raiseObjection, await clerk('chengdu'), given);
    expect(raised).toMatchObject({ ok: true });
    expect(await act(raiseObjection, await clerk('chengdu'), given)).toEqual(raised);
    expect((await notices())[0]?.seenAt).not.toBeNull();
    if (!raised.ok) throw new Error('not raised');
    const { objectionId } = raised.value;

    const settle = (settlement: string) => ({ objectionId, settlement, word: '' });
    expect(await act(settleObjection, await clerk('montpellier'), settle('KEPT'))).toMatchObject({
      problem: { code: 'other-side-decides' },
    });
    expect(await act(settleObjection, await clerk('chengdu'), settle('RESTORED'))).toMatchObject({
      problem: { code: 'other-side-decides' },
    });
    expect(await act(settleObjection, await clerk('lyon'), settle('RESTORED'))).toMatchObject({
      problem: { kind: 'forbidden' },
    });
    expect(await act(settleObjection, await clerk('montpellier'), settle('RESTORED'))).toMatchObject({
      ok: true,
    });
    expect((await read(partnershipId)).themes).toEqual(before);
    expect(await act(settleObjection, await administrator(), settle('KEPT'))).toMatchObject({
      problem: { code: 'settled-already' },
    });
    expect(await act(withdrawObjection, await clerk('chengdu'), { objectionId })).toMatchObject({
      problem: { code: 'settled-already' },
    });
  });

  it('is marked as seen by its own side alone', async () => {
    const { revisionId } = await changed(['SPORT']);
    const chengdu = await authorityId('chengdu');
    const given = { revisionIds: [revisionId], authorityId: chengdu };
    expect(await act(markSeen, await clerk('lyon'), given)).toMatchObject({ problem: { kind: 'forbidden' } });
    expect(await act(markSeen, await clerk('chengdu'), given)).toMatchObject({ value: { seen: 1 } });
  });
});

describe('reverting', () => {
  it('takes one change back and leaves what changed since in other fields', async () => {
    const { revisionId, partnershipId, before } = await changed(['MOBILITY']);
    const base = await read(partnershipId);
    await act(updateTie, await clerk('chengdu'), { partnershipId, base, fields: { origin: { zh: '交流' } } });
    expect(await act(revertRevision, await clerk('chengdu'), { revisionId })).toMatchObject({
      problem: { kind: 'forbidden' },
    });
    expect(await act(revertRevision, await administrator(), { revisionId })).toMatchObject({ ok: true });
    expect(await read(partnershipId)).toMatchObject({ themes: before, origin: { zh: '交流' } });
  });

  it('tells of a later change to the same field and does nothing', async () => {
    const { revisionId, partnershipId } = await changed(['HERITAGE']);
    await changed(['MEMORY']);
    expect(await act(revertRevision, await administrator(), { revisionId })).toMatchObject({
      problem: { kind: 'conflict', conflicts: [{ field: 'themes', theirs: ['MEMORY'] }] },
    });
    expect((await read(partnershipId)).themes).toEqual(['MEMORY']);
  });

  it('keeps the history itself from being rewritten', async () => {
    const { id } = await database().revision.findFirstOrThrow({});
    await expect(database().revision.update({ where: { id }, data: { reason: 'x' } })).rejects.toThrow();
    await expect(database().revision.delete({ where: { id } })).rejects.toThrow();
  });
});
