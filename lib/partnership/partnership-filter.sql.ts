import { NO_NETWORK, NO_THEME, type PartnershipFilter } from '../filter/filter.schema';
import { Prisma } from '../generated/prisma/client';
import { wordsOf } from '../search/fold';
import { tokenHits } from '../search/token-hits.sql';

/**
 * The filter language in SQL, over `partnership p` and its state `s`. One place: map, list, tables, API and exports
 * all count what these conditions let through.
 */

const { sql, empty, join } = Prisma;

const dayEnd = (day: string) => sql`((${day}::date + 1)::timestamp AT TIME ZONE 'Europe/Paris')`;
const today = sql`atlas_today()`;

/** The table of states; the projection of today, or the function for another day or another state of knowledge. */
export function stateSource(filter: PartnershipFilter): Prisma.Sql {
  if (filter.asOf === null && filter.knownAt === null) return sql`partnership_state`;
  const day = filter.asOf === null ? today : sql`${filter.asOf}::date`;
  const known = filter.knownAt === null ? sql`'infinity'::timestamptz` : dayEnd(filter.knownAt);
  return sql`partnership_state_on(${day}, ${known}, ARRAY(SELECT id FROM partnership))`;
}

/** Agreements that count for a filter: signed by `asOf` or undated, recorded by `knownAt`. */
export function agreementScope(filter: PartnershipFilter): Prisma.Sql {
  const asOf =
    filter.asOf === null ? empty : sql`AND (g.signed IS NULL OR g.signed_earliest <= ${filter.asOf}::date)`;
  const known = filter.knownAt === null ? empty : sql`AND g.created_at < ${dayEnd(filter.knownAt)}`;
  return sql`g.partnership_id = p.id ${asOf} ${known}`;
}

export const datedScope = (filter: PartnershipFilter) =>
  sql`${agreementScope(filter)} AND g.signed IS NOT NULL AND g.state <> 'PROPOSED'`;

const someParty = (condition: Prisma.Sql) => sql`EXISTS (
  SELECT 1 FROM partnership_party pp JOIN local_authority a ON a.id = pp.authority_id JOIN territory t ON t.id = a.territory_id
  WHERE pp.partnership_id = p.id AND ${condition})`;

function pairCondition(pair: string): Prisma.Sql {
  const [one = '', other = ''] = pair.split('-');
  if (one !== other)
    return sql`(${someParty(sql`a.country = ${one}`)} AND ${someParty(sql`a.country = ${other}`)})`;
  return sql`(SELECT count(*) FROM partnership_party pp JOIN local_authority a ON a.id = pp.authority_id
    WHERE pp.partnership_id = p.id AND a.country = ${one}) > 1`;
}

function instrumentCondition(filter: PartnershipFilter): Prisma.Sql {
  const named = sql`EXISTS (SELECT 1 FROM agreement g WHERE ${agreementScope(filter)} AND g.instrument::text = ANY (${filter.instrument}))
    OR EXISTS (SELECT 1 FROM partnership_party pp WHERE pp.partnership_id = p.id AND pp.designation_instrument::text = ANY (${filter.instrument}))`;
  const none = sql`OR NOT EXISTS (SELECT 1 FROM agreement g WHERE ${agreementScope(filter)})`;
  return sql`(${named} ${filter.instrument.includes('UNSPECIFIED') ? none : empty})`;
}

/** An authority stands for those it took over from, and those that took over from it. */
export const familyOf = (slugs: string[]) => sql`(
  WITH RECURSIVE asked AS (
    SELECT id FROM local_authority WHERE slug = ANY (${slugs})
    UNION SELECT target_id FROM slug_alias WHERE kind = 'AUTHORITY' AND slug = ANY (${slugs})
  ), before AS (
    SELECT id FROM asked UNION SELECT c.predecessor_id FROM succession c JOIN before b ON c.successor_id = b.id
  ), after AS (
    SELECT id FROM asked UNION SELECT c.successor_id FROM succession c JOIN after f ON c.predecessor_id = f.id
  ) SELECT id FROM before UNION SELECT id FROM after)`;

