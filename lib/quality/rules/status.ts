import { Prisma } from '../../generated/prisma/client';
import { finding, today } from '../finding.sql';
import type { QualityRule } from '../rule';

const { sql } = Prisma;

/** The word on which a tie's present status rests. */
const lastWord = sql`partnership_state s JOIN status_observation o ON o.id = s.observation_id`;
const found = finding({ tie: sql`s.partnership_id` }, { asOf: sql`o.as_of` });

/** What may be wrong with what is said of a tie's activity. */
export const statusRules: readonly QualityRule[] = [
  {
    code: 'STATUS_WITHOUT_SOURCE',
    needs: ['status', 'citations'],
    find: sql`SELECT ${found} FROM ${lastWord} WHERE o.declarant = 'SOURCE'
      AND NOT EXISTS (SELECT 1 FROM citation c WHERE c.observation_id = o.id)`,
  },
  {
    code: 'STATUS_VAGUE',
    needs: ['status'],
    // Ten years are 3652 or 3653 days; the last day of the span is one of them.
    find: sql`SELECT ${found} FROM ${lastWord} WHERE o.as_of_latest - o.as_of_earliest >= 3651`,
  },
  {
    code: 'LAST_WORD_OLD',
    needs: ['status'],
    find: sql`SELECT ${found} FROM ${lastWord} WHERE o.as_of_latest <= ${today} - interval '5 years'`,
  },
  {
    code: 'STATUS_WITHOUT_REASON',
    needs: ['status'],
    find: sql`SELECT ${found} FROM ${lastWord} WHERE o.status IN ('DORMANT', 'SUSPENDED') AND o.reason IS NULL`,
  },
];
