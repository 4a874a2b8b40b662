import { database } from '../db';
import { Prisma } from '../generated/prisma/client';
import type { DerivedStatus } from './partnership.rules';
import { type PlacedParty, partyLists } from './party-lists.sql';

const { sql } = Prisma;

/** A tie with what pages of whole territories count and draw of it. */
export type CountedTie = { id: number; state: { status: DerivedStatus }; parties: PlacedParty[] };

/** Ties by id as they stand now, in the order given. */
export function countedTies(ids: readonly number[]): Promise<CountedTie[]> {
  return database().$queryRaw<CountedTie[]>(sql`
    SELECT s.partnership_id AS id, json_build_object('status', s.status) AS state, party.list AS parties
    FROM unnest(${[...ids]}::int[]) WITH ORDINALITY asked (id, place)
    JOIN partnership_state s ON s.partnership_id = asked.id
    JOIN (${partyLists(sql`WHERE pp.partnership_id = ANY (${[...ids]}::int[])`)}) party ON party.partnership_id = asked.id
    ORDER BY asked.place`);
}
