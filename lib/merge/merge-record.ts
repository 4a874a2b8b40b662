import { z } from 'zod';
import type { SluggedKind } from '../generated/prisma/enums';
import { type Act, done, type Mutation, refuse } from '../record/act';
import { recordId } from '../record/input.schema';
import { reasonText } from '../record/long-text.schema';
import { recordStores, type StoredKind, type Tx } from '../record/record-stores';
import type { Fields, Json } from '../record/snapshot';
import { nobodysSubject } from '../record/subjects';
import { rawRow, type Target, type Told } from './references';

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

/** Where in the history a change of a record stands. */
export const whereOf = (kind: MergeKind, id: number) =>
  kind === 'AUTHORITY' ? { authorityId: id } : { partnershipId: id };

/** Takes over what the kept record lacks; the change is in its history. */
export async function fill(
  act: Act,
  kind: StoredKind,
  { kept, merged }: Pair,
  where: Parameters<Act['change']>[3],
): Promise<Filled[]> {
  const [own, other] = [
    await recordStores[kind].read(act.tx, kept),
    await recordStores[kind].read(act.tx, merged),
  ];
  if (!own || !other) return [];
  const fields = Object.fromEntries(
    recordStores[kind].fields
      .filter((field) => !ownRows.has(field) && own[field] === null && other[field] !== null)
      .map((field) => [field, other[field] ?? null]),
  );
  // A figure is told with where it comes from.
  if ('populationSource' in fields && !('population' in fields)) delete fields.populationSource;
  if (Object.keys(fields).length === 0) return [];
  await act.change(kind, kept, fields, where);
  return [{ kind, id: kept, fields }];
}

export type Pair = { kept: number; merged: number };

/** What hangs on the merged record, once it hangs on the kept one. */
export type Joined = { filled: Filled[]; told: Told };

/** A way to make two records of one kind one. */
type Merging = {
  name: string;
  kind: MergeKind;
  table: Target;
  /** Locks both, in the order of their numbers. @returns how many there are */
  lock(tx: Tx, pair: Pair): Promise<number>;
  /** Moves everything to the kept record; a code where these two are not to become one. */
  join(act: Act, pair: Pair): Promise<Joined | string>;
};

/** Fields that are rows of their own, and so come back as such. */
const ownRows = new Set(['themes']);

const mergeSchema = z.strictObject({ keptId: recordId, mergedId: recordId, reason: reasonText });
type MergeAct = Mutation<z.infer<typeof mergeSchema>, { mergeId: number }>;

/** The act by which two records become one: everything that hung on the merged one hangs on the kept one. */
export const merging = ({ name, kind, table, lock, join }: Merging): MergeAct => ({
  name,
  permission: 'ADMINISTER',
  schema: mergeSchema,
  subject: nobodysSubject,
  async run(act, { keptId: kept, mergedId: merged, reason }) {
    if (kept === merged) return refuse('same-record');
    if ((await lock(act.tx, { kept, merged })) < 2) return { ok: false, problem: { kind: 'not-found' } };
    const row = await rawRow(act.tx, table, merged);
    const before = (await recordStores[kind].read(act.tx, merged)) ?? {};
    const joined = await join(act, { kept, merged });
    if (typeof joined === 'string') return refuse(joined);
    const fields = Object.fromEntries(Object.entries(before).filter(([field]) => !ownRows.has(field)));
    return done({ mergeId: await closeMerge(act, { kind, kept, merged, reason, row, fields, ...joined }) });
  },
});

type Merge = Pair & Joined & { kind: MergeKind; reason: string; row: MergeSnapshot['row']; fields: Fields };

/** Takes the merged record away: its addresses lead to the kept one, and what undoes it is written down. */
async function closeMerge(act: Act, merge: Merge): Promise<number> {
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
