import { Prisma } from '../../generated/prisma/client';
import { finding, today } from '../finding.sql';
import type { QualityRule } from '../rule';

const { sql } = Prisma;

const project = { tie: sql`j.partnership_id`, project: sql`j.id` };
const money = (amount: Prisma.Sql) => sql`trim_scale(${amount})`;

/** The last day of a tie all of whose agreements have run out or were ended; null while one stands. */
const endOfTie = sql`(SELECT CASE WHEN bool_and(g.state IN ('EXPIRED', 'TERMINATED') AND edtf_latest(g.term) IS NOT NULL)
  THEN max(edtf_latest(g.term)) END FROM agreement g WHERE g.partnership_id = j.partnership_id AND g.state <> 'PROPOSED')`;

/** What may be wrong with a project and its funding. */
export const projectRules: readonly QualityRule[] = [
  {
    code: 'PROJECT_UNDATED',
    needs: ['projects'],
    find: sql`SELECT ${finding(project)} FROM project j WHERE j.dates IS NULL`,
  },
  {
    code: 'PROJECT_OUTSIDE_TIE',
    needs: ['projects', 'agreements'],
    find: sql`SELECT ${finding(project, { dates: sql`j.dates`, since: sql`s.first_signed_on` })} FROM project j
      JOIN partnership_state s ON s.partnership_id = j.partnership_id
      WHERE j.dates_latest < s.first_signed_on OR j.dates_earliest > ${endOfTie}`,
  },
  {
    code: 'PROJECT_STATE_PAST',
    needs: ['projects'],
    find: sql`SELECT ${finding(project, { state: sql`j.state`, dates: sql`j.dates` })} FROM project j
      WHERE j.state IN ('ONGOING', 'PLANNED') AND j.dates_latest < ${today}`,
  },
  {
    code: 'PROJECT_WITHOUT_SOURCE',
    needs: ['projects', 'citations'],
    find: sql`SELECT ${finding(project)} FROM project j WHERE cardinality(j.links) = 0
      AND NOT EXISTS (SELECT 1 FROM citation c WHERE c.project_id = j.id)
      AND NOT EXISTS (SELECT 1 FROM revision r WHERE r.record_kind = 'PROJECT' AND r.record_id = j.id AND r.source_note IS NOT NULL)`,
  },
  {
    code: 'FUNDING_OVER_APPLICATION',
    needs: ['fundings'],
    find: sql`SELECT ${finding(project, {
      amounts: sql`${money(sql`f.amount_granted`)} || ' ' || f.currency || ' > ' || ${money(sql`f.amount_applied_for`)} || ' ' || f.currency`,
    })} FROM funding f JOIN project j ON j.id = f.project_id WHERE f.amount_granted > f.amount_applied_for`,
  },
  {
    code: 'FUNDING_OVER_BUDGET',
    needs: ['fundings', 'projects'],
    find: sql`SELECT ${finding(project, {
      amounts: sql`${money(sql`f.granted`)} || ' ' || j.budget_currency || ' > ' || ${money(sql`j.budget_amount`)} || ' ' || j.budget_currency`,
    })} FROM project j JOIN (SELECT project_id, currency, sum(amount_granted) AS granted FROM funding GROUP BY 1, 2) f
        ON f.project_id = j.id AND f.currency = j.budget_currency
      WHERE f.granted > j.budget_amount`,
  },
  {
    code: 'FUNDING_OUTSIDE_PROJECT',
    needs: ['fundings', 'projects'],
    // Money is granted in the year before the work, and paid in the year after.
    find: sql`SELECT ${finding(project, { year: sql`f.year`, dates: sql`j.dates` })} FROM funding f JOIN project j ON j.id = f.project_id
      WHERE f.year < extract(year FROM j.dates_earliest) - 1 OR f.year > extract(year FROM j.dates_latest) + 1`,
  },
];
