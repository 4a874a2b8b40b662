import type { Prisma } from '../generated/prisma/client';
import type { Json } from '../record/snapshot';

type Tx = Prisma.TransactionClient;
type Row = { [column: string]: Json };

/** What a merge did to the rows of the database, told so that it can be undone (see part_references in the migrations). */
export type Told = {
  /** Rows that point elsewhere now: their key, what they were and what they are. In the order in which it was done. */
  moved: { table: string; key: Row; was: Row; is: Row }[];
  /** Rows that would have been there twice, each after the one it hangs on. */
  removed: { table: string; row: Row }[];
};

export type Target = 'local_authority' | 'partnership' | 'partnership_party';

export const nothingTold = (): Told => ({ moved: [], removed: [] });

export const together = (...all: readonly Told[]): Told => ({
  moved: all.flatMap(({ moved }) => moved),
  removed: all.flatMap(({ removed }) => removed),
});

/** What the database derives by itself, and brings back by itself. */
const derived = new Set(['search_token', 'partnership_state']);

/** Points every row that refers to one record to another. */
export async function mergeReferences(tx: Tx, target: Target, merged: number, kept: number): Promise<Told> {
  const [row] = await tx.$queryRaw<{ told: Told }[]>`
    SELECT merge_references(${target}::regclass, ${merged}::int, ${kept}::int) AS told`;
  const { moved, removed } = row?.told ?? nothingTold();
  const isKept = ({ table }: { table: string }) => !derived.has(table);
  return { moved: moved.filter(isKept), removed: removed.filter(isKept) };
}

/** Puts back what was told. @returns how many rows could not be: what was changed since stays */
export async function partReferences(tx: Tx, told: Told): Promise<number> {
  const [row] = await tx.$queryRaw<{ lost: number }[]>`
    SELECT part_references(${JSON.stringify(told)}::jsonb) AS lost`;
  return row?.lost ?? 0;
}

/** What was said of a tie may move with it, within this transaction. */
export async function allowMoving(tx: Tx): Promise<void> {
  await tx.$executeRaw`SELECT set_config('atlas.merging', 'on', true)`;
}

/** A whole row, as the database has it. */
export async function rawRow(tx: Tx, target: Target, id: number): Promise<Row> {
  const rows =
    target === 'local_authority'
      ? await tx.$queryRaw<{ row: Row }[]>`SELECT to_jsonb(t) AS row FROM local_authority t WHERE id = ${id}`
      : target === 'partnership'
        ? await tx.$queryRaw<{ row: Row }[]>`SELECT to_jsonb(t) AS row FROM partnership t WHERE id = ${id}`
        : await tx.$queryRaw<
            { row: Row }[]
          >`SELECT to_jsonb(t) AS row FROM partnership_party t WHERE id = ${id}`;
  const [found] = rows;
  if (!found) throw new Error(`${target} ${id} is not there`);
  return found.row;
}
