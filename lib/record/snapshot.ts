import { isDeepStrictEqual } from 'node:util';

export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };
export type Fields = Record<string, Json>;

/** A row in the form in which the history keeps it: days as YYYY-MM-DD, moments as ISO 8601, decimals as text. */
export function toFields(row: Record<string, unknown>): Fields {
  return Object.fromEntries(
    Object.entries(row).flatMap(([key, value]) => (value === undefined ? [] : [[key, toJson(value)]])),
  );
}

function toJson(value: unknown): Json {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') return value;
  if (value instanceof Date) {
    const moment = value.toISOString();
    return moment.endsWith('T00:00:00.000Z') ? moment.slice(0, 10) : moment;
  }
  if (Array.isArray(value)) return value.map(toJson);
  // Prisma's decimals write themselves as text.
  if (typeof value === 'object' && 'toFixed' in value) return String(value);
  if (typeof value === 'object') return toFields(value as Record<string, unknown>);
  return String(value);
}

const same = (a: Json | undefined, b: Json | undefined) => isDeepStrictEqual(a ?? null, b ?? null);

/** What differs between two states of a record, each with those fields alone; null where nothing does. */
export function difference(before: Fields, after: Fields): { before: Fields; after: Fields } | null {
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  const changed = keys.filter((key) => !same(before[key], after[key]));
  if (changed.length === 0) return null;
  const only = (fields: Fields) => Object.fromEntries(changed.map((key) => [key, fields[key] ?? null]));
  return { before: only(before), after: only(after) };
}

export type Merge = {
  /** The fields to write. */
  merged: Fields;
  /** Fields that both changed, to different values: theirs and mine. */
  conflicts: { field: string; base: Json; theirs: Json; mine: Json }[];
  /** Fields that others changed meanwhile and this person did not. */
  theirs: string[];
};

/**
 * Brings together what a person typed and what others changed since the form was opened, field by field.
 * @param base the record when the form was opened
 * @param current the record now
 * @param mine what is to be saved
 */
export function mergeFields(base: Fields, current: Fields, mine: Fields): Merge {
  const merge: Merge = { merged: {}, conflicts: [], theirs: [] };
  for (const field of Object.keys(mine)) {
    const [old, now, wanted] = [base[field] ?? null, current[field] ?? null, mine[field] ?? null];
    const changedByThem = !same(old, now);
    const changedByMe = !same(old, wanted);
    if (changedByThem && changedByMe && !same(now, wanted))
      merge.conflicts.push({ field, base: old, theirs: now, mine: wanted });
    else if (changedByThem && !changedByMe) merge.theirs.push(field);
    merge.merged[field] = changedByMe ? wanted : now;
  }
  return merge;
}
