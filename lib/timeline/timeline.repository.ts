import { database } from '../db';
import type { PartnershipFilter } from '../filter/filter.schema';
import { Prisma } from '../generated/prisma/client';
import type { AgreementState, Instrument } from '../generated/prisma/enums';
import { matchingTies } from '../partnership/partnership-filter.sql';

const eventSelect = {
  slug: true,
  title: true,
  place: true,
  dates: true,
  countries: true,
  partnerships: { select: { partnershipId: true } },
} satisfies Prisma.EventSelect;

export type TimelineEventRow = Prisma.EventGetPayload<{ select: typeof eventSelect }>;

/** Every event with the ties that it concerns; an event is always dated. */
export function timelineEvents(): Promise<TimelineEventRow[]> {
  return database().event.findMany({
    orderBy: [{ datesEarliest: 'asc' }, { slug: 'asc' }],
    select: eventSelect,
  });
}

export type SignedAgreementRow = {
  partnershipId: number;
  /** Its place among the agreements of its tie, from 0. */
  index: number;
  /** As EDTF. */
  signed: string;
  instrument: Instrument;
  state: AgreementState;
};

/** The dated agreements of the ties under a filter, in the order of their signature. */
export function signedAgreements(filter: PartnershipFilter): Promise<SignedAgreementRow[]> {
  return database().$queryRaw(Prisma.sql`
    SELECT * FROM (
      SELECT a.partnership_id AS "partnershipId", (row_number() OVER (PARTITION BY a.partnership_id ORDER BY a.position) - 1)::int AS index,
        a.signed, a.instrument::text AS instrument, a.state::text AS state, a.signed_earliest
      FROM agreement a WHERE a.partnership_id IN (SELECT p.id ${matchingTies(filter)})) a
    WHERE signed IS NOT NULL ORDER BY signed_earliest, "partnershipId", index`);
}
