import { database } from '../db';
import type { PartnershipFilter } from '../filter/filter.schema';
import { Prisma } from '../generated/prisma/client';
import { type AuthoritySort, matchingAuthorities, orderOf } from './authority-filter.sql';

const { sql, empty } = Prisma;

const listSelect = {
  id: true,
  slug: true,
  kind: true,
  country: true,
  nameNative: true,
  nameFr: true,
  nameEn: true,
  nameZh: true,
  nameKo: true,
  latitude: true,
  longitude: true,
  nationalCode: true,
  nationalCodeSystem: true,
  wikidataId: true,
  website: true,
  population: true,
  createdAt: true,
  updatedAt: true,
  territory: {
    select: {
      code: true,
      lineage: true,
      nameNative: true,
      nameFr: true,
      nameEn: true,
      nameZh: true,
      nameKo: true,
      country: true,
    },
  },
} satisfies Prisma.LocalAuthoritySelect;

const detailSelect = {
  ...listSelect,
  predecessors: {
    orderBy: { on: 'asc' },
    select: { on: true, kind: true, predecessor: { select: { slug: true } } },
  },
  successors: {
    orderBy: { on: 'asc' },
    select: { on: true, kind: true, successor: { select: { slug: true } } },
  },
} satisfies Prisma.LocalAuthoritySelect;

type Counted = {
  /** Ties of the authority, of those it took over from and of those that took over from it. */
  partnershipCount: number;
};
export type AuthorityListRow = Prisma.LocalAuthorityGetPayload<{ select: typeof listSelect }> & Counted;
export type AuthorityDetailRow = Prisma.LocalAuthorityGetPayload<{ select: typeof detailSelect }> & Counted;

export async function countAuthorities(filter: PartnershipFilter): Promise<number> {
  const [row] = await database().$queryRaw<{ count: bigint }[]>(
    sql`SELECT count(*) AS count ${matchingAuthorities(filter)}`,
  );
  return Number(row?.count ?? 0);
}

/** Ids in the order asked for. @param range leaves out `skip` authorities and gives at most `take`; null gives all */
export async function authorityIds(
  filter: PartnershipFilter,
  sort: AuthoritySort,
  range: { skip: number; take: number } | null,
): Promise<number[]> {
  const limit = range ? sql`LIMIT ${range.take} OFFSET ${range.skip}` : empty;
  const rows = await database().$queryRaw<{ id: number }[]>(
    sql`SELECT la.id ${matchingAuthorities(filter)} ORDER BY ${orderOf(sort)} ${limit}`,
  );
  return rows.map(({ id }) => id);
}

/** How many ties the filter `authority` finds for each of some authorities. */
async function tieCounts(ids: number[]): Promise<Map<number, number>> {
  const rows = await database().$queryRaw<{ root: number; count: bigint }[]>(sql`
    WITH RECURSIVE before AS (
      SELECT id AS root, id FROM local_authority WHERE id = ANY (${ids})
      UNION SELECT b.root, c.predecessor_id FROM succession c JOIN before b ON c.successor_id = b.id
    ), after AS (
      SELECT id AS root, id FROM local_authority WHERE id = ANY (${ids})
      UNION SELECT a.root, c.successor_id FROM succession c JOIN after a ON c.predecessor_id = a.id
    ) SELECT kin.root, count(DISTINCT pp.partnership_id) AS count
      FROM (SELECT * FROM before UNION SELECT * FROM after) kin JOIN partnership_party pp ON pp.authority_id = kin.id GROUP BY 1`);
  return new Map(rows.map(({ root, count }) => [root, Number(count)]));
}

/** Authorities by id, in the order given. Three queries, whatever their number. */
export async function authoritiesById(ids: number[]): Promise<AuthorityListRow[]> {
  if (ids.length === 0) return [];
  const [rows, counts] = await Promise.all([
    database().localAuthority.findMany({ where: { id: { in: ids } }, select: listSelect }),
    tieCounts(ids),
  ]);
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => {
    const row = byId.get(id);
    return row ? [{ ...row, partnershipCount: counts.get(id) ?? 0 }] : [];
  });
}

export async function authorityBySlug(slug: string): Promise<AuthorityDetailRow | null> {
  const row = await database().localAuthority.findUnique({ where: { slug }, select: detailSelect });
  if (!row) return null;
  return { ...row, partnershipCount: (await tieCounts([row.id])).get(row.id) ?? 0 };
}
