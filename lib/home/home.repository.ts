import type { Day } from '../date/edtf';
import { database } from '../db';
import { type PartnershipState, Prisma } from '../generated/prisma/client';
import type { Stage } from '../partnership/partnership.schema';
import { type PlacedParty, partyLists } from '../partnership/party-lists.sql';
import { tieNameSelect } from '../partnership/tie-line.select';

/** A tie with what the home page counts and draws. */
export type HomeTieRow = {
  slug: string;
  stage: Stage;
  state: Pick<PartnershipState, 'status' | 'freshness' | 'compilationOnly'> | null;
  parties: PlacedParty[];
};

/** Every tie, in a fixed order. */
export function tiesOfHome(): Promise<HomeTieRow[]> {
  return database().$queryRaw<HomeTieRow[]>(Prisma.sql`
    SELECT p.slug, p.stage::text AS stage,
      CASE WHEN s.partnership_id IS NOT NULL THEN json_build_object('status', s.status, 'freshness', s.freshness, 'compilationOnly', s.compilation_only) END AS state,
      party.list AS parties
    FROM partnership p
    LEFT JOIN partnership_state s ON s.partnership_id = p.id
    JOIN (${partyLists()}) party ON party.partnership_id = p.id
    ORDER BY p.slug`);
}

const latestAgreementSelect = {
  instrument: true,
  signed: true,
  partnership: { select: { ...tieNameSelect, state: { select: { status: true } } } },
} satisfies Prisma.AgreementSelect;

export type LatestAgreementRow = Prisma.AgreementGetPayload<{ select: typeof latestAgreementSelect }>;

/** The agreements signed last, newest first. */
export function latestAgreements(count: number): Promise<LatestAgreementRow[]> {
  return database().agreement.findMany({
    where: { state: { in: ['SIGNED', 'EXPIRED', 'TERMINATED'] }, signedLatest: { not: null } },
    orderBy: [{ signedLatest: 'desc' }, { signedEarliest: 'desc' }, { id: 'asc' }],
    take: count,
    select: latestAgreementSelect,
  });
}

export const figureSelect = {
  slug: true,
  scope: true,
  measure: true,
  precision: true,
  value: true,
  valueMax: true,
  unit: true,
  asOf: true,
  label: true,
  statement: true,
  source: {
    select: { slug: true, citation: true, url: true, languages: true, published: true, label: true },
  },
} satisfies Prisma.PublishedFigureSelect;

export type FigureRow = Prisma.PublishedFigureGetPayload<{ select: typeof figureSelect }>;

/** Figures that others have published of some measures of a pair, newest first, undated ones last. */
export function figuresOf(scope: string, measures: readonly string[]): Promise<FigureRow[]> {
  return database().publishedFigure.findMany({
    where: { scope, measure: { in: [...measures] } },
    orderBy: [{ asOfLatest: { sort: 'desc', nulls: 'last' } }, { value: 'desc' }],
    select: figureSelect,
  });
}

export type ChangesOfDay = { day: Day; added: number; changed: number };

/** The last days on which ties were added to the atlas or changed in it, newest first; calendar days in Paris. */
export async function latestDaysOfChange(count: number): Promise<ChangesOfDay[]> {
  const rows = await database().$queryRaw<{ day: string; added: bigint; changed: bigint }[]>`
    SELECT to_char(day, 'YYYY-MM-DD') AS day, sum(added) AS added, sum(changed) AS changed
    FROM (
      SELECT (created_at AT TIME ZONE 'Europe/Paris')::date AS day, 1 AS added, 0 AS changed FROM partnership
      UNION ALL
      SELECT (updated_at AT TIME ZONE 'Europe/Paris')::date, 0, 1 FROM partnership
      WHERE (updated_at AT TIME ZONE 'Europe/Paris')::date > (created_at AT TIME ZONE 'Europe/Paris')::date
    ) AS change
    GROUP BY day ORDER BY day DESC LIMIT ${count}`;
  return rows.map(({ day, added, changed }) => ({ day, added: Number(added), changed: Number(changed) }));
}

/** Names of territories by their codes. */
export function territoryNames(codes: readonly string[]) {
  return database().territory.findMany({
    where: { code: { in: [...codes] } },
    select: {
      code: true,
      country: true,
      nameNative: true,
      nameFr: true,
      nameEn: true,
      nameZh: true,
      nameKo: true,
    },
  });
}

export type TerritoryNameRow = Awaited<ReturnType<typeof territoryNames>>[number];