/**
 * Ids of the ties that a word leads to: by their own tokens, those of a party, or those of an area that a party lies in. The
 * tokens are looked up once, before anything is joined to them: joined first, the planner took a common word for a rare one.
 */
function tiesNamed(word: string): Prisma.Sql {
  return sql`(WITH hit AS MATERIALIZED (${tokenHits(word)})
    SELECT hit.partnership_id AS id FROM hit WHERE hit.partnership_id IS NOT NULL
    UNION SELECT pp.partnership_id FROM partnership_party pp WHERE pp.authority_id = ANY (ARRAY(
      SELECT hit.authority_id FROM hit WHERE hit.authority_id IS NOT NULL
      UNION ALL SELECT a.id FROM local_authority a WHERE a.territory_id = ANY (ARRAY(SELECT t.id FROM territory t
        WHERE t.lineage && ARRAY(SELECT area.code FROM territory area WHERE area.id IN (SELECT hit.territory_id FROM hit)))))))`;
}

/** Ids of the ties that all the words lead to. */
function tiesOfWords(q: string): Prisma.Sql {
  const words = [...new Set(wordsOf(q))];
  if (words.length === 0) return sql`SELECT id FROM partnership WHERE false`;
  const each = join(words.map(tiesNamed), ' INTERSECT ');
  // "shou er" is written in one word where names are looked up.
  return wordsOf(q).length === 1 ? each : sql`(${each}) UNION ${tiesNamed(wordsOf(q).join(''))}`;
}

/** An array is found once, and each tie looked up in it, however the rest of the filter is planned. */
const queryCondition = (q: string) => sql`p.id = ANY (ARRAY(${tiesOfWords(q)}))`;

function yearCondition(filter: PartnershipFilter): Prisma.Sql {
  const from =
    filter.from === null ? empty : sql`AND g.signed_latest >= make_date(${filter.from}::int, 1, 1)`;
  const to = filter.to === null ? empty : sql`AND g.signed_earliest <= make_date(${filter.to}::int, 12, 31)`;
  return sql`EXISTS (SELECT 1 FROM agreement g WHERE ${datedScope(filter)} ${from} ${to})`;
}

function themeCondition({ theme }: PartnershipFilter): Prisma.Sql {
  const named = sql`EXISTS (SELECT 1 FROM partnership_theme pt JOIN theme th ON th.id = pt.theme_id LEFT JOIN theme up ON up.id = th.parent_id
    WHERE pt.partnership_id = p.id AND (th.code = ANY (${theme}) OR up.code = ANY (${theme})))`;
  const none = sql`OR NOT EXISTS (SELECT 1 FROM partnership_theme pt WHERE pt.partnership_id = p.id)`;
  return sql`(${named} ${theme.includes(NO_THEME) ? none : empty})`;
}

function networkCondition({ network }: PartnershipFilter): Prisma.Sql {
  const named = sql`EXISTS (SELECT 1 FROM network_partnership np JOIN network n ON n.id = np.network_id
    WHERE np.partnership_id = p.id AND n.slug = ANY (${network}))`;
  const none = sql`OR NOT EXISTS (SELECT 1 FROM network_partnership np WHERE np.partnership_id = p.id)`;
  return sql`(${named} ${network.includes(NO_NETWORK) ? none : empty})`;
}

