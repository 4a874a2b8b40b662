import { Prisma } from '../generated/prisma/client';
import type { Capacity } from '../generated/prisma/enums';
import { reindexAuthority, reindexTie } from '../search/reindex';
import { recordStores, type StoredKind, type Tx } from './record-stores';
import { difference, type Fields } from './snapshot';

/** Whose history shows a change. */
export type Where = { partnershipId?: number | null; authorityId?: number | null };

/** The three ways in which a record changes; each writes its revision, and tells the other parties of a tie. */
export type Changes = {
  /** @returns the id of the revision; null where nothing differs */
  change(kind: StoredKind, id: number, fields: Fields, where: Where): Promise<number | null>;
  /** @returns the id of the new record */
  create(kind: StoredKind, fields: Fields, where: Where): Promise<number>;
  remove(kind: StoredKind, id: number, where: Where): Promise<void>;
};

export type Circumstances = {
  actId: string;
  action: string;
  capacity: Capacity | 'PUBLIC';
  actorId: string | null;
  onBehalfOfId: number | null;
  reason: string | null;
  sourceNote: string | null;
  /** The revision that these changes take back. */
  revertsId?: number;
};

/** Changes inside a transaction, for what an act is allowed to do already. */
export function changesIn(tx: Tx, circumstances: Circumstances): Changes {
  const write = async (
    recordKind: StoredKind,
    recordId: number,
    states: { before: Fields | null; after: Fields | null },
    where: Where,
  ) => {
    const { id } = await tx.revision.create({
      data: {
        ...circumstances,
        capacity: recordedCapacity(circumstances.capacity),
        recordKind,
        recordId,
        partnershipId: where.partnershipId ?? null,
        authorityId: where.authorityId ?? null,
        before: states.before ?? Prisma.DbNull,
        after: states.after ?? Prisma.DbNull,
      },
      select: { id: true },
    });
    if (where.partnershipId) await tellOthers(tx, id, where.partnershipId, circumstances.onBehalfOfId);
    await findAgain(tx, recordKind, recordId, where);
    return id;
  };
  return {
    async change(kind, id, fields, where) {
      const { read, update, fields: known } = recordStores[kind];
      const before = await read(tx, id);
      if (!before) throw new Error(`${kind} ${id} is not there`);
      const wanted = Object.fromEntries(Object.entries(fields).filter(([field]) => known.includes(field)));
      const changed = difference(pick(before, Object.keys(wanted)), wanted);
      if (!changed) return null;
      await update(tx, id, changed.after);
      return write(kind, id, changed, where);
    },
    async create(kind, fields, where) {
      const id = await recordStores[kind].create(tx, fields);
      await write(
        kind,
        id,
        { before: null, after: await recordStores[kind].read(tx, id) },
        ownWhere(kind, id, where),
      );
      return id;
    },
    async remove(kind, id, where) {
      const before = await recordStores[kind].read(tx, id);
      if (!before) return;
      await recordStores[kind].remove(tx, id);
      await write(kind, id, { before, after: null }, where);
    },
  };
}

/** A tie or an authority that is made begins its own history. */
const ownWhere = (kind: StoredKind, id: number, where: Where): Where => ({
  ...where,
  ...(kind === 'PARTNERSHIP' ? { partnershipId: id } : {}),
  ...(kind === 'AUTHORITY' ? { authorityId: id } : {}),
});

const pick = (fields: Fields, keys: readonly string[]): Fields =>
  Object.fromEntries(keys.map((key) => [key, fields[key] ?? null]));

/** The words by which a record is found follow its names, themes and projects, whoever changed or reverted them. */
async function findAgain(tx: Tx, kind: StoredKind, id: number, { partnershipId }: Where): Promise<void> {
  if (kind === 'AUTHORITY') await reindexAuthority(tx, id);
  else if ((kind === 'PARTNERSHIP' || kind === 'PROJECT') && partnershipId)
    await reindexTie(tx, partnershipId);
}

/** What the public sends changes no record; were it ever to, the atlas itself answers for it. */
const recordedCapacity = (capacity: Capacity | 'PUBLIC'): Capacity =>
  capacity === 'PUBLIC' ? 'SYSTEM' : capacity;

/** The other sides of a tie find the change among what to look at. */
async function tellOthers(tx: Tx, revisionId: number, partnershipId: number, speaker: number | null) {
  await tx.$executeRaw`
    INSERT INTO change_notice (revision_id, authority_id)
    SELECT ${revisionId}, authority_id FROM partnership_party
    WHERE partnership_id = ${partnershipId} AND authority_id IS DISTINCT FROM ${speaker}::int
    ON CONFLICT DO NOTHING`;
}
