import { database } from '../db';
import type { PartnershipFilter } from '../filter/filter.schema';
import { Prisma } from '../generated/prisma/client';
import { matchingTies } from '../partnership/partnership-filter.sql';
import { cellKeysOf } from '../statistics/cell-keys.sql';
import type { Tabulated } from '../statistics/statistics.schema';

const { sql } = Prisma;

/** What counts as silence: that somebody said so, or that no dated sign followed another for this long. */
export const silences = ['declared', 'signs'] as const;
export type Silence = (typeof silences)[number];

export type LifeRow = {
  /** The cell of the dimension asked for; null where nobody told, and where none is asked for. */
  key: string | null;
  /** Days, YYYY-MM-DD: first signature, first silence, last that is known of it alive. */
  begun: string | null;
  silent: string | null;
  seen: string | null;
};

/**
 * When each tie under a filter began, first fell silent and was last known to live. It begins with the earliest day that
 * its first signature may fall on. A tie is in one row for each of its cells of a dimension.
 */
export async function livesOfTies(
  filter: PartnershipFilter,
  by: Tabulated | null,
  silence: Silence,
): Promise<LifeRow[]> {
  const cells = by
    ? sql`LEFT JOIN LATERAL (${cellKeysOf(by, filter)}) cell ON true`
    : sql`CROSS JOIN (SELECT NULL::text AS key) cell`;
  return database().$queryRaw<LifeRow[]>(sql`
    WITH matched AS (SELECT p.id, p.stage, s.status, s.freshness ${matchingTies(filter)}),
    begun AS (
      SELECT g.partnership_id AS id, min(g.signed_earliest) AS day FROM agreement g
      WHERE g.signed_earliest IS NOT NULL AND g.state <> 'PROPOSED' GROUP BY 1
    ),
    signs AS (
      SELECT partnership_id AS id, least(day, atlas_today()) AS day FROM sign_of_life WHERE begun <= atlas_today()
    ),
    said AS (
      SELECT o.partnership_id AS id, o.status::text AS status, least(coalesce(o.since_earliest, o.as_of_latest), atlas_today()) AS begun, least(o.as_of_latest, atlas_today()) AS day
      FROM status_observation o WHERE o.withdrawn_at IS NULL
    ),
    gaps AS (
      SELECT id, day, lead(day) OVER (PARTITION BY id ORDER BY day) AS next FROM signs
    ),
    silent AS (${
      silence === 'declared'
        ? sql`
      SELECT said.id, min(said.begun) AS day FROM said JOIN begun ON begun.id = said.id
      WHERE said.status IN ('DORMANT', 'SUSPENDED') AND said.begun >= begun.day GROUP BY 1`
        : sql`
      SELECT gaps.id, min((gaps.day + interval '24 months')::date) AS day FROM gaps JOIN begun ON begun.id = gaps.id
      WHERE gaps.day >= begun.day AND (gaps.day + interval '24 months')::date < coalesce(gaps.next, atlas_today()) GROUP BY 1`
    }),
    seen AS (
      SELECT id, max(day) AS day FROM (SELECT id, day FROM signs UNION ALL SELECT id, day FROM said WHERE status = 'ACTIVE') life GROUP BY 1
    )
    SELECT cell.key, begun.day::text AS begun, silent.day::text AS silent, seen.day::text AS seen
    FROM matched p JOIN matched s ON s.id = p.id LEFT JOIN begun ON begun.id = p.id
    LEFT JOIN silent ON silent.id = p.id LEFT JOIN seen ON seen.id = p.id ${cells}`);
}
