import { Prisma } from '../generated/prisma/client';

const { sql } = Prisma;

/** What the cells of a table count. */
export const measures = ['ties', 'authorities', 'projects', 'budget'] as const;
export type Measure = (typeof measures)[number];

/** Budgets are summed in one currency: amounts in another are not converted, and count as not told. ISO 4217. */
export const budgetCurrency = 'EUR';

/**
 * The units that a tie `p` brings into its cells, each once a cell however many ties bring it: columns `id` and `amount`,
 * null where nobody told how much.
 */
export function unitsOf(measure: Measure): Prisma.Sql {
  switch (measure) {
    case 'ties':
      return sql`SELECT p.id, 1::numeric AS amount`;
    case 'authorities':
      return sql`SELECT pp.authority_id AS id, 1::numeric AS amount FROM partnership_party pp WHERE pp.partnership_id = p.id`;
    case 'projects':
      return sql`SELECT j.id, 1::numeric AS amount FROM project j WHERE j.partnership_id = p.id`;
    case 'budget':
      return sql`SELECT j.id, CASE WHEN j.budget_currency = ${budgetCurrency} THEN j.budget_amount END AS amount
        FROM project j WHERE j.partnership_id = p.id`;
  }
}
