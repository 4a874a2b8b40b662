import { authorityNameSelect } from '../authority/authority.select';
import { database } from '../db';
import type { PartnershipFilter } from '../filter/filter.schema';
import { Prisma } from '../generated/prisma/client';
import { matchingTies } from '../partnership/partnership-filter.sql';

const { sql } = Prisma;

/** Most units that are shown beside a table. */
export const MOST_UNITS = 30;

const matched = (filter: PartnershipFilter) => sql`SELECT p.id ${matchingTies(filter)}`;

/** The authorities behind a cell, the first of them by their slug. */
export async function authoritiesBehind(filter: PartnershipFilter) {
  const ids = await database().$queryRaw<{ id: number }[]>(sql`
    SELECT DISTINCT a.id, a.slug FROM partnership_party pp JOIN local_authority a ON a.id = pp.authority_id
    WHERE pp.partnership_id IN (${matched(filter)}) ORDER BY a.slug LIMIT ${MOST_UNITS}`);
  return database().localAuthority.findMany({
    where: { id: { in: ids.map(({ id }) => id) } },
    orderBy: { slug: 'asc' },
    select: authorityNameSelect,
  });
}

/** The projects behind a cell, the first of them by their slug. */
export async function projectsBehind(filter: PartnershipFilter) {
  const ids = await database().$queryRaw<{ id: number }[]>(sql`
    SELECT j.id FROM project j WHERE j.partnership_id IN (${matched(filter)}) ORDER BY j.slug LIMIT ${MOST_UNITS}`);
  return database().project.findMany({
    where: { id: { in: ids.map(({ id }) => id) } },
    orderBy: { slug: 'asc' },
    select: { slug: true, title: true, budgetAmount: true, budgetCurrency: true },
  });
}
