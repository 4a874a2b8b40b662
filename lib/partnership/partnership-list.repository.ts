import { database } from '../db';
import type { PartnershipFilter } from '../filter/filter.schema';
import { Prisma } from '../generated/prisma/client';
import { matchingIds, matchingTies, orderOf, stateSource } from './partnership-filter.sql';

const { sql } = Prisma;

/** What a line of the list, the map, the API and the exports need of a tie. */
export const tieSelect = {
  id: true,
  slug: true,
  stage: true,
  oneSided: true,
  createdAt: true,
  updatedAt: true,
  parties: {
    orderBy: { position: 'asc' },
    select: {
      id: true,
      designationInstrument: true,
      authority: {
        select: {
          slug: true,
          kind: true,
          country: true,
          nameNative: true,
          nameFr: true,
          nameEn: true,
          nameZh: true,
          nameKo: true,
          latitude: true,
          longitude: true,
          wikidataId: true,
          territory: { select: { code: true, lineage: true } },
          successors: { select: { on: true, successor: { select: { slug: true } } } },
        },
      },
    },
  },
  agreements: {
    orderBy: { position: 'asc' },
    select: { instrument: true, state: true, signed: true, signedEarliest: true, signedLatest: true },
  },
  themes: { orderBy: { theme: { code: 'asc' } }, select: { theme: { select: { code: true, label: true } } } },
  // Rows and not `_count`: Prisma counts those of every tie there is before it takes these.
  projects: { select: { id: true } },
  contradictions: { select: { contradictionId: true } },
} satisfies Prisma.PartnershipSelect;

const observationSelect = {
  id: true,
  status: true,
  asOf: true,
  since: true,
  declarant: true,
  partyId: true,
  citations: { select: { source: { select: { slug: true, label: true } } }, take: 1 },
} satisfies Prisma.StatusObservationSelect;

type TieRecord = Prisma.PartnershipGetPayload<{ select: typeof tieSelect }>;
export type ObservationRow = Prisma.StatusObservationGetPayload<{ select: typeof observationSelect }>;

/** The state of a tie as the filter sees it: today's, or that of another day or another state of knowledge. */
export type StateRow = {
  partnershipId: number;
  status: 'ACTIVE' | 'DORMANT' | 'SUSPENDED' | 'DISPUTED' | 'NOT_REPORTED';
  observationId: number | null;
  signal: 'ACTIVE' | 'DORMANT' | null;
  lastSign: string | null;
  confirmedOn: Date | null;
  freshness: 'UP_TO_DATE' | 'TO_BE_CONFIRMED' | 'STALE' | 'UNVERIFIED';
  compilationOnly: boolean;
};

export type TieRow = TieRecord & { state: StateRow; observation: ObservationRow | null };

/** How many ties a filter lets through. */
export async function countTies(filter: PartnershipFilter): Promise<number> {
  const [row] = await database().$queryRaw<{ count: bigint }[]>(
    sql`SELECT count(*) AS count FROM (${matchingIds(filter)}) tie`,
  );
  return Number(row?.count ?? 0);
}

/** Ids in the filter's order. @param range leaves out `skip` ties and gives at most `take`; null gives all */
export async function tieIds(
  filter: PartnershipFilter,
  range: { skip: number; take: number } | null,
): Promise<number[]> {
  const limit = range ? sql`LIMIT ${range.take} OFFSET ${range.skip}` : sql``;
  const rows = await database().$queryRaw<{ id: number }[]>(
    sql`SELECT p.id ${matchingTies(filter)} ORDER BY ${orderOf(filter)} ${limit}`,
  );
  return rows.map(({ id }) => id);
}

async function statesOf(filter: PartnershipFilter, ids: number[]): Promise<Map<number, StateRow>> {
  const rows = await database().$queryRaw<StateRow[]>(sql`
    SELECT partnership_id AS "partnershipId", status::text AS status, observation_id AS "observationId", signal::text AS signal,
      last_sign AS "lastSign", confirmed_on AS "confirmedOn", freshness::text AS freshness, compilation_only AS "compilationOnly"
    FROM ${stateSource(filter)} s WHERE partnership_id = ANY (${ids})`);
  return new Map(rows.map((row) => [row.partnershipId, row]));
}

/** Ties by id, in the order given, each with its state under the filter. As many queries for many as for few. */
export async function tiesById(filter: PartnershipFilter, ids: number[]): Promise<TieRow[]> {
  if (ids.length === 0) return [];
  const [records, states] = await Promise.all([
    database().partnership.findMany({ where: { id: { in: ids } }, select: tieSelect }),
    statesOf(filter, ids),
  ]);
  const observationIds = [...states.values()].map((state) => state.observationId).filter((id) => id !== null);
  const observations = await database().statusObservation.findMany({
    where: { id: { in: observationIds } },
    select: observationSelect,
  });
  const observationById = new Map(observations.map((observation) => [observation.id, observation]));
  const recordById = new Map(records.map((record) => [record.id, record]));
  return ids.flatMap((id) => {
    const record = recordById.get(id);
    const state = states.get(id);
    return record && state
      ? [{ ...record, state, observation: observationById.get(state.observationId ?? -1) ?? null }]
      : [];
  });
}
