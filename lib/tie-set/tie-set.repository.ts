import { database } from '../db';
import type { PartnershipFilter } from '../filter/filter.schema';
import { Prisma } from '../generated/prisma/client';
import { datedScope, matchingIds, orderOf } from '../partnership/partnership-filter.sql';
import { type Dimension, keysOf } from '../statistics/dimensions';

const { sql } = Prisma;

/** Ids in four bytes each: a tenth of the time of an array, which is written and read as text. */
const packed = sql`string_agg(int4send(id), '')`;

function unpacked(bytes: Uint8Array | null): Uint32Array {
  if (bytes === null) return new Uint32Array();
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Uint32Array.from({ length: bytes.byteLength / 4 }, (_, index) => view.getUint32(index * 4));
}

/** Ids of the ties that a filter lets through, in no order. */
export async function idsUnder(filter: PartnershipFilter): Promise<Uint32Array> {
  const [row] = await database().$queryRaw<{ ids: Uint8Array | null }[]>(
    sql`SELECT ${packed} AS ids FROM (${matchingIds(filter)}) tie`,
  );
  return unpacked(row?.ids ?? null);
}

/** Ids of all ties in the order that a filter asks for. */
export async function idsInOrderOf(filter: PartnershipFilter): Promise<Uint32Array> {
  const [row] = await database().$queryRaw<{ ids: Uint8Array | null }[]>(sql`
    SELECT ${packed} AS ids FROM (
      SELECT p.id FROM partnership p JOIN partnership_state s ON s.partnership_id = p.id ORDER BY ${orderOf(filter)}
    ) tie`);
  return unpacked(row?.ids ?? null);
}

export type CodeIds = { code: string; ids: Uint32Array };

/** Of each code of a dimension, the ties that stand under it, each once; what is unknown stands under none. */
export function idsByCode(dimension: Dimension, filter: PartnershipFilter): Promise<CodeIds[]> {
  return idsByKey(keysOf(dimension, filter, true));
}

/** Of each year, the ties of which some agreement was or may have been signed in it. Years before Christ are negative. */
export function idsByYear(filter: PartnershipFilter): Promise<CodeIds[]> {
  return idsByKey(sql`
    SELECT year::text AS key FROM agreement g,
      generate_series(extract(year FROM g.signed_earliest)::int, extract(year FROM g.signed_latest)::int) AS year
    WHERE ${datedScope(filter)}`);
}

/** @param keys gives the column `key` for the tie `p` and its state `s` */
async function idsByKey(keys: Prisma.Sql): Promise<CodeIds[]> {
  // What comes twice is left out here and not by DISTINCT, which sorts all of it as text.
  const rows = await database().$queryRaw<{ code: string; ids: Uint8Array }[]>(sql`
    SELECT code, ${packed} AS ids FROM (
      SELECT k.key AS code, p.id FROM partnership p JOIN partnership_state s ON s.partnership_id = p.id
      JOIN LATERAL (${keys}) k ON k.key IS NOT NULL
    ) tie GROUP BY code`);
  return rows
    .map(({ code, ids }) => ({ code, ids: unpacked(ids).sort().filter(isFirst) }))
    .sort((one, other) => (one.code < other.code ? -1 : 1));
}

const isFirst = (id: number, index: number, ids: Uint32Array) => id !== ids[index - 1];
