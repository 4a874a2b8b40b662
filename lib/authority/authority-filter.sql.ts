import { emptyFilter, type PartnershipFilter } from '../filter/filter.schema';
import { Prisma } from '../generated/prisma/client';
import { familyOf, matchingTies } from '../partnership/partnership-filter.sql';
import { wordsOf } from '../search/fold';
import { tokenHits } from '../search/token-hits.sql';

/**
 * The filter language about authorities, in SQL over `local_authority la` and its territory `lt`: `country`, `region`,
 * `kind`, `authority` and `q` speak of the authority itself, every other parameter of its ties.
 */

const { sql, empty, join } = Prisma;

export const authoritySortKeys = ['name', '-name', 'updated', '-updated'] as const;
export type AuthoritySort = (typeof authoritySortKeys)[number];

/** Parameters that speak of the authority itself. */
export const ownParameters = ['country', 'region', 'kind', 'authority', 'q'] as const;
/** Parameters that ask for a tie of the authority's. */
export const tieParameters = [
  'pair',
  'status',
  'stage',
  'instrument',
  'theme',
  'projectKind',
  'network',
  'freshness',
  'from',
  'to',
  'undated',
  'asOf',
  'knownAt',
] as const;

/** Ids of the authorities that a word leads to, by their own names or those of an area they lie in; the tokens are looked up once. */
function authoritiesNamed(word: string): Prisma.Sql {
  return sql`(WITH hit AS MATERIALIZED (${tokenHits(word)})
    SELECT hit.authority_id AS id FROM hit WHERE hit.authority_id IS NOT NULL
    UNION SELECT x.id FROM local_authority x WHERE x.territory_id = ANY (ARRAY(SELECT t.id FROM territory t
      WHERE t.lineage && ARRAY(SELECT area.code FROM territory area WHERE area.id IN (SELECT hit.territory_id FROM hit)))))`;
}

function queryCondition(q: string): Prisma.Sql {
  const words = wordsOf(q);
  if (words.length === 0) return sql`false`;
  const each = join([...new Set(words)].map(authoritiesNamed), ' INTERSECT ');
  const found = words.length === 1 ? each : sql`(${each}) UNION ${authoritiesNamed(words.join(''))}`;
  return sql`la.id = ANY (ARRAY(${found}))`;
}

/** The filter without what speaks of the authority itself; null where nothing is left. */
function tieFilterOf(filter: PartnershipFilter): PartnershipFilter | null {
  const tie: PartnershipFilter = { ...filter, country: [], region: [], kind: [], authority: [], q: null };
  return tieParameters.some((name) => String(tie[name] ?? '') !== String(emptyFilter[name] ?? ''))
    ? tie
    : null;
}

/** A tie of one's own, of an authority that one took over from, or of one that took over. */
const someTie = (filter: PartnershipFilter) => sql`la.id IN (
  WITH RECURSIVE party AS (
    SELECT DISTINCT pp.authority_id AS id FROM partnership_party pp WHERE pp.partnership_id IN (SELECT p.id ${matchingTies(filter)})
  ), later AS (
    SELECT id FROM party UNION SELECT c.successor_id FROM succession c JOIN later l ON c.predecessor_id = l.id
  ), earlier AS (
    SELECT id FROM party UNION SELECT c.predecessor_id FROM succession c JOIN earlier e ON c.successor_id = e.id
  ) SELECT id FROM later UNION SELECT id FROM earlier)`;

/** `FROM … WHERE …` of the authorities that a filter lets through. */
export function matchingAuthorities(filter: PartnershipFilter): Prisma.Sql {
  const ties = tieFilterOf(filter);
  const all: (Prisma.Sql | false)[] = [
    filter.country.length > 0 && sql`la.country = ANY (${filter.country})`,
    filter.region.length > 0 && sql`lt.lineage && ${filter.region}::text[]`,
    filter.kind.length > 0 && sql`la.kind::text = ANY (${filter.kind})`,
    filter.authority.length > 0 && sql`la.id IN ${familyOf(filter.authority)}`,
    filter.q !== null && queryCondition(filter.q),
    ties !== null && someTie(ties),
  ];
  const conditions = all.filter((condition) => condition !== false);
  const where = conditions.length === 0 ? empty : sql`WHERE ${join(conditions, ' AND ')}`;
  return sql`FROM local_authority la JOIN territory lt ON lt.id = la.territory_id ${where}`;
}

export function orderOf(sort: AuthoritySort): Prisma.Sql {
  const slug = sql`la.slug COLLATE "C"`;
  switch (sort) {
    case 'name':
      return slug;
    case '-name':
      return sql`la.slug COLLATE "C" DESC`;
    case 'updated':
      return sql`la.updated_at ASC, ${slug}`;
    case '-updated':
      return sql`la.updated_at DESC, ${slug}`;
  }
}
