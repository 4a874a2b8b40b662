import { database } from '../db';
import type { PartnershipFilter } from '../filter/filter.schema';
import { Prisma } from '../generated/prisma/client';
import type { PolycrisisTheme } from '../generated/prisma/enums';
import { matchingTies } from '../partnership/partnership-filter.sql';

const { sql } = Prisma;

/** The shares that the article publishes, by theme and group of actors, in per cent. */
export const publishedShares = () =>
  database().polycrisisShare.findMany({
    orderBy: { sourceId: 'asc' },
    select: { theme: true, actors: true, percent: true },
  });

export type PolycrisisCount = {
  /** Null for ties that bear no theme. */
  theme: PolycrisisTheme | null;
  ties: number;
  /** How many ties the list finds that names every theme of the tree mapped to it, sub-themes with the one above them. */
  listed: number;
  codes: string[];
};

/**
 * Ties under a filter by the polycrisis themes that some theme of theirs is mapped to; a tie may be under several. Those
 * without a theme are counted apart.
 */
export async function polycrisisCounts(filter: PartnershipFilter): Promise<PolycrisisCount[]> {
  const rows = await database().$queryRaw<Omit<PolycrisisCount, 'listed'>[]>(sql`
    WITH matched AS (SELECT p.id ${matchingTies(filter)}),
    tagged AS (SELECT DISTINCT m.id, mapped.theme FROM matched m JOIN partnership_theme pt ON pt.partnership_id = m.id
      JOIN theme th ON th.id = pt.theme_id CROSS JOIN LATERAL unnest(th.polycrisis) AS mapped (theme))
    SELECT kind.theme::text AS theme, (SELECT count(*)::int FROM tagged WHERE tagged.theme = kind.theme) AS ties,
      ARRAY(SELECT th.code FROM theme th WHERE kind.theme = ANY (th.polycrisis) ORDER BY th.code) AS codes
      FROM unnest(enum_range(NULL::polycrisis_theme)) AS kind (theme)
    UNION ALL SELECT NULL, (SELECT count(*)::int FROM matched m
      WHERE NOT EXISTS (SELECT 1 FROM partnership_theme pt WHERE pt.partnership_id = m.id)), ARRAY[]::text[]`);
  return Promise.all(
    rows.map(async (row) => ({
      ...row,
      listed: row.codes.length > 0 ? await countTies({ ...filter, theme: row.codes }) : row.ties,
    })),
  );
}

/** How many ties a filter lets through, and how many of them bear some theme. */
export async function taggedUnder(filter: PartnershipFilter): Promise<{ all: number; tagged: number }> {
  const [row] = await database().$queryRaw<{ all: number; tagged: number }[]>(sql`
    SELECT count(*)::int AS all, count(*) FILTER (WHERE EXISTS (
      SELECT 1 FROM partnership_theme pt WHERE pt.partnership_id = m.id))::int AS tagged
    FROM (SELECT p.id ${matchingTies(filter)}) m`);
  return row ?? { all: 0, tagged: 0 };
}

async function countTies(filter: PartnershipFilter): Promise<number> {
  return (await taggedUnder(filter)).all;
}
