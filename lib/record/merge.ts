import { isDeepStrictEqual } from 'node:util';
import { type Act, done, type Outcome, type Problem } from './act';
import type { Where } from './changes';
import { recordStores, type StoredKind } from './record-stores';
import { type Fields, type Json, mergeFields } from './snapshot';

type Conflicts = Extract<Problem, { kind: 'conflict' }>['conflicts'];

/** What was typed, and the record as it stood when the form was opened. */
export type Edit = { base: Fields; fields: Fields };

const conflict = (conflicts: Conflicts): Outcome<never> => ({
  ok: false,
  problem: { kind: 'conflict', conflicts },
});

/**
 * Changes one record by what somebody typed, and keeps what others changed in other fields since the form was opened.
 * Where the same field was changed to something else, nothing is saved and both values are told.
 * @returns the id of the revision; null where nothing differs
 */
export async function changeMerged(
  act: Act,
  kind: StoredKind,
  id: number,
  { base, fields }: Edit,
  where: Where,
): Promise<Outcome<number | null>> {
  const current = await recordStores[kind].read(act.tx, id);
  if (!current) return { ok: false, problem: { kind: 'not-found' } };
  const { merged, conflicts } = mergeFields(base, current, fields);
  if (conflicts.length > 0)
    return conflict(conflicts.map(({ field, theirs, mine }) => ({ field, theirs, mine })));
  return done(await act.change(kind, id, merged, where));
}

/** A row of a list in a form; a new one has no id. */
export type ListRow = { id: number | null } & Fields;

export type ListEdit = {
  /** Name of the list in the form, for telling where a conflict is. */
  name: string;
  kind: StoredKind;
  /** Keys of a new row: what it belongs to. */
  keys: Fields;
  where: Where;
  /** Ids of the rows that are there now. */
  present: readonly number[];
  base: readonly ListRow[];
  mine: readonly ListRow[];
};

const fieldsOf = ({ id: _, ...fields }: ListRow): Fields => fields;

/** The rows of a list that belongs to a record, merged row by row: added, changed and taken away. */
export async function changeList(act: Act, edit: ListEdit): Promise<Conflicts> {
  const { name, kind, where, present, base, mine } = edit;
  const conflicts: Conflicts = [];
  const baseOf = (id: number) => base.find((row) => row.id === id);
  for (const row of mine) {
    const old = row.id === null ? undefined : baseOf(row.id);
    if (row.id === null || !present.includes(row.id)) {
      // Taken away by others meanwhile: it comes back only where this person changed it.
      if (row.id === null || !old || !isDeepStrictEqual(fieldsOf(old), fieldsOf(row)))
        await act.create(kind, { ...edit.keys, ...fieldsOf(row) }, where);
      continue;
    }
    const fields = fieldsOf(row);
    const outcome = await changeMerged(act, kind, row.id, { base: old ?? fields, fields }, where);
    if (!outcome.ok && outcome.problem.kind === 'conflict')
      for (const { field, ...values } of outcome.problem.conflicts)
        conflicts.push({ field: `${name}.${row.id}.${field}`, ...values });
  }
  const kept = new Set(mine.map(({ id }) => id));
  for (const old of base.filter(({ id }) => id !== null && !kept.has(id) && present.includes(id))) {
    const id = old.id as number;
    const now = await recordStores[kind].read(act.tx, id);
    const changedByThem =
      now && Object.entries(fieldsOf(old)).some(([key, value]) => !isSame(now[key], value));
    if (changedByThem) conflicts.push({ field: `${name}.${id}`, theirs: now, mine: null });
    else await act.remove(kind, id, where);
  }
  return conflicts;
}

const isSame = (a: Json | undefined, b: Json | undefined) => isDeepStrictEqual(a ?? null, b ?? null);