/** What each parameter asks for; parameters that do not filter give nothing. */
function conditionsOf(filter: PartnershipFilter): Prisma.Sql[] {
  const conditions: (Prisma.Sql | false)[] = [
    filter.country.length > 0 && someParty(sql`a.country = ANY (${filter.country})`),
    filter.pair.length > 0 && sql`(${join(filter.pair.map(pairCondition), ' OR ')})`,
    filter.region.length > 0 && someParty(sql`t.lineage && ${filter.region}::text[]`),
    filter.status.length > 0 && sql`s.status::text = ANY (${filter.status})`,
    filter.stage.length > 0 && sql`p.stage::text = ANY (${filter.stage})`,
    filter.instrument.length > 0 && instrumentCondition(filter),
    filter.theme.length > 0 && themeCondition(filter),
    filter.kind.length > 0 && someParty(sql`a.kind::text = ANY (${filter.kind})`),
    filter.projectKind.length > 0 &&
      sql`EXISTS (SELECT 1 FROM project j WHERE j.partnership_id = p.id AND j.kind::text = ANY (${filter.projectKind}))`,
    filter.authority.length > 0 &&
      sql`EXISTS (SELECT 1 FROM partnership_party pp WHERE pp.partnership_id = p.id AND pp.authority_id IN ${familyOf(filter.authority)})`,
    filter.network.length > 0 && networkCondition(filter),
    filter.freshness.length > 0 && sql`s.freshness::text = ANY (${filter.freshness})`,
    (filter.from !== null || filter.to !== null) && yearCondition(filter),
    filter.undated === true && sql`NOT EXISTS (SELECT 1 FROM agreement g WHERE ${datedScope(filter)})`,
    filter.undated === false && sql`EXISTS (SELECT 1 FROM agreement g WHERE ${datedScope(filter)})`,
    filter.asOf !== null &&
      sql`(NOT EXISTS (SELECT 1 FROM agreement g WHERE g.partnership_id = p.id AND g.signed IS NOT NULL)
        OR EXISTS (SELECT 1 FROM agreement g WHERE g.partnership_id = p.id AND g.signed_earliest <= ${filter.asOf}::date))`,
    filter.q !== null && queryCondition(filter.q),
  ];
  return conditions.filter((condition) => condition !== false);
}

const whereOf = (filter: PartnershipFilter) => {
  const conditions = conditionsOf(filter);
  return conditions.length === 0 ? empty : sql`WHERE ${join(conditions, ' AND ')}`;
};

/** `FROM … WHERE …` of the ties that a filter lets through, with their state as `s`. */
export function matchingTies(filter: PartnershipFilter): Prisma.Sql {
  return sql`FROM partnership p JOIN ${stateSource(filter)} s ON s.partnership_id = p.id ${whereOf(filter)}`;
}

/**
 * Ids of the ties that a filter lets through. Their states, of which each known tie has one on any day, are read only where the filter
 * asks for them, or for what was known once.
 */
export function matchingIds(filter: PartnershipFilter): Prisma.Sql {
  if (filter.q !== null && conditionsOf(filter).length === 1 && filter.knownAt === null)
    return tiesOfWords(filter.q);
  const asksState = filter.status.length > 0 || filter.freshness.length > 0 || filter.knownAt !== null;
  return asksState
    ? sql`SELECT p.id ${matchingTies(filter)}`
    : sql`SELECT p.id FROM partnership p ${whereOf(filter)}`;
}

const byStatus = sql`array_position(ARRAY['ACTIVE','DORMANT','SUSPENDED','DISPUTED','NOT_REPORTED'], s.status::text)`;

/** Order of the ties; the slug, which begins with the French party's name, settles what is equal. */
export function orderOf(filter: PartnershipFilter): Prisma.Sql {
  const slug = sql`p.slug COLLATE "C"`;
  switch (filter.sort) {
    case 'name':
      return slug;
    case '-name':
      return sql`p.slug COLLATE "C" DESC`;
    case 'signed':
      return sql`s.first_signed_on ASC NULLS LAST, ${slug}`;
    case '-signed':
      return sql`s.first_signed_on DESC NULLS LAST, ${slug}`;
    case 'status':
      return sql`${byStatus}, ${slug}`;
    case 'lastSign':
      return sql`s.last_sign_on ASC NULLS LAST, ${slug}`;
    case '-lastSign':
      return sql`s.last_sign_on DESC NULLS LAST, ${slug}`;
    case 'updated':
      return sql`p.updated_at ASC, ${slug}`;
    case '-updated':
      return sql`p.updated_at DESC, ${slug}`;
  }
}
