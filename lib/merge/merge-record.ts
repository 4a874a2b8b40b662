import type { SluggedKind } from '../generated/prisma/enums';
import type { Act } from '../record/act';
import { recordStores, type StoredKind } from '../record/record-stores';
import type { Fields, Json } from '../record/snapshot';
import type { Told } from './references';

/** Kinds of records that are merged. */
export type MergeKind = Extract<SluggedKind & StoredKind, 'AUTHORITY' | 'PARTNERSHIP'>;

/** Fields that were empty in the kept record and that the merged one filled. */
export type Filled = { kind: StoredKind; id: number; fields: Fields };

/** What it takes to undo a merge. */
export type MergeSnapshot = {
  /** The merged record's row, and its fields as the history keeps them. */
  row: { [column: string]: Json };
  fields: Fields;
  /** Former addresses of the merged record. */
  aliases: string[];
  filled: Filled[];
  told: Told;
};

const whereOf = (kind: MergeKind, id: number) =>
  kind === 'AUTHORITY' ? { authorityId: id } : { partnershipId: id };

/** Takes over what the kept record lacks; the change is in its history. */
export async function fill(
  act: Act,
  kind: StoredKind,
  { kept, merged }: { kept: number; merged: number },
  where: Parameters<Act['change']>[3],
): Promise<Filled[]> {
  const [own, other] = [
    await recordStores[kind].read(act.tx, kept),
    await recordStores[kind].read(act.tx, merged),
  ];
  if (!own || !other) return [];
  const lists = new Set(['themes']);
  const fields = Object.fromEntries(
    recordStores[kind].fields
      .filter((field) => !lists.has(field) && own[field] === null && other[field] !== null)
      .map((field) => [field, other[field] ?? null]),
  );
  // A figure is told with where it comes from.
  if ('populationSource' in fields && !('population' in fields)) delete fields.populationSource;
  if (Object.keys(fields).length === 0) return [];
  await act.change(kind, kept, fields, where);
  return [{ kind, id: kept, fields }];
}

type Merge = {
  kind: MergeKind;
  kept: number;
  merged: number;
  reason: string;
  row: MergeSnapshot['row'];
  fields: Fields;
  filled: Filled[];
  told: Told;
};

/** Takes the merged record away: its addresses lead to the kept one, and what undoes it is written down. */
export async function closeMerge(act: Act, merge: Merge): Promise<number> {
  const { kind, kept, merged, reason, row, fields, filled, told } = merge;
  const { tx } = act;
  const slug = String(row.slug);
  await act.remove(kind, merged, whereOf(kind, kept));
  const aliases = await tx.slugAlias.findMany({ where: { kind, targetId: merged } });
  await tx.slugAlias.updateMany({ where: { kind, targetId: merged }, data: { targetId: kept } });
  await tx.slugAlias.create({ data: { kind, slug, targetId: kept, since: act.now } });
  const snapshot: MergeSnapshot = { row, fields, aliases: aliases.map((alias) => alias.slug), filled, told };
  const { id } = await tx.recordMerge.create({
    data: {
      kind,
      keptId: kept,
      mergedId: merged,
      mergedSlug: slug,
      snapshot,
      reason,
      actorId: act.actor.kind === 'person' ? act.actor.userId : null,
      at: act.now,
    },
    select: { id: true },
  });
  await act.audit(`merge:${id}`, { kind, kept, merged, slug, reason });
  return id;
}
