import { database } from '../db';
import type { PartnershipFilter } from '../filter/filter.schema';
import type { Prisma } from '../generated/prisma/client';
import { Prisma as PrismaSql } from '../generated/prisma/client';
import { matchingTies } from '../partnership/partnership-filter.sql';
import { type Dimension, keysOf } from './dimensions';

const { sql, join } = PrismaSql;

/** One cell: its key in each dimension asked for (null: unknown) and how many ties fall into it. */
export type Cell = { keys: (string | null)[]; count: number };

/**
 * Ties under a filter, counted by one or two dimensions. A tie may be in several cells of a dimension.
 * @param keys the cells that a tie falls into, by dimension; one that comes twice counts once
 */
export async function countTiesBy(
  filter: PartnershipFilter,
  by: readonly [Dimension, Dimension?],
  keys: (dimension: Dimension) => Prisma.Sql = (dimension) => keysOf(dimension, filter, true),
): Promise<Cell[]> {
  const [first, second] = by;
  const lateral = (dimension: Dimension, alias: Prisma.Sql) =>
    sql`LEFT JOIN LATERAL (${keys(dimension)}) ${alias} ON true`;
  const rows = await database().$queryRaw<{ one: string | null; two: string | null; count: bigint }[]>(sql`
    WITH matched AS (SELECT p.id, p.stage, s.status, s.freshness ${matchingTies(filter)})
    SELECT one.key AS one, ${second ? sql`two.key` : sql`NULL::text`} AS two, count(DISTINCT p.id) AS count
    FROM matched p CROSS JOIN LATERAL (SELECT p.status, p.freshness) s ${lateral(first, sql`one`)} ${second ? lateral(second, sql`two`) : sql``}
    GROUP BY 1, 2 ORDER BY 1 NULLS LAST, 2 NULLS LAST`);
  return rows.map((row) => ({ keys: second ? [row.one, row.two] : [row.one], count: Number(row.count) }));
}

/**
 * Ties under a filter, counted by each of several dimensions: the filter is applied once for all of them. What is unknown is left out.
 */
export async function countTiesByEach<Name extends Dimension>(
  filter: PartnershipFilter,
  dimensions: readonly Name[],
): Promise<Map<Name, { code: string; count: number }[]>> {
  const counts = dimensions.map(
    (
      dimension,
    ) => sql`SELECT ${dimension}::text AS dimension, k.key AS code, count(DISTINCT p.id)::int AS count
      FROM matched p CROSS JOIN LATERAL (SELECT p.status, p.freshness) s
      JOIN LATERAL (${keysOf(dimension, filter, true)}) k ON k.key IS NOT NULL GROUP BY k.key`,
  );
  const rows = await database().$queryRaw<{ dimension: Name; code: string; count: number }[]>(sql`
    WITH matched AS MATERIALIZED (SELECT p.id, p.stage, s.status, s.freshness ${matchingTies(filter)})
    SELECT * FROM (${join(counts, ' UNION ALL ')}) counted ORDER BY dimension, code`);
  const found = new Map<Name, { code: string; count: number }[]>(dimensions.map((name) => [name, []]));
  for (const { dimension, code, count } of rows) found.get(dimension)?.push({ code, count });
  return found;
}
