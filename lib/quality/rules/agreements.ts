import { Prisma } from '../../generated/prisma/client';
import { finding, today } from '../finding.sql';
import type { QualityRule } from '../rule';

const { sql } = Prisma;

const tie = { tie: sql`g.partnership_id` };
const isParty = (authority: Prisma.Sql) =>
  sql`EXISTS (SELECT 1 FROM partnership_party held WHERE held.partnership_id = g.partnership_id AND held.authority_id = ${authority})`;

/** What may be wrong with an agreement. */
export const agreementRules: readonly QualityRule[] = [
  {
    code: 'AGREEMENT_AFTER_SUCCESSION',
    needs: ['agreements', 'successions'],
    find: sql`SELECT ${finding(
      { ...tie, authority: sql`pp.authority_id` },
      { signed: sql`g.signed`, succession: sql`c."on"` },
    )} FROM agreement g JOIN partnership_party pp ON pp.partnership_id = g.partnership_id
        JOIN succession c ON c.predecessor_id = pp.authority_id
      WHERE g.state <> 'PROPOSED' AND g.signed_earliest > c."on" AND NOT ${isParty(sql`c.successor_id`)}`,
  },
  {
    code: 'AGREEMENT_BEFORE_AUTHORITY',
    needs: ['agreements', 'successions'],
    find: sql`SELECT ${finding(
      { ...tie, authority: sql`pp.authority_id` },
      { signed: sql`g.signed`, succession: sql`c.since` },
    )} FROM agreement g JOIN partnership_party pp ON pp.partnership_id = g.partnership_id
        JOIN (SELECT successor_id, min("on") AS since FROM succession GROUP BY 1) c ON c.successor_id = pp.authority_id
      WHERE g.state <> 'PROPOSED' AND g.signed_latest < c.since AND NOT EXISTS (
        SELECT 1 FROM succession y WHERE y.successor_id = pp.authority_id AND ${isParty(sql`y.predecessor_id`)})`,
  },
  {
    code: 'SIGNED_IN_FUTURE',
    needs: ['agreements'],
    find: sql`SELECT ${finding(tie, { signed: sql`g.signed` })} FROM agreement g
      WHERE g.state <> 'PROPOSED' AND g.signed_earliest > ${today}`,
  },
  {
    code: 'DELIBERATED_AFTER_SIGNATURE',
    needs: ['agreements'],
    find: sql`SELECT ${finding(tie, { deliberated: sql`g.deliberated`, signed: sql`g.signed` })} FROM agreement g
      WHERE g.deliberated IS NOT NULL AND edtf_earliest(g.deliberated) > g.signed_latest`,
  },
  {
    code: 'TERM_OVER',
    needs: ['agreements', 'stage'],
    find: sql`SELECT ${finding(tie, { term: sql`g.term` })} FROM agreement g JOIN partnership p ON p.id = g.partnership_id
      WHERE p.stage = 'SIGNED' AND g.state = 'SIGNED' AND g.renewal IS NULL AND g.term IS NOT NULL AND edtf_latest(g.term) < ${today}
        AND NOT EXISTS (SELECT 1 FROM agreement later WHERE later.partnership_id = g.partnership_id AND later.state = 'SIGNED'
          AND later.signed_earliest > coalesce(g.signed_latest, edtf_earliest(g.term)))`,
  },
];
