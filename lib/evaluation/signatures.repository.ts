import { database } from '../db';
import type { PartnershipFilter } from '../filter/filter.schema';
import { Prisma } from '../generated/prisma/client';
import { datedScope, matchingTies } from '../partnership/partnership-filter.sql';

const { sql } = Prisma;

export type YearRow = {
  year: number;
  /** Agreements surely of this year, and those that may also be of a later one. */
  sure: number;
  possible: number;
};

/** Dated agreements of the ties under a filter, by the first year in which they may have been signed. */
export const signaturesByYear = (filter: PartnershipFilter): Promise<YearRow[]> =>
  database().$queryRaw<YearRow[]>(sql`
    WITH matched AS (SELECT p.id ${matchingTies(filter)})
    SELECT extract(year FROM g.signed_earliest)::int AS year,
      count(*) FILTER (WHERE extract(year FROM g.signed_latest) = extract(year FROM g.signed_earliest))::int AS sure,
      count(*) FILTER (WHERE extract(year FROM g.signed_latest) > extract(year FROM g.signed_earliest))::int AS possible
    FROM matched p JOIN agreement g ON ${datedScope(filter)}
      AND extract(year FROM g.signed_latest) >= ${filter.from ?? 1} AND extract(year FROM g.signed_earliest) <= ${filter.to ?? 9999}
    GROUP BY 1 ORDER BY 1`);

/** Ties under a filter without any dated agreement. */
export async function tiesWithoutDate(filter: PartnershipFilter): Promise<number> {
  const [row] = await database().$queryRaw<{ count: number }[]>(sql`
    WITH matched AS (SELECT p.id ${matchingTies(filter)})
    SELECT count(*)::int AS count FROM matched p WHERE NOT EXISTS (SELECT 1 FROM agreement g WHERE ${datedScope(filter)})`);
  return row?.count ?? 0;
}
