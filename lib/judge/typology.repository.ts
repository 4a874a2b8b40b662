import { database } from '../db';
import type { PartnershipFilter } from '../filter/filter.schema';
import { activeFilters } from '../filter/filter-address';
import { Prisma } from '../generated/prisma/client';
import { matchingTies } from '../partnership/partnership-filter.sql';
import { tieNameSelect } from '../partnership/tie-line.select';

const { sql } = Prisma;

const assessmentSelect = {
  id: true,
  programme: true,
  integrated: true,
  economicPurpose: true,
  stateCoordination: true,
  pooled: true,
  partnership: { select: tieNameSelect },
  network: { select: { slug: true, name: true } },
} satisfies Prisma.AssessmentSelect;

export type JudgedRow = Prisma.AssessmentGetPayload<{ select: typeof assessmentSelect }>;

/** A set under a filter, and how many records no tie of the atlas belongs to: a filter cannot reach those. */
export type Under<Row> = { rows: Row[]; unreached: number };

/** Assessments of the ties under a filter, and of the networks and programmes that these ties belong to. */
export async function assessmentsUnder(filter: PartnershipFilter): Promise<Under<JudgedRow>> {
  const found = await database().$queryRaw<{ id: number; tied: boolean; matched: boolean }[]>(sql`
    WITH matched AS (SELECT p.id ${matchingTies(filter)}),
    judged AS (
      SELECT a.id, a.partnership_id AS tie FROM assessment a WHERE a.partnership_id IS NOT NULL
      UNION ALL SELECT a.id, np.partnership_id FROM assessment a
        LEFT JOIN network_partnership np ON np.network_id = a.network_id WHERE a.network_id IS NOT NULL
      UNION ALL SELECT a.id, tp.partnership_id FROM assessment a
        LEFT JOIN typology_placement tp ON tp.programme = a.programme WHERE a.programme IS NOT NULL)
    SELECT id, bool_or(tie IS NOT NULL) AS tied, coalesce(bool_or(tie IN (SELECT id FROM matched)), false) AS matched
    FROM judged GROUP BY id ORDER BY id`);
  const { ids, unreached } = reached(filter, found);
  const rows = await database().assessment.findMany({
    where: { id: { in: ids } },
    orderBy: { id: 'asc' },
    select: assessmentSelect,
  });
  return { rows, unreached };
}

const placementSelect = {
  programme: true,
  integrated: true,
  economicPurpose: true,
  stateCoordination: true,
  pooled: true,
  statement: true,
  partnership: { select: { slug: true } },
} satisfies Prisma.TypologyPlacementSelect;

export type PlacementRow = Prisma.TypologyPlacementGetPayload<{ select: typeof placementSelect }>;

/** Programmes that the evaluation of 2011 places, those with a tie under the filter; all where nothing is filtered. */
export async function placementsUnder(filter: PartnershipFilter): Promise<Under<PlacementRow>> {
  const found = await database().$queryRaw<{ id: number; tied: boolean; matched: boolean }[]>(sql`
    SELECT tp.id, tp.partnership_id IS NOT NULL AS tied,
      coalesce(tp.partnership_id IN (SELECT p.id ${matchingTies(filter)}), false) AS matched
    FROM typology_placement tp`);
  const { ids, unreached } = reached(filter, found);
  const rows = await database().typologyPlacement.findMany({
    where: { id: { in: ids } },
    orderBy: { id: 'asc' },
    select: placementSelect,
  });
  return { rows, unreached };
}

function reached(
  filter: PartnershipFilter,
  found: readonly { id: number; tied: boolean; matched: boolean }[],
): { ids: number[]; unreached: number } {
  if (activeFilters(filter).length === 0) return { ids: found.map(({ id }) => id), unreached: 0 };
  return {
    ids: found.filter(({ matched }) => matched).map(({ id }) => id),
    unreached: found.filter(({ tied }) => !tied).length,
  };
}
