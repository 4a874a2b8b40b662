import { Prisma } from '../../generated/prisma/client';
import { finding, today } from '../finding.sql';
import type { QualityRule } from '../rule';

const { sql } = Prisma;

const tie = { tie: sql`p.id` };
const countOf = (counted: Prisma.Sql) => sql`(SELECT count(${counted}) FROM partnership_party pp
  JOIN local_authority a ON a.id = pp.authority_id WHERE pp.partnership_id = p.id)`;

/** What may be wrong with a tie as a whole. */
export const tieRules: readonly QualityRule[] = [
  {
    code: 'TIE_UNDATED',
    needs: ['agreements', 'stage'],
    find: sql`SELECT ${finding(tie)} FROM partnership p WHERE p.stage <> 'IN_DISCUSSION'
      AND NOT EXISTS (SELECT 1 FROM agreement g WHERE g.partnership_id = p.id AND g.signed IS NOT NULL)`,
  },
  {
    code: 'SIGNED_WITHOUT_AGREEMENT',
    needs: ['agreements', 'stage'],
    find: sql`SELECT ${finding(tie)} FROM partnership p WHERE p.stage = 'SIGNED'
      AND NOT EXISTS (SELECT 1 FROM agreement g WHERE g.partnership_id = p.id AND g.state <> 'PROPOSED')`,
  },
  {
    code: 'STAGE_BEHIND',
    needs: ['agreements', 'stage'],
    find: sql`SELECT ${finding(tie, { signed: sql`g.signed` })} FROM partnership p
      JOIN LATERAL (SELECT signed FROM agreement WHERE partnership_id = p.id AND state = 'SIGNED' AND signed_latest <= ${today}
        ORDER BY signed_latest LIMIT 1) g ON true
      WHERE p.stage = 'IN_DISCUSSION'`,
  },
  {
    code: 'ENDED_ACTIVE',
    needs: ['stage', 'status'],
    find: sql`SELECT ${finding(tie, { asOf: sql`o.as_of` })} FROM partnership p
      JOIN partnership_state s ON s.partnership_id = p.id LEFT JOIN status_observation o ON o.id = s.observation_id
      WHERE p.stage = 'ENDED' AND s.status = 'ACTIVE'`,
  },
  {
    code: 'ONE_SIDED_OLD',
    needs: ['parties'],
    find: sql`SELECT ${finding(tie, { since: sql`(p.created_at AT TIME ZONE 'Europe/Paris')::date` })} FROM partnership p
      WHERE p.one_sided AND (p.created_at AT TIME ZONE 'Europe/Paris')::date <= ${today} - interval '1 year'`,
  },
  {
    code: 'TIE_WITHOUT_THEME',
    needs: ['themes'],
    find: sql`SELECT ${finding(tie)} FROM partnership p
      WHERE NOT EXISTS (SELECT 1 FROM partnership_theme pt WHERE pt.partnership_id = p.id)`,
  },
  {
    code: 'TIE_ONE_COUNTRY',
    needs: ['parties'],
    find: sql`SELECT ${finding(tie)} FROM partnership p
      WHERE ${countOf(sql`*`)} > 1 AND ${countOf(sql`DISTINCT a.country`)} = 1`,
  },
  {
    code: 'TIE_TWICE',
    needs: ['parties'],
    // Where the two are linked, somebody has looked at them already.
    find: sql`SELECT ${finding(tie, { other: sql`other.slug` })} FROM (
        SELECT partnership_id AS id, array_agg(authority_id ORDER BY authority_id) AS parties FROM partnership_party GROUP BY 1
      ) p JOIN (
        SELECT partnership_id AS id, array_agg(authority_id ORDER BY authority_id) AS parties FROM partnership_party GROUP BY 1
      ) twin ON twin.parties = p.parties AND twin.id <> p.id JOIN partnership other ON other.id = twin.id
      WHERE NOT EXISTS (SELECT 1 FROM partnership_link l
        WHERE (l.from_id = p.id AND l.to_id = twin.id) OR (l.from_id = twin.id AND l.to_id = p.id))`,
  },
];
