import type { PartnershipFilter } from '../filter/filter.schema';
import { Prisma } from '../generated/prisma/client';
import { canonicalPair } from './cell.rules';
import { keysOf } from './dimensions';
import type { Tabulated } from './statistics.schema';

const { sql, empty } = Prisma;

/** What the filter itself asks for in a dimension in which one tie can be in several cells. */
function askedKeys(dimension: Tabulated, filter: PartnershipFilter): string[] {
  switch (dimension) {
    case 'country':
    case 'instrument':
    case 'theme':
    case 'kind':
    case 'network':
      return filter[dimension];
    case 'pair':
      return filter.pair.map(canonicalPair);
    default:
      return [];
  }
}

const areas = (condition: Prisma.Sql, repeated: boolean) => sql`
  SELECT ${repeated ? empty : sql`DISTINCT`} area.code AS key FROM partnership_party pp JOIN local_authority a ON a.id = pp.authority_id
  JOIN territory t ON t.id = a.territory_id CROSS JOIN LATERAL unnest(t.lineage) AS area (code)
  WHERE pp.partnership_id = p.id AND ${condition}`;

/** Countries some authority of which lies in no first-level area known to the atlas: they stand among the areas. */
const undivided = sql`(SELECT x.code FROM local_authority y JOIN territory x ON x.id = y.territory_id WHERE x.level = 0)`;

/**
 * The cells of a published table: as `keysOf`, but every cell must be a list that the filter language can name. Where
 * the filter asks for areas, countries, themes …, those are the cells: the language has no way to say "in Occitanie and
 * also in Sichuan". An authority of which only the country is known counts under its country.
 * @param repeated as for `keysOf`
 */
export function cellKeysOf(dimension: Tabulated, filter: PartnershipFilter, repeated = false): Prisma.Sql {
  if (dimension === 'region') {
    if (filter.region.length > 0) return areas(sql`area.code = ANY (${filter.region})`, repeated);
    return areas(sql`(area.code = t.lineage[2] OR area.code IN ${undivided})`, repeated);
  }
  const keys = keysOf(dimension, filter, repeated);
  const asked = askedKeys(dimension, filter);
  return asked.length === 0 ? keys : sql`SELECT k.key FROM (${keys}) k WHERE k.key = ANY (${asked})`;
}
