import { cache } from 'react';
import { authorityNameSelect, authorityPlaceSelect } from '../authority/authority.select';
import { database } from '../db';
import { Prisma } from '../generated/prisma/client';
import { publishedNotesOf } from '../judge/note.select';
import { coordinationSelect } from '../network/coordination.select';
import { latestProjectsFirst, projectLineSelect } from '../project/project-line.select';
import { citationSelect } from '../source/citation.select';
import { contradictionSelect } from './contradiction.select';
import { tieLineSelect, tieNameSelect } from './tie-line.select';

const citations = { orderBy: { id: 'asc' }, select: citationSelect } as const;

const successorSelect = {
  on: true,
  successor: {
    select: {
      ...authorityNameSelect,
      successors: { select: { on: true, successor: { select: authorityNameSelect } } },
    },
  },
} satisfies Prisma.SuccessionSelect;

const partySelect = {
  id: true,
  designationInstrument: true,
  designationStatement: true,
  citations,
  authority: {
    select: {
      ...authorityPlaceSelect,
      wikidataId: true,
      successors: { orderBy: { on: 'asc' }, select: successorSelect },
      citations: { where: { agrees: false }, ...citations },
      contradictions: { select: { contradiction: { select: contradictionSelect } } },
    },
  },
} satisfies Prisma.PartnershipPartySelect;

const agreementSelect = {
  id: true,
  instrument: true,
  state: true,
  signed: true,
  signedEarliest: true,
  signedLatest: true,
  deliberated: true,
  place: true,
  purpose: true,
  financialCommitment: true,
  signatoryOffices: true,
  approval: true,
  term: true,
  renewal: true,
  documentUrl: true,
  citations,
} satisfies Prisma.AgreementSelect;

const observationSelect = {
  id: true,
  status: true,
  asOf: true,
  asOfEarliest: true,
  asOfLatest: true,
  since: true,
  sinceEarliest: true,
  reason: true,
  declarant: true,
  partyId: true,
  statement: true,
  recordedAt: true,
  citations,
} satisfies Prisma.StatusObservationSelect;

const partnershipRecordSelect = {
  id: true,
  slug: true,
  stage: true,
  origin: true,
  description: true,
  updatedAt: true,
  parties: { orderBy: { position: 'asc' }, select: partySelect },
  agreements: { orderBy: { position: 'asc' }, select: agreementSelect },
  observations: {
    where: { withdrawnAt: null },
    orderBy: [{ asOfLatest: 'desc' }, { recordedAt: 'desc' }, { id: 'desc' }],
    select: observationSelect,
  },
  confirmations: {
    orderBy: [{ confirmedOn: 'desc' }, { recordedAt: 'desc' }],
    select: { kind: true, confirmedOn: true, partyId: true },
  },
  state: true,
  projects: { orderBy: latestProjectsFirst, select: projectLineSelect },
  themes: {
    orderBy: { theme: { position: 'asc' } },
    select: { theme: { select: { code: true, label: true, parent: { select: { code: true } } } } },
  },
  citations,
  events: {
    orderBy: { event: { datesEarliest: 'asc' } },
    select: {
      event: { select: { slug: true, title: true, dates: true, datesEarliest: true, datesLatest: true } },
    },
  },
  networks: { select: { network: { select: { slug: true, kind: true, name: true } } } },
  coordinations: { select: { coordination: { select: coordinationSelect } } },
  contradictions: { select: { contradiction: { select: contradictionSelect } } },
  notes: publishedNotesOf,
  linksFrom: { select: { kind: true, to: { select: tieNameSelect } } },
  linksTo: { select: { kind: true, from: { select: tieNameSelect } } },
} satisfies Prisma.PartnershipSelect;

export type PartnershipRecordRow = Prisma.PartnershipGetPayload<{ select: typeof partnershipRecordSelect }>;
export type PartyRow = PartnershipRecordRow['parties'][number];
export type AgreementRow = PartnershipRecordRow['agreements'][number];
export type ObservationRow = PartnershipRecordRow['observations'][number];

/** All that the page of a tie shows of the tie itself; read once per request. */
export const partnershipRecord = cache(
  (slug: string): Promise<PartnershipRecordRow | null> =>
    database().partnership.findUnique({ where: { slug }, select: partnershipRecordSelect }),
);

/** Few enough to stay beside the record. */
const NEIGHBOURS = 6;

const { sql, join } = Prisma;

/** Ties some party of which lies in a territory, sought from the territory down: from the ties up, all of them would be read. */
const touching = (code: string) => sql`(
  SELECT pp.partnership_id AS id FROM territory t JOIN local_authority a ON a.territory_id = t.id
  JOIN partnership_party pp ON pp.authority_id = a.id WHERE t.lineage @> ARRAY[${code}])`;

/** Ties that touch each of the territories and have none of the authorities, those signed first in front. */
async function idsBetween(regions: readonly string[], authorities: readonly string[]): Promise<number[]> {
  const touches = regions.map((code, index) => sql`${touching(code)} ${Prisma.raw(`region${index}`)}`);
  const rows = await database().$queryRaw<{ id: number }[]>(sql`
    SELECT near.id FROM (SELECT DISTINCT id FROM ${join(touches, ' NATURAL JOIN ')}) near
    JOIN partnership_state s ON s.partnership_id = near.id
    WHERE near.id <> ALL (ARRAY(SELECT pp.partnership_id FROM partnership_party pp JOIN local_authority a ON a.id = pp.authority_id
      WHERE a.slug = ANY (${[...authorities]})))
    ORDER BY s.first_signed_on NULLS LAST, near.id LIMIT ${NEIGHBOURS}`);
  return rows.map(({ id }) => id);
}

const byFirstSignature = [
  { state: { firstSignedOn: { sort: 'asc', nulls: 'last' } } },
  { id: 'asc' },
] satisfies Prisma.PartnershipOrderByWithRelationInput[];

/**
 * Ties near this one: those that share an authority, and those between the same two first-level territories.
 * @param regions codes of the parties' first-level territories
 */
export async function neighboursOf(row: { id: number; authorities: string[]; regions: string[] }) {
  const shared = { parties: { some: { authority: { slug: { in: row.authorities } } } } };
  const regions = [...new Set(row.regions)];
  const lines = (where: Prisma.PartnershipWhereInput) =>
    database().partnership.findMany({
      where,
      orderBy: byFirstSignature,
      take: NEIGHBOURS,
      select: tieLineSelect,
    });
  const [sameAuthority, sameRegions] = await Promise.all([
    lines({ id: { not: row.id }, ...shared }),
    regions.length < 2 ? [] : idsBetween(regions, row.authorities).then((ids) => lines({ id: { in: ids } })),
  ]);
  return { sameAuthority, sameRegions };
}

export type NeighbourRows = Awaited<ReturnType<typeof neighboursOf>>;

/** The French posts that may cover a partner, and the national bodies concerned with a country. */
export async function whoElse(countries: string[]) {
  const [posts, bodies] = await Promise.all([
    database().coveringPost.findMany({
      where: { country: { in: countries } },
      orderBy: { id: 'asc' },
      select: {
        slug: true,
        country: true,
        office: true,
        website: true,
        territories: { select: { territory: { select: { code: true } } } },
      },
    }),
    database().network.findMany({
      where: { country: { in: countries }, kind: { not: 'GROUP_OF_AUTHORITIES' } },
      orderBy: [{ kind: 'asc' }, { id: 'asc' }],
      select: { slug: true, kind: true, name: true, country: true },
    }),
  ]);
  return { posts, bodies };
}

export type WhoElseRows = Awaited<ReturnType<typeof whoElse>>;
