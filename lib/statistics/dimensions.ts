import type { PartnershipFilter } from '../filter/filter.schema';
import { Prisma } from '../generated/prisma/client';
import { agreementScope, datedScope } from '../partnership/partnership-filter.sql';

const { sql, empty } = Prisma;

/** What ties can be counted by. */
export const dimensions = [
  'region',
  'department',
  'country',
  'pair',
  'status',
  'stage',
  'instrument',
  'theme',
  'kind',
  'projectKind',
  'network',
  'decade',
  'freshness',
] as const;
export type Dimension = (typeof dimensions)[number];

const ofParties = (expression: Prisma.Sql, once: Prisma.Sql) => sql`
  SELECT ${once} ${expression} AS key FROM partnership_party pp JOIN local_authority a ON a.id = pp.authority_id
  JOIN territory t ON t.id = a.territory_id WHERE pp.partnership_id = p.id AND ${expression} IS NOT NULL`;

/**
 * The cells that a tie `p` with state `s` falls into, as a subquery with one column `key`; no row where it is unknown.
 * A cell holds exactly what the filter of the same name lets through.
 * @param repeated whether a key may come more than once for a tie: for who counts each tie once whatever comes. The planner can then
 * join whole tables, where it must otherwise ask tie by tie to leave out what is double.
 */
export function keysOf(dimension: Dimension, filter: PartnershipFilter, repeated = false): Prisma.Sql {
  const once = repeated ? empty : sql`DISTINCT`;
  switch (dimension) {
    case 'region':
      return ofParties(sql`t.lineage[2]`, once);
    case 'department':
      return ofParties(sql`t.lineage[3]`, once);
    case 'country':
      return ofParties(sql`a.country::text`, once);
    case 'kind':
      return ofParties(sql`a.kind::text`, once);
    case 'pair':
      return sql`SELECT ${once} CASE WHEN b.country = 'FR' OR (a.country <> 'FR' AND b.country < a.country)
          THEN b.country || '-' || a.country ELSE a.country || '-' || b.country END AS key
        FROM partnership_party pa JOIN local_authority a ON a.id = pa.authority_id
        JOIN partnership_party pb ON pb.partnership_id = pa.partnership_id AND pb.id > pa.id
        JOIN local_authority b ON b.id = pb.authority_id WHERE pa.partnership_id = p.id`;
    case 'status':
      return sql`SELECT s.status::text AS key`;
    case 'freshness':
      return sql`SELECT s.freshness::text AS key`;
    case 'stage':
      return sql`SELECT p.stage::text AS key`;
    case 'instrument':
      return sql`SELECT g.instrument::text AS key FROM agreement g WHERE ${agreementScope(filter)}
        UNION SELECT pp.designation_instrument::text FROM partnership_party pp WHERE pp.partnership_id = p.id AND pp.designation_instrument IS NOT NULL
        UNION SELECT 'UNSPECIFIED' WHERE NOT EXISTS (SELECT 1 FROM agreement g WHERE ${agreementScope(filter)})`;
    case 'theme':
      return sql`SELECT ${once} named.code AS key FROM partnership_theme pt JOIN theme th ON th.id = pt.theme_id
        JOIN theme named ON named.id = th.id OR named.id = th.parent_id WHERE pt.partnership_id = p.id`;
    case 'projectKind':
      return sql`SELECT ${once} j.kind::text AS key FROM project j WHERE j.partnership_id = p.id`;
    case 'network':
      return sql`SELECT n.slug AS key FROM network_partnership np JOIN network n ON n.id = np.network_id WHERE np.partnership_id = p.id`;
    case 'decade':
      return decadesOf(filter, once);
  }
}

/** Decades within the years of the filter in which some agreement may have been signed. */
function decadesOf(filter: PartnershipFilter, once: Prisma.Sql): Prisma.Sql {
  const first = sql`greatest(extract(year FROM g.signed_earliest)::int, ${filter.from ?? 1}::int)`;
  const last = sql`least(extract(year FROM g.signed_latest)::int, ${filter.to ?? 9999}::int)`;
  return sql`SELECT ${once} decade::text AS key
    FROM agreement g, generate_series(${first} / 10 * 10, CASE WHEN ${first} <= ${last} THEN ${last} ELSE -1 END, 10) AS decade
    WHERE ${datedScope(filter)}`;
}
