import { database } from '../db';
import type { PartnershipFilter } from '../filter/filter.schema';
import { Prisma } from '../generated/prisma/client';
import { matchingTies } from '../partnership/partnership-filter.sql';
import type { PoolableTie } from './poolable.rules';

const { sql } = Prisma;

/** Ties under a filter that have not ended, with what tells whether they could be pooled. */
export const poolableTies = (filter: PartnershipFilter): Promise<PoolableTie[]> =>
  database().$queryRaw<PoolableTie[]>(sql`
    WITH matched AS (SELECT p.id, p.stage ${matchingTies(filter)})
    SELECT m.id,
      array_remove(array_agg(DISTINCT CASE WHEN a.country <> 'FR' THEN a.slug END), NULL) AS partners,
      array_remove(array_agg(DISTINCT CASE WHEN a.country = 'FR' THEN t.lineage[2] END), NULL) AS "frenchRegions",
      array_remove(array_agg(DISTINCT CASE WHEN a.country <> 'FR' THEN t.lineage[2] END), NULL) AS "partnerRegions",
      ARRAY(SELECT th.code FROM partnership_theme pt JOIN theme th ON th.id = pt.theme_id
        WHERE pt.partnership_id = m.id ORDER BY 1) AS themes,
      ARRAY(SELECT 'network ' || np.network_id FROM network_partnership np WHERE np.partnership_id = m.id
        UNION SELECT 'coordination ' || cp.coordination_id FROM coordination_partnership cp
        WHERE cp.partnership_id = m.id) AS together
    FROM matched m JOIN partnership_party pp ON pp.partnership_id = m.id
    JOIN local_authority a ON a.id = pp.authority_id JOIN territory t ON t.id = a.territory_id
    WHERE m.stage <> 'ENDED' GROUP BY m.id ORDER BY m.id`);
