import { z } from 'zod';
import { type Act, done, mutation, refuse } from '../record/act';
import type { Tx } from '../record/record-stores';
import { subjectOfRevision, takeBack } from '../record/revert.mutations';
import { sideSubject, tieSubject } from '../record/subjects';
import { tellOfObjection } from './objection-mails';

const word = z.string().trim().min(3, 'too-short').max(1000, 'too-long');

/** One side does not agree with a change to a shared fact: from now on both values are shown. */
export const raiseObjection = mutation({
  name: 'objection.raise',
  permission: 'OBJECT',
  schema: z.strictObject({ revisionId: z.int().positive(), authorityId: z.int().positive(), word }),
  async subject(tx, { revisionId, authorityId }) {
    const revision = await tx.revision.findUnique({
      where: { id: revisionId },
      select: { partnershipId: true },
    });
    return revision?.partnershipId ? sideSubject(tx, revision.partnershipId, authorityId) : null;
  },
  async run(act, { revisionId, authorityId, word: said }) {
    const revision = await act.tx.revision.findUniqueOrThrow({ where: { id: revisionId } });
    if (revision.onBehalfOfId === authorityId) return refuse('own-change');
    const open = await act.tx.objection.findFirst({ where: { revisionId, authorityId, state: 'OPEN' } });
    if (open) return done({ objectionId: open.id });
    const { id } = await act.tx.objection.create({
      data: {
        revisionId,
        authorityId,
        partnershipId: revision.partnershipId ?? 0,
        objectorId: personOf(act),
        word: said,
        createdAt: act.now,
      },
    });
    await seen(act, revisionId, authorityId);
    await act.audit(`objection:${id}`, { revisionId, authorityId });
    await tellOfObjection(act.tx, id, 'raised');
    return done({ objectionId: id });
  },
});

const partnershipOf = async (tx: Tx, objectionId: number) =>
  (await tx.objection.findUnique({ where: { id: objectionId }, select: { partnershipId: true } }))
    ?.partnershipId;

/**
 * Settles an objection: the change stays, what stood before stands again, or something else was agreed and entered.
 * The side that made the change may give way, the side that objected may accept it, a third decides for both.
 */
export const settleObjection = mutation({
  name: 'objection.settle',
  permission: 'OBJECT',
  schema: z.strictObject({
    objectionId: z.int().positive(),
    settlement: z.enum(['KEPT', 'RESTORED', 'AMENDED']),
    word: z.string().trim().max(1000, 'too-long').default(''),
  }),
  async subject(tx, { objectionId }) {
    const partnershipId = await partnershipOf(tx, objectionId);
    return partnershipId ? tieSubject(tx, partnershipId) : null;
  },
  async run(act, { objectionId, settlement, word: said }) {
    const objection = await act.tx.objection.findUniqueOrThrow({
      where: { id: objectionId },
      include: { revision: true },
    });
    if (objection.state !== 'OPEN') return refuse('settled-already');
    const side = act.onBehalfOf;
    // A side may give way, not decide in its own favour.
    if (side !== null && settlement === 'KEPT' && side !== objection.authorityId)
      return refuse('other-side-decides');
    if (side !== null && settlement === 'RESTORED' && side === objection.authorityId)
      return refuse('other-side-decides');
    if (settlement === 'RESTORED') {
      const outcome = await takeBack(act, objection.revision);
      if (!outcome.ok) return outcome;
    }
    await act.tx.objection.update({
      where: { id: objectionId },
      data: {
        state: 'SETTLED',
        settlement,
        settlementWord: said || null,
        settlerId: personOf(act),
        settledAt: act.now,
      },
    });
    await act.audit(`objection:${objectionId}`, { settlement });
    await tellOfObjection(act.tx, objectionId, 'settled');
    return done({ objectionId });
  },
});

/** The side that objected no longer does. */
export const withdrawObjection = mutation({
  name: 'objection.withdraw',
  permission: 'OBJECT',
  schema: z.strictObject({ objectionId: z.int().positive() }),
  async subject(tx, { objectionId }) {
    const objection = await tx.objection.findUnique({ where: { id: objectionId } });
    return objection && sideSubject(tx, objection.partnershipId, objection.authorityId);
  },
  async run(act, { objectionId }) {
    const { count } = await act.tx.objection.updateMany({
      where: { id: objectionId, state: 'OPEN' },
      data: { state: 'WITHDRAWN', settlerId: personOf(act), settledAt: act.now },
    });
    if (count === 0) return refuse('settled-already');
    await act.audit(`objection:${objectionId}`, { withdrawn: true });
    return done({ objectionId });
  },
});

/** One side has looked at a change of the other and agrees, or has nothing to say. */
export const markSeen = mutation({
  name: 'notice.seen',
  permission: 'OBJECT',
  schema: z.strictObject({
    revisionIds: z.array(z.int().positive()).min(1).max(500),
    authorityId: z.int().positive(),
  }),
  async subject(tx, { revisionIds, authorityId }) {
    const revision = await tx.revision.findUnique({ where: { id: revisionIds[0] ?? 0 } });
    return revision?.partnershipId
      ? sideSubject(tx, revision.partnershipId, authorityId)
      : subjectOfRevision(tx, revisionIds[0] ?? 0);
  },
  async run(act, { revisionIds, authorityId }) {
    const { count } = await act.tx.changeNotice.updateMany({
      where: { revisionId: { in: revisionIds }, authorityId, seenAt: null },
      data: { seenAt: act.now },
    });
    return done({ seen: count });
  },
});

const personOf = ({ actor }: Act) => (actor.kind === 'person' ? actor.userId : null);

const seen = (act: Act, revisionId: number, authorityId: number) =>
  act.tx.changeNotice.updateMany({
    where: { revisionId, authorityId, seenAt: null },
    data: { seenAt: act.now },
  });
