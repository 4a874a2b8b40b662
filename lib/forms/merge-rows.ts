import { isDeepStrictEqual } from 'node:util';
import { type Fields, type Json, type Merge, mergeFields } from '../record/snapshot';
import { type Field, fieldsOf, type Section } from './field';

type Row = Fields;

const listOf = (value: Json | undefined): Row[] =>
  Array.isArray(value) ? value.filter((row): row is Row => typeof row === 'object' && row !== null) : [];

/** A list as both people's changes leave it; null where they changed the same line to different things. */
export function mergeRows(base: Json, current: Json, mine: Json): Row[] | null {
  const [old, now, wanted] = [listOf(base), listOf(current), listOf(mine)];
  const byId = (rows: Row[], id: Json | undefined) => rows.find((row) => row.id === id);
  const merged: Row[] = [];
  for (const row of wanted) {
    const [before, theirs] = [byId(old, row.id), byId(now, row.id)];
    if (row.id === null || !theirs) {
      if (row.id === null || !before || !isDeepStrictEqual(before, row)) merged.push(row);
      continue;
    }
    const both = mergeFields(before ?? theirs, theirs, row);
    if (both.conflicts.length > 0) return null;
    merged.push(both.merged);
  }
  for (const theirs of now.filter((row) => !byId(wanted, row.id))) {
    const before = byId(old, theirs.id);
    if (!before) merged.push(theirs);
    else if (!isDeepStrictEqual(before, theirs)) return null;
  }
  return merged;
}

/** All fields of a form, lists line by line. */
export function mergeForm(sections: readonly Section[], base: Fields, current: Fields, mine: Fields): Merge {
  const lists = fieldsOf(sections).filter(({ type }) => type === 'rows');
  const others = Object.fromEntries(Object.entries(mine).filter(([name]) => !isList(lists, name)));
  const merge = mergeFields(base, current, others);
  for (const { name } of lists) {
    const [old, theirs, own] = [base[name] ?? [], current[name] ?? [], mine[name] ?? []];
    const rows = mergeRows(old, theirs, own);
    if (rows) merge.merged[name] = rows;
    else merge.conflicts.push({ field: name, base: old, theirs, mine: own });
  }
  return merge;
}

const isList = (lists: readonly Field[], name: string) => lists.some((field) => field.name === name);
