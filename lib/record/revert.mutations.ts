import { z } from 'zod';
import type { AnyActor } from '../auth/actor';
import { decide } from '../auth/policy';
import type { Revision } from '../generated/prisma/client';
import { type Act, done, mutation, type Outcome } from './act';
import { changesIn } from './changes';
import { recordStores, type StoredKind, type Tx } from './record-stores';
import { difference, type Fields } from './snapshot';
import { authoritySubject, tieSubject } from './subjects';

/** Acts that are undone as a whole, where they are listed: one of their changes alone would leave half of a record. */
const undoneElsewhere = new Set(['authority.merge', 'tie.merge', 'merge.undo']);

const isStored = (kind: string): kind is StoredKind => kind in recordStores;

/** The record that a revision is about, as rights see it. */
export async function subjectOfRevision(tx: Tx, revisionId: number) {
  const revision = await tx.revision.findUnique({ where: { id: revisionId } });
  if (!revision) return null;
  if (revision.partnershipId) return tieSubject(tx, revision.partnershipId);
  return revision.authorityId ? authoritySubject(tx, revision.authorityId) : null;
}

/**
 * Takes one change back and leaves what was changed after it in other fields. Where the same field was changed again
 * since, nothing is done and both values are told. An administrator reverts anybody's change, a person their own.
 */
export const revertRevision = mutation({
  name: 'revision.revert',
  permission: 'READ_FULL_HISTORY',
  schema: z.strictObject({ revisionId: z.int().positive() }),
  subject: (tx, { revisionId }) => subjectOfRevision(tx, revisionId),
  async run(act, { revisionId }, subject) {
    const revision = await act.tx.revision.findUniqueOrThrow({ where: { id: revisionId } });
    const others = decide(act.actor, 'ADMINISTER', subject);
    if (!others.allowed && !isOwnChange(act.actor, revision))
      return { ok: false, problem: { kind: 'forbidden' } };
    return takeBack({ ...act, capacity: others.allowed ? others.capacity : act.capacity }, revision);
  },
});

const isOwnChange = (actor: AnyActor, { actorId }: Revision) =>
  actor.kind === 'person' && actor.userId === actorId;

/** What is wanted is done, or what stands against it is told; the caller has decided the right. */
export async function takeBack(act: Act, revision: Revision): Promise<Outcome<{ revisionId: number }>> {
  const { recordKind: kind, recordId, partnershipId, authorityId } = revision;
  if (!isStored(kind) || undoneElsewhere.has(revision.action))
    return { ok: false, problem: { kind: 'refused', code: 'not-revertible' } };
  const where = { partnershipId, authorityId };
  const { change, create, remove } = changesIn(act.tx, {
    actId: crypto.randomUUID(),
    action: 'revision.revert',
    capacity: act.capacity,
    actorId: act.actor.kind === 'person' ? act.actor.userId : null,
    onBehalfOfId: act.onBehalfOf,
    reason: null,
    sourceNote: null,
    revertsId: revision.id,
  });
  const before = revision.before as Fields | null;
  const after = revision.after as Fields | null;
  const current = await recordStores[kind].read(act.tx, recordId);
  if (before === null) {
    // What was said of a tie's status is withdrawn and never removed.
    if (kind === 'OBSERVATION') await change(kind, recordId, { withdrawnAt: act.now.toISOString() }, where);
    else if (current) await remove(kind, recordId, where);
    return done({ revisionId: revision.id });
  }
  if (after === null) {
    await create(kind, { ...before, id: recordId }, where);
    return done({ revisionId: revision.id });
  }
  if (kind === 'OBSERVATION') return { ok: false, problem: { kind: 'refused', code: 'not-revertible' } };
  if (!current) return { ok: false, problem: { kind: 'not-found' } };
  const changedSince = difference(pick(after, current), after);
  if (changedSince) {
    const conflicts = Object.keys(changedSince.after).map((field) => ({
      field,
      theirs: current[field] ?? null,
      mine: before[field] ?? null,
    }));
    return { ok: false, problem: { kind: 'conflict', conflicts } };
  }
  await change(kind, recordId, before, where);
  return done({ revisionId: revision.id });
}

const pick = (like: Fields, from: Fields): Fields =>
  Object.fromEntries(Object.keys(like).map((key) => [key, from[key] ?? null]));
