import { database } from '../db';
import { Prisma } from '../generated/prisma/client';

const { sql } = Prisma;

/** Numbers of changed records by what the database calls them (see the migration `what_changed`). */
export type ChangedRecords = Readonly<Record<string, readonly number[]>>;

/**
 * The pages of records and territories that may show what changed, by way of everything that one record's page tells of another:
 * names, states, neighbours, successions, sources. Too many rather than too few; a test changes every kind of row and compares.
 * @returns addresses below a language, without it: `partnerships/albi-abomey`, `regions/FR-OCC`, `pairs/FR-CN` in either order
 */
export async function pagesShowing(changed: ChangedRecords): Promise<string[]> {
  const of = (kind: string) => sql`${[...(changed[kind] ?? [])]}::int[]`;
  const rows = await database().$queryRaw<{ path: string }[]>(sql`
    WITH cited AS MATERIALIZED (SELECT * FROM citation WHERE source_id = ANY (${of('source')})),
    -- What a change belongs to.
    own_tie AS MATERIALIZED (
      SELECT unnest(${of('tie')}) AS id
      UNION SELECT partnership_id FROM partnership_party WHERE id = ANY (${of('party')} || ARRAY(SELECT party_id FROM cited))
      UNION SELECT partnership_id FROM agreement WHERE id = ANY (${of('agreement')} || ARRAY(SELECT agreement_id FROM cited))
      UNION SELECT partnership_id FROM status_observation WHERE id = ANY (${of('observation')} || ARRAY(SELECT observation_id FROM cited))
      UNION SELECT partnership_id FROM cited WHERE partnership_id IS NOT NULL
      UNION SELECT partnership_id FROM contradiction_partnership WHERE contradiction_id = ANY (${of('contradiction')})
      UNION SELECT partnership_id FROM typology_placement WHERE source_id = ANY (${of('source')})
    ), own_coordination AS MATERIALIZED (
      SELECT unnest(${of('coordination')}) AS id UNION SELECT coordination_id FROM cited WHERE coordination_id IS NOT NULL
    ), own_project AS MATERIALIZED (
      SELECT unnest(${of('project')}) AS id
      UNION SELECT project_id FROM funding WHERE id = ANY (${of('funding')} || ARRAY(SELECT funding_id FROM cited))
      UNION SELECT project_id FROM cited WHERE project_id IS NOT NULL
      UNION SELECT cj.project_id FROM coordination_project cj JOIN own_coordination c ON c.id = cj.coordination_id
    ), own_event AS MATERIALIZED (
      SELECT unnest(${of('event')}) AS id UNION SELECT event_id FROM cited WHERE event_id IS NOT NULL
    ), own_authority AS MATERIALIZED (
      SELECT unnest(${of('authority')}) AS id
      UNION SELECT unnest(ARRAY[predecessor_id, successor_id]) FROM succession WHERE id = ANY (${of('succession')} || ARRAY(SELECT succession_id FROM cited))
      UNION SELECT authority_id FROM cited WHERE authority_id IS NOT NULL
      UNION SELECT authority_id FROM contradiction_authority WHERE contradiction_id = ANY (${of('contradiction')})
    ), own_network AS MATERIALIZED (
      SELECT unnest(${of('network')}) AS id UNION SELECT network_id FROM cited WHERE network_id IS NOT NULL
      UNION SELECT c.network_id FROM coordination c JOIN own_coordination o ON o.id = c.id WHERE c.network_id IS NOT NULL
    ),
    -- A tie names its parties, those that took over from them, and whom its contradictions cite.
    kin AS MATERIALIZED (
      SELECT id FROM own_authority
      UNION SELECT s.predecessor_id FROM succession s JOIN own_authority a ON a.id = s.successor_id
      UNION SELECT first.predecessor_id FROM succession first JOIN succession s ON s.predecessor_id = first.successor_id JOIN own_authority a ON a.id = s.successor_id
    ), named_tie AS MATERIALIZED (
      SELECT id FROM own_tie
      UNION SELECT pp.partnership_id FROM partnership_party pp JOIN kin ON kin.id = pp.authority_id
      UNION SELECT r.partnership_id FROM revision r JOIN own_authority a ON a.id = r.on_behalf_of_id WHERE r.partnership_id IS NOT NULL
      UNION SELECT o.partnership_id FROM objection o JOIN own_authority a ON a.id = o.authority_id WHERE o.partnership_id IS NOT NULL
      UNION SELECT p.id FROM partnership p JOIN own_authority a ON a.id = p.declared_by_id
      UNION SELECT partnership_id FROM contradiction_partnership WHERE EXISTS (SELECT FROM own_authority)
      UNION SELECT pp.partnership_id FROM contradiction_authority ca JOIN partnership_party pp USING (authority_id) WHERE EXISTS (SELECT FROM own_authority)
      UNION SELECT pp.partnership_id FROM contradiction_authority ca JOIN partnership_party pp USING (authority_id) WHERE ca.contradiction_id = ANY (${of('contradiction')})
      UNION SELECT cp.partnership_id FROM coordination_partnership cp JOIN own_coordination c ON c.id = cp.coordination_id
      UNION SELECT j.partnership_id FROM project j JOIN own_project o ON o.id = j.id
      UNION SELECT ep.partnership_id FROM event_partnership ep JOIN own_event e ON e.id = ep.event_id
      UNION SELECT np.partnership_id FROM network_partnership np JOIN own_network n ON n.id = np.network_id
    ), party AS MATERIALIZED (
      SELECT pp.partnership_id, pp.authority_id FROM partnership_party pp JOIN named_tie t ON t.id = pp.partnership_id
    ),
    -- The first-level territories of a tie, by which another counts as its neighbour.
    ground AS MATERIALIZED (
      SELECT DISTINCT party.partnership_id, place.lineage[2] AS code
      FROM party JOIN local_authority a ON a.id = party.authority_id JOIN territory place ON place.id = a.territory_id WHERE cardinality(place.lineage) > 1
    ), between AS MATERIALIZED (
      SELECT DISTINCT one.code AS one, other.code AS other FROM ground one JOIN ground other ON other.partnership_id = one.partnership_id AND one.code < other.code
    ), shown_tie AS (
      SELECT id FROM named_tie
      UNION SELECT unnest(ARRAY[from_id, to_id]) FROM partnership_link WHERE from_id IN (SELECT id FROM named_tie) OR to_id IN (SELECT id FROM named_tie)
      UNION SELECT pp.partnership_id FROM partnership_party pp JOIN party ON party.authority_id = pp.authority_id
      UNION SELECT first.partnership_id FROM between pair
        JOIN territory t1 ON t1.lineage @> ARRAY[pair.one] JOIN local_authority a1 ON a1.territory_id = t1.id JOIN partnership_party first ON first.authority_id = a1.id
        JOIN partnership_party second ON second.partnership_id = first.partnership_id AND second.id <> first.id
        JOIN local_authority a2 ON a2.id = second.authority_id JOIN territory t2 ON t2.id = a2.territory_id AND t2.lineage @> ARRAY[pair.other]
    ), shown_authority AS (
      SELECT id FROM own_authority UNION SELECT authority_id FROM party
      UNION SELECT s.successor_id FROM succession s WHERE s.predecessor_id IN (SELECT authority_id FROM party UNION SELECT id FROM own_authority)
      UNION SELECT s.predecessor_id FROM succession s WHERE s.successor_id IN (SELECT id FROM own_authority)
      UNION SELECT na.authority_id FROM network_authority na JOIN own_network n ON n.id = na.network_id
    ), ground_code AS (
      SELECT DISTINCT unnest(place.lineage) AS code FROM territory place JOIN local_authority a ON a.territory_id = place.id
      WHERE a.id IN (SELECT authority_id FROM party UNION SELECT id FROM own_authority
        UNION SELECT s.successor_id FROM succession s JOIN own_authority o ON o.id = s.predecessor_id)
    ), pair_of AS (
      SELECT DISTINCT one.country AS one, other.country AS other FROM party p1 JOIN party p2 ON p2.partnership_id = p1.partnership_id
      JOIN local_authority one ON one.id = p1.authority_id JOIN local_authority other ON other.id = p2.authority_id WHERE one.country <> other.country
    )
    SELECT 'partnerships/' || slug AS path FROM partnership WHERE id IN (SELECT id FROM shown_tie)
    UNION SELECT 'authorities/' || slug FROM local_authority WHERE id IN (SELECT id FROM shown_authority)
    UNION SELECT 'projects/' || slug FROM project WHERE id IN (SELECT id FROM own_project) OR partnership_id IN (SELECT id FROM named_tie)
    UNION SELECT 'events/' || slug FROM event WHERE EXISTS (SELECT FROM own_event)
      OR id IN (SELECT ep.event_id FROM event_partnership ep JOIN named_tie t ON t.id = ep.partnership_id)
    UNION SELECT 'networks/' || slug FROM network WHERE id IN (SELECT id FROM own_network
      UNION SELECT np.network_id FROM network_partnership np JOIN named_tie t ON t.id = np.partnership_id
      UNION SELECT na.network_id FROM network_authority na JOIN own_authority a ON a.id = na.authority_id)
    UNION SELECT CASE WHEN level = 0 THEN 'countries/' ELSE 'regions/' END || code FROM territory WHERE code IN (SELECT code FROM ground_code)
    UNION SELECT 'pairs/' || one || '-' || other FROM pair_of
    UNION SELECT 'pairs/' || a || '-' || b FROM event e, unnest(e.countries) a, unnest(e.countries) b WHERE e.id IN (SELECT id FROM own_event) AND a <> b`);
  return rows.map(({ path }) => path);
}
