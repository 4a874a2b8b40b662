import { authorityNameSelect } from '../authority/authority.select';
import { database } from '../db';
import type { PartnershipFilter } from '../filter/filter.schema';
import { activeFilters } from '../filter/filter-address';
import { Prisma } from '../generated/prisma/client';
import { matchingTies } from '../partnership/partnership-filter.sql';
import { tieNameSelect } from '../partnership/tie-line.select';
import type { DetailName, QualityRule } from './rule';

const { sql, empty, join } = Prisma;

/**
 * What rules find under a filter, as a table `found`: about a tie that the filter lets through, or about an authority that
 * is party to one. Without a filter every authority counts, those without ties among them.
 */
function foundUnder(rules: readonly QualityRule[], filter: PartnershipFilter): Prisma.Sql {
  const all = rules.map(({ code, find }) => sql`SELECT ${code}::text AS code, r.* FROM (${find}) r`);
  const everything = activeFilters(filter).length === 0;
  return sql`matched AS (SELECT p.id ${matchingTies(filter)}), all_found AS (${join(all, ' UNION ALL ')}), found AS (
    SELECT * FROM all_found f ${
      everything
        ? empty
        : sql`WHERE CASE WHEN f.tie_id IS NOT NULL THEN f.tie_id IN (SELECT id FROM matched)
            ELSE f.authority_id IN (SELECT pp.authority_id FROM partnership_party pp JOIN matched m ON m.id = pp.partnership_id) END`
    })`;
}

export type QualityCounts = {
  findings: number;
  rules: number;
  ties: number;
  authorities: number;
  projects: number;
};

const counts = sql`count(*)::int AS findings, count(DISTINCT f.code)::int AS rules, count(DISTINCT f.tie_id)::int AS ties,
  count(DISTINCT f.authority_id)::int AS authorities, count(DISTINCT f.project_id)::int AS projects`;

export type RuleCounts = { byRule: (QualityCounts & { code: string })[]; total: QualityCounts };

/** How much each rule finds under a filter, and all of them together; a rule that finds nothing is not there. */
export async function countRules(
  rules: readonly QualityRule[],
  filter: PartnershipFilter,
): Promise<RuleCounts> {
  const rows = await database().$queryRaw<(QualityCounts & { code: string | null })[]>(
    sql`WITH ${foundUnder(rules, filter)} SELECT f.code, ${counts} FROM found f GROUP BY GROUPING SETS ((f.code), ())`,
  );
  const total = rows.find(({ code }) => code === null);
  if (!total) throw new Error('an aggregate gave no row');
  return { byRule: rows.flatMap(({ code, ...found }) => (code === null ? [] : [{ code, ...found }])), total };
}

/** The authorities that a finding concerns: the one that it is about, else every party of its tie. */
const concerned = sql`JOIN LATERAL (
  SELECT f.authority_id AS id WHERE f.authority_id IS NOT NULL
  UNION SELECT pp.authority_id FROM partnership_party pp WHERE f.authority_id IS NULL AND pp.partnership_id = f.tie_id
) c ON true JOIN local_authority a ON a.id = c.id`;

/** How much is found by area of the first level, or by the areas that the filter asks for. */
export function countByRegion(
  rules: readonly QualityRule[],
  filter: PartnershipFilter,
): Promise<(QualityCounts & { code: string })[]> {
  const area =
    filter.region.length > 0
      ? sql`unnest(t.lineage) AS area (code) WHERE area.code = ANY (${filter.region})`
      : sql`(SELECT coalesce(t.lineage[2], t.lineage[1]) AS code) area`;
  return database().$queryRaw(sql`WITH ${foundUnder(rules, filter)}
    SELECT area.code, ${counts} FROM found f ${concerned} JOIN territory t ON t.id = a.territory_id CROSS JOIN LATERAL ${area}
    GROUP BY 1 ORDER BY 2 DESC, 1`);
}

/** Most authorities that a table shows. */
export const MOST_AUTHORITIES = 200;

/** How much is found by authority, those with most first. */
export async function countByAuthority(rules: readonly QualityRule[], filter: PartnershipFilter) {
  const rows = await database().$queryRaw<(QualityCounts & { id: number; all: number })[]>(sql`
    WITH ${foundUnder(rules, filter)}
    SELECT c.id, ${counts}, (count(*) OVER ())::int AS all FROM found f ${concerned}
    GROUP BY c.id ORDER BY 2 DESC, c.id LIMIT ${MOST_AUTHORITIES}`);
  const authorities = await database().localAuthority.findMany({
    where: { id: { in: rows.map(({ id }) => id) } },
    select: { id: true, ...authorityNameSelect },
  });
  const byId = new Map(authorities.map((authority) => [authority.id, authority]));
  return {
    all: rows[0]?.all ?? 0,
    rows: rows.flatMap((row) => {
      const authority = byId.get(row.id);
      return authority ? [{ ...row, authority }] : [];
    }),
  };
}

/** Most records that a list shows. */
export const MOST_FINDINGS = 500;

type Found = {
  tie_id: number | null;
  authority_id: number | null;
  project_id: number | null;
  detail: [DetailName, string | null][];
  all: number;
};

/** The records that one rule finds under a filter, each with what it takes to name it. */
export async function findingsOf(rule: QualityRule, filter: PartnershipFilter) {
  const found = await database().$queryRaw<Found[]>(sql`
    WITH ${foundUnder([rule], filter)}
    SELECT f.tie_id, f.authority_id, f.project_id, f.detail, (count(*) OVER ())::int AS all
    FROM found f LEFT JOIN partnership p ON p.id = f.tie_id LEFT JOIN local_authority a ON a.id = f.authority_id
    ORDER BY coalesce(p.slug, a.slug) COLLATE "C", f.project_id, f.detail::text LIMIT ${MOST_FINDINGS}`);
  const ids = (key: 'tie_id' | 'authority_id' | 'project_id') => ({
    id: { in: found.flatMap((row) => row[key] ?? []) },
  });
  const [ties, authorities, projects] = await Promise.all([
    database().partnership.findMany({ where: ids('tie_id'), select: { id: true, ...tieNameSelect } }),
    database().localAuthority.findMany({
      where: ids('authority_id'),
      select: { id: true, ...authorityNameSelect },
    }),
    database().project.findMany({ where: ids('project_id'), select: { id: true, slug: true, title: true } }),
  ]);
  const pick = <Row extends { id: number }>(rows: readonly Row[], id: number | null) =>
    rows.find((row) => row.id === id) ?? null;
  return {
    all: found[0]?.all ?? 0,
    rows: found.map(({ tie_id, authority_id, project_id, detail }) => ({
      tie: pick(ties, tie_id),
      authority: pick(authorities, authority_id),
      project: pick(projects, project_id),
      detail,
    })),
  };
}

export type FindingRow = Awaited<ReturnType<typeof findingsOf>>['rows'][number];
