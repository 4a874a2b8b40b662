import { database } from '../db';
import type { PartnershipFilter } from '../filter/filter.schema';
import { Prisma } from '../generated/prisma/client';
import { matchingTies } from '../partnership/partnership-filter.sql';
import { tieNameSelect } from '../partnership/tie-line.select';
import type { FundingDimension, FundingSums } from './funding.rules';
import { fundingUnder } from './funding.sql';

const { sql, empty } = Prisma;

export type FundingGroup = FundingSums & {
  /** Null is what nobody told of the dimension. */
  key: string | null;
  /** Localised names of the funder, where lines are put together by it. */
  funder: unknown;
};

type Row = Omit<FundingSums, 'both'> & {
  key: string | null;
  funder: unknown;
  bothLines: number;
  appliedFor: number | null;
  grantedOfBoth: number | null;
};

const money = (amount: Prisma.Sql) => sql`(${amount})::float8`;

/** What the funding lines under a filter come to, by a dimension and by currency; by currency alone where none is given. */
export async function fundingBy(
  filter: PartnershipFilter,
  dimension: FundingDimension | null,
): Promise<FundingGroup[]> {
  const key = dimension ? sql`k.key` : sql`NULL::text`;
  const both = sql`FILTER (WHERE f.amount_applied_for IS NOT NULL AND f.amount_granted IS NOT NULL)`;
  const order = dimension === 'year' ? sql`1 NULLS LAST` : sql`count(*) DESC, 1 NULLS LAST`;
  const rows = await database().$queryRaw<Row[]>(sql`
    SELECT ${key} AS key, f.currency::text AS currency, (array_agg(f.funder ORDER BY f.id))[1] AS funder,
      count(*)::int AS lines, count(f.amount_granted)::int AS told,
      ${money(sql`sum(f.amount_granted)`)} AS sum, ${money(sql`avg(f.amount_granted)`)} AS mean,
      percentile_cont(0.5) WITHIN GROUP (ORDER BY f.amount_granted::float8) AS median,
      ${money(sql`min(f.amount_granted)`)} AS least, ${money(sql`max(f.amount_granted)`)} AS most,
      count(*) ${both}::int AS "bothLines", ${money(sql`sum(f.amount_applied_for) ${both}`)} AS "appliedFor",
      ${money(sql`sum(f.amount_granted) ${both}`)} AS "grantedOfBoth"
    ${fundingUnder(filter, dimension)}
    GROUP BY 1, 2 ORDER BY ${order}, 2`);
  return rows.map(({ bothLines, appliedFor, grantedOfBoth, ...rest }) => ({
    ...rest,
    both: { lines: bothLines, appliedFor, granted: grantedOfBoth },
  }));
}

/** How many projects the ties under a filter have, and how many of them have no line of funding. */
export async function projectsUnder(filter: PartnershipFilter): Promise<{ all: number; unfunded: number }> {
  const [row] = await database().$queryRaw<{ all: number; unfunded: number }[]>(sql`
    SELECT count(*)::int AS all,
      count(*) FILTER (WHERE NOT EXISTS (SELECT 1 FROM funding f WHERE f.project_id = j.id))::int AS unfunded
    FROM (SELECT p.id ${matchingTies(filter)}) p JOIN project j ON j.partnership_id = p.id`);
  return row ?? { all: 0, unfunded: 0 };
}

/** Which lines are meant: all under the filter, or those of one line of a table. */
export type FundingPart = { by: FundingDimension; key: string | null; currency: string | null };

/** Most lines that a list shows at once. */
export const MOST_LINES = 500;

/** Funding lines themselves, the latest year first, each with its project and tie. */
export async function fundingLines(filter: PartnershipFilter, part: FundingPart | null) {
  const key = part && (part.key === null ? sql`AND k.key IS NULL` : sql`AND k.key = ${part.key}`);
  const currency = part?.currency ? sql`AND f.currency = ${part.currency}` : empty;
  const found = await database().$queryRaw<{ id: number }[]>(sql`
    SELECT f.id ${fundingUnder(filter, part?.by ?? null)} WHERE true ${key ?? empty} ${currency}
    ORDER BY f.year DESC NULLS LAST, f.id LIMIT ${MOST_LINES}`);
  const rows = await database().funding.findMany({
    where: { id: { in: found.map(({ id }) => id) } },
    select: {
      id: true,
      funder: true,
      scheme: true,
      year: true,
      currency: true,
      amountAppliedFor: true,
      amountGranted: true,
      project: { select: { slug: true, title: true, partnership: { select: tieNameSelect } } },
      citations: { select: { source: { select: { slug: true, label: true, citation: true, url: true } } } },
    },
  });
  const byId = new Map(rows.map((row) => [row.id, row]));
  return found.flatMap(({ id }) => byId.get(id) ?? []);
}
