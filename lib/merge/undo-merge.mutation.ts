import { z } from 'zod';
import type { RecordMerge } from '../generated/prisma/client';
import { type Act, done, mutation, type Outcome, refuse } from '../record/act';
import { recordId } from '../record/input.schema';
import { recordStores } from '../record/record-stores';
import { nobodysSubject } from '../record/subjects';
import { reindexAuthority, reindexTie } from '../search/reindex';
import { type MergeKind, type MergeSnapshot, whereOf } from './merge-record';
import { allowMoving, partReferences } from './references';

/** Parts two records that were merged. What was changed since stays with the kept one, and is counted. */
export const undoMerge = mutation({
  name: 'merge.undo',
  permission: 'ADMINISTER',
  schema: z.strictObject({ mergeId: recordId }),
  subject: nobodysSubject,
  async run(act, { mergeId }): Promise<Outcome<{ mergeId: number; lost: number; slug: string }>> {
    const { tx } = act;
    await tx.$queryRaw`SELECT id FROM record_merge WHERE id = ${mergeId} FOR UPDATE`;
    const merge = await tx.recordMerge.findUnique({ where: { id: mergeId } });
    if (!merge) return { ok: false, problem: { kind: 'not-found' } };
    if (merge.undoneAt) return refuse('undone-already');
    const kind = merge.kind as MergeKind;
    // The kept record may have been merged itself: that is undone first.
    if (!(await recordStores[kind].read(tx, merge.keptId))) return refuse('kept-is-gone');
    const lost = await part(act, merge, kind);
    await tx.recordMerge.update({ where: { id: mergeId }, data: { undoneAt: act.now } });
    await act.audit(`merge:${mergeId}`, { undone: true, lost });
    return done({ mergeId, lost, slug: merge.mergedSlug });
  },
});

async function part(act: Act, { mergedId, keptId, mergedSlug, snapshot }: RecordMerge, kind: MergeKind) {
  const { tx } = act;
  const { row, fields, aliases, filled, told } = snapshot as unknown as MergeSnapshot;
  await allowMoving(tx);
  await tx.slugAlias.deleteMany({ where: { kind, slug: mergedSlug, targetId: keptId } });
  await tx.slugAlias.updateMany({
    where: { kind, slug: { in: aliases }, targetId: keptId },
    data: { targetId: mergedId },
  });
  await act.create(kind, { ...fields, id: mergedId }, whereOf(kind, mergedId));
  const createdAt = new Date(String(row.created_at));
  if (kind === 'AUTHORITY')
    await tx.localAuthority.update({
      where: { id: mergedId },
      data: { createdAt, wikidataId: row.wikidata_id === null ? null : String(row.wikidata_id) },
    });
  else await tx.partnership.update({ where: { id: mergedId }, data: { createdAt } });
  const lost = await partReferences(tx, told);
  await emptyAgain(act, filled, whereOf(kind, keptId));
  for (const id of [mergedId, keptId])
    await (kind === 'AUTHORITY' ? reindexAuthority(tx, id) : reindexTie(tx, id));
  if (kind === 'PARTNERSHIP')
    await tx.$executeRaw`SELECT refresh_partnership_state(ARRAY[${keptId}::int, ${mergedId}::int])`;
  return lost;
}

/** What the kept record took from the merged one goes again, unless it was changed since. */
async function emptyAgain(
  act: Act,
  filled: MergeSnapshot['filled'],
  where: Parameters<Act['change']>[3],
): Promise<void> {
  for (const { kind, id, fields } of filled) {
    const now = await recordStores[kind].read(act.tx, id);
    if (!now) continue;
    const same = Object.keys(fields).filter(
      (field) => JSON.stringify(now[field]) === JSON.stringify(fields[field]),
    );
    if (same.length > 0)
      await act.change(kind, id, Object.fromEntries(same.map((field) => [field, null])), where);
  }
}
