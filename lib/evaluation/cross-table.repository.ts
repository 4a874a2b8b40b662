import { database } from '../db';
import type { PartnershipFilter } from '../filter/filter.schema';
import { Prisma } from '../generated/prisma/client';
import { matchingTies } from '../partnership/partnership-filter.sql';
import { cellKeysOf } from '../statistics/cell-keys.sql';
import type { Tabulated } from '../statistics/statistics.schema';
import type { CellValue, LineKey } from './cross-table.rules';
import { type Measure, unitsOf } from './measure.sql';

const { sql, empty } = Prisma;

export type MeasuredCell = { keys: LineKey[]; value: CellValue };

/**
 * What a measure gives under a filter, by up to two dimensions; one cell without keys where none is asked for. Cells are those
 * of the published statistics, so that each is a list that the filter language can name.
 */
export async function measureBy(
  filter: PartnershipFilter,
  by: readonly Tabulated[],
  measure: Measure,
): Promise<MeasuredCell[]> {
  const [first, second] = by;
  const lateral = (dimension: Tabulated | undefined, alias: Prisma.Sql) =>
    dimension ? sql`LEFT JOIN LATERAL (${cellKeysOf(dimension, filter)}) ${alias} ON true` : empty;
  const rows = await database().$queryRaw<
    { one: string | null; two: string | null; known: Prisma.Decimal | null; untold: number }[]
  >(sql`
    WITH matched AS (SELECT p.id, p.stage, s.status, s.freshness ${matchingTies(filter)}),
    units AS (
      SELECT DISTINCT ${first ? sql`one.key` : sql`NULL::text`} AS one, ${second ? sql`two.key` : sql`NULL::text`} AS two, u.id, u.amount
      FROM matched p JOIN matched s ON s.id = p.id ${lateral(first, sql`one`)} ${lateral(second, sql`two`)}
      CROSS JOIN LATERAL (${unitsOf(measure)}) u
    )
    SELECT one, two, sum(amount) AS known, count(*) FILTER (WHERE amount IS NULL)::int AS untold
    FROM units GROUP BY 1, 2 ORDER BY 1 NULLS LAST, 2 NULLS LAST`);
  return rows.map(({ one, two, known, untold }) => ({
    keys: [one, two].slice(0, by.length),
    value: { known: known === null ? null : Number(known), untold },
  }));
}
