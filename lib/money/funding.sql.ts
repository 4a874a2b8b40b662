import type { PartnershipFilter } from '../filter/filter.schema';
import { Prisma } from '../generated/prisma/client';
import { matchingTies } from '../partnership/partnership-filter.sql';
import { cellKeysOf } from '../statistics/cell-keys.sql';
import type { FundingDimension } from './funding.rules';

const { sql, empty } = Prisma;

/** A funder is known by its name alone: in the first language in which the record has it, French before the others. */
export const funderName = sql`coalesce(f.funder ->> 'fr', f.funder ->> 'en', f.funder ->> 'zh', f.funder ->> 'ko')`;

/** Themes of a project, or of its tie where the project has none, each with the theme above it. */
const themesOfWork = sql`(
  SELECT jt.theme_id FROM project_theme jt WHERE jt.project_id = j.id
  UNION SELECT pt.theme_id FROM partnership_theme pt WHERE pt.partnership_id = p.id
    AND NOT EXISTS (SELECT 1 FROM project_theme jt WHERE jt.project_id = j.id))`;

/**
 * The lines of a table of funding into which a line `f` of a project `j` of a tie `p` falls: a subquery with one column
 * `key`, each key once; no row where nobody told.
 */
export function fundingKeys(dimension: FundingDimension, filter: PartnershipFilter): Prisma.Sql {
  switch (dimension) {
    case 'funder':
      return sql`SELECT ${funderName} AS key`;
    case 'scheme':
      return sql`SELECT f.scheme::text AS key`;
    case 'year':
      return sql`SELECT f.year::text AS key WHERE f.year IS NOT NULL`;
    case 'region':
      return cellKeysOf('region', filter);
    case 'theme': {
      const all = sql`SELECT th.code AS key FROM theme th WHERE th.id IN ${themesOfWork}
        UNION SELECT up.code FROM theme th JOIN theme up ON up.id = th.parent_id WHERE th.id IN ${themesOfWork}`;
      return filter.theme.length === 0
        ? all
        : sql`SELECT k.key FROM (${all}) k WHERE k.key = ANY (${filter.theme})`;
    }
  }
}

/** `FROM …` of the funding lines `f` of projects `j` of the ties `p` under a filter. */
export const fundingUnder = (filter: PartnershipFilter, dimension: FundingDimension | null) => sql`
  FROM (SELECT p.id ${matchingTies(filter)}) p JOIN project j ON j.partnership_id = p.id JOIN funding f ON f.project_id = j.id
  ${dimension ? sql`LEFT JOIN LATERAL (${fundingKeys(dimension, filter)}) k ON true` : empty}`;
