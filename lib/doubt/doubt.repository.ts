import { database } from '../db';
import { emptyFilter, type PartnershipFilter } from '../filter/filter.schema';
import { Prisma } from '../generated/prisma/client';
import { matchingTies } from '../partnership/partnership-filter.sql';
import type { Doubt, Silence } from './doubt.rules';

const { sql } = Prisma;

export type DoubtedTie = {
  id: number;
  /** Last day of the last dated sign of life, YYYY-MM-DD; null where none is known. */
  lastSignOn: string | null;
};

const dayOf = ({ asOf }: PartnershipFilter) => (asOf === null ? sql`atlas_today()` : sql`${asOf}::date`);

/** What makes a tie `m` (its stage, its state and its last word) doubtful. */
function condition(doubt: Doubt, months: Silence, filter: PartnershipFilter): Prisma.Sql {
  switch (doubt) {
    case 'SILENT':
      return sql`m.status = 'ACTIVE' AND m.stage <> 'ENDED' AND (m.last_sign_on IS NULL
        OR m.last_sign_on + make_interval(months => ${Number(months)}::int) <= ${dayOf(filter)})`;
    case 'WOKEN':
      return sql`m.status = 'DORMANT' AND m.last_sign_on > o.as_of_latest`;
    case 'NEVER_CONFIRMED':
      return sql`m.freshness = 'UNVERIFIED' AND m.stage <> 'ENDED'`;
    case 'DISPUTED':
      return sql`m.status = 'DISPUTED'`;
  }
}

const doubted = (filter: PartnershipFilter) => sql`
  FROM (SELECT p.id, p.slug, p.stage, s.status, s.freshness, s.last_sign_on, s.observation_id ${matchingTies(filter)}) m
  LEFT JOIN status_observation o ON o.id = m.observation_id`;

/** Ties under a filter that one doubt is about, those silent longest first. @param range null gives all */
export async function doubtedTies(
  filter: PartnershipFilter,
  doubt: Doubt,
  months: Silence,
  range: { skip: number; take: number } | null,
): Promise<DoubtedTie[]> {
  const limit = range ? sql`LIMIT ${range.take} OFFSET ${range.skip}` : sql``;
  return database().$queryRaw<DoubtedTie[]>(sql`
    SELECT m.id, m.last_sign_on::text AS "lastSignOn" ${doubted(filter)} WHERE ${condition(doubt, months, filter)}
    ORDER BY m.last_sign_on ASC NULLS FIRST, m.slug COLLATE "C" ${limit}`);
}

export type DoubtCounts = Record<Doubt, number> & {
  /** Of the silent ties those of which no dated sign of life is known at all. */
  silentWithoutSign: number;
  declaredActive: number;
};

/** How many ties under a filter each doubt is about. */
export async function countDoubts(filter: PartnershipFilter, months: Silence): Promise<DoubtCounts> {
  const count = (where: Prisma.Sql) => sql`(count(*) FILTER (WHERE ${where}))::int`;
  const of = (doubt: Doubt) => condition(doubt, months, filter);
  const [row] = await database().$queryRaw<DoubtCounts[]>(sql`
    SELECT ${count(of('SILENT'))} AS "SILENT", ${count(of('WOKEN'))} AS "WOKEN",
      ${count(of('NEVER_CONFIRMED'))} AS "NEVER_CONFIRMED", ${count(of('DISPUTED'))} AS "DISPUTED",
      ${count(sql`${of('SILENT')} AND m.last_sign_on IS NULL`)} AS "silentWithoutSign",
      ${count(sql`m.status = 'ACTIVE' AND m.stage <> 'ENDED'`)} AS "declaredActive" ${doubted(filter)}`);
  if (!row) throw new Error('an aggregate gave no row');
  return row;
}

/** Whether a doubt stands about a tie today; silence counts from the shortest on. */
export async function isInDoubt(partnershipId: number, doubt: Doubt): Promise<boolean> {
  const [row] = await database().$queryRaw<{ stands: boolean }[]>(sql`
    SELECT EXISTS (SELECT 1 ${doubted(emptyFilter)} WHERE m.id = ${partnershipId} AND ${condition(doubt, '24', emptyFilter)}) AS stands`);
  return row?.stands ?? false;
}
