import { database } from '../db';
import type { PartnershipFilter } from '../filter/filter.schema';
import { Prisma } from '../generated/prisma/client';
import { datedScope, matchingIds } from '../partnership/partnership-filter.sql';
import type { ScopeCounts } from './coverage.rules';

const { sql, join } = Prisma;

/**
 * What the record counts of the ties under a filter, and of what hangs on them. Projects count where their dates may
 * begin by the filter's `asOf`, or where they have none.
 * @param countries the two of a pair, the home country first; null for the world
 */
export async function scopeCounts(
  filter: PartnershipFilter,
  countries: readonly [string, string] | null,
): Promise<ScopeCounts> {
  const [home, abroad] = countries ?? ['FR', null];
  const isAbroad = abroad === null ? sql`a.country <> ${home}` : sql`a.country = ${abroad}`;
  const begun =
    filter.asOf === null ? sql`true` : sql`(j.dates IS NULL OR j.dates_earliest <= ${filter.asOf}::date)`;
  const [row] = await database().$queryRaw<ScopeCounts[]>(sql`
    WITH m AS (SELECT p.id, p.stage FROM partnership p WHERE p.id IN (${matchingIds(filter)})),
    a AS (SELECT DISTINCT y.id, y.country::text AS country, y.kind FROM m JOIN partnership_party pp ON pp.partnership_id = m.id
      JOIN local_authority y ON y.id = pp.authority_id),
    j AS (SELECT j.id, j.kind, j.dates, j.partnership_id FROM m JOIN project j ON j.partnership_id = m.id WHERE ${begun})
    SELECT ${join(
      [
        sql`(SELECT count(*) FROM m)::int AS partnerships`,
        sql`(SELECT count(*) FROM m WHERE stage = 'ENDED')::int AS ended`,
        sql`(SELECT count(*) FROM m p WHERE NOT EXISTS (SELECT 1 FROM agreement g WHERE ${datedScope(filter)}))::int AS undated`,
        sql`(SELECT count(*) FROM a WHERE a.country = ${home})::int AS french_authorities`,
        sql`(SELECT count(*) FROM a WHERE a.country = ${home} AND a.kind = 'MUNICIPALITY')::int AS french_cities`,
        sql`(SELECT count(*) FROM a WHERE ${isAbroad})::int AS partner_authorities`,
        sql`(SELECT count(DISTINCT a.country) FROM a WHERE ${isAbroad})::int AS countries`,
        sql`(SELECT count(*) FROM j WHERE j.kind = 'COOPERATION_PROJECT')::int AS projects`,
        sql`(SELECT count(*) FROM j WHERE j.kind = 'OTHER_EXTERNAL_ACTION')::int AS other_external_actions`,
        sql`(SELECT count(*) FROM j WHERE j.kind = 'COOPERATION_PROJECT' AND EXISTS (
          SELECT 1 FROM partnership_party pp JOIN local_authority y ON y.id = pp.authority_id
          WHERE pp.partnership_id = j.partnership_id AND y.country = ${home} AND y.kind = 'REGION'))::int AS projects_of_regional_councils`,
        sql`(SELECT count(*) FROM j WHERE j.dates IS NULL)::int AS "undatedProjects"`,
      ],
      ', ',
    )}`);
  if (!row) throw new Error('an aggregate gave no row');
  return row;
}

const figureSelect = {
  slug: true,
  scope: true,
  measure: true,
  precision: true,
  value: true,
  valueMax: true,
  unit: true,
  asOf: true,
  asOfLatest: true,
  label: true,
  statement: true,
  source: { select: { id: true, slug: true, label: true, citation: true, url: true } },
} satisfies Prisma.PublishedFigureSelect;

export type FigureRow = Prisma.PublishedFigureGetPayload<{ select: typeof figureSelect }>;

/** Figures that somebody published, by what they are about. @param scopes null gives all */
export function figuresOf(scopes: readonly string[] | null): Promise<FigureRow[]> {
  return database().publishedFigure.findMany({
    where: scopes === null ? {} : { scope: { in: [...scopes] } },
    orderBy: [
      { scope: 'asc' },
      { measure: 'asc' },
      { asOfLatest: { sort: 'asc', nulls: 'last' } },
      { slug: 'asc' },
    ],
    select: figureSelect,
  });
}

export function figureBySlug(slug: string): Promise<FigureRow | null> {
  return database().publishedFigure.findUnique({ where: { slug }, select: figureSelect });
}

/** Sources that name ties, or something of theirs, by tie. */
export async function sourcesNaming(partnershipIds: readonly number[]) {
  const rows = await database().$queryRaw<{ tie: number; slug: string }[]>`
    SELECT DISTINCT coalesce(c.partnership_id, g.partnership_id, o.partnership_id, pp.partnership_id, j.partnership_id) AS tie, s.slug
    FROM citation c JOIN source s ON s.id = c.source_id LEFT JOIN agreement g ON g.id = c.agreement_id
      LEFT JOIN status_observation o ON o.id = c.observation_id LEFT JOIN partnership_party pp ON pp.id = c.party_id
      LEFT JOIN project j ON j.id = c.project_id
    WHERE coalesce(c.partnership_id, g.partnership_id, o.partnership_id, pp.partnership_id, j.partnership_id) = ANY (${[...partnershipIds]}::int[])
    ORDER BY 1, 2`;
  return rows;
}

export function sourceLabels(slugs: readonly string[]) {
  return database().source.findMany({
    where: { slug: { in: [...slugs] } },
    select: { slug: true, label: true, citation: true, url: true },
  });
}
