import { Prisma } from '../../generated/prisma/client';
import { finding } from '../finding.sql';
import type { QualityRule } from '../rule';

const { sql } = Prisma;

const tie = { tie: sql`p.id` };

/** What may be wrong with where the record knows things from. */
export const sourceRules: readonly QualityRule[] = [
  {
    code: 'COMPILATION_ONLY',
    needs: ['citations'],
    find: sql`SELECT ${finding(tie)} FROM partnership p JOIN partnership_state s ON s.partnership_id = p.id WHERE s.compilation_only`,
  },
  {
    code: 'TIE_WITHOUT_SOURCE',
    needs: ['citations'],
    find: sql`SELECT ${finding(tie)} FROM partnership p
      WHERE p.declared_by_id IS NULL AND NOT EXISTS (SELECT 1 FROM citation c WHERE c.partnership_id = p.id)`,
  },
  {
    code: 'CONTRADICTION_OPEN',
    needs: ['contradictions'],
    find: sql`SELECT ${finding({ tie: sql`x.partnership_id` }, { contradiction: sql`k.topic` })}
        FROM contradiction k JOIN contradiction_partnership x ON x.contradiction_id = k.id WHERE k.settled_at IS NULL
      UNION ALL SELECT ${finding({ authority: sql`x.authority_id` }, { contradiction: sql`k.topic` })}
        FROM contradiction k JOIN contradiction_authority x ON x.contradiction_id = k.id WHERE k.settled_at IS NULL`,
  },
  {
    code: 'CITATION_DISAGREES',
    needs: ['citations'],
    find: sql`SELECT ${finding(
      {
        tie: sql`coalesce(c.partnership_id, g.partnership_id, o.partnership_id, pp.partnership_id, j.partnership_id)`,
        authority: sql`c.authority_id`,
        project: sql`j.id`,
      },
      { said: sql`coalesce(c.stated_value, '')` },
    )} FROM citation c LEFT JOIN agreement g ON g.id = c.agreement_id LEFT JOIN status_observation o ON o.id = c.observation_id
        LEFT JOIN partnership_party pp ON pp.id = c.party_id LEFT JOIN funding f ON f.id = c.funding_id
        LEFT JOIN project j ON j.id = coalesce(c.project_id, f.project_id)
      WHERE NOT c.agrees AND c.correction IS NULL
        AND num_nonnulls(c.partnership_id, c.agreement_id, c.observation_id, c.party_id, c.project_id, c.funding_id, c.authority_id) = 1`,
  },
];
