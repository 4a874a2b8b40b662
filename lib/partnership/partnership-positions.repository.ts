import { database } from '../db';
import type { Prisma } from '../generated/prisma/client';

const wordSelect = {
  id: true,
  partnershipId: true,
  status: true,
  asOf: true,
  asOfEarliest: true,
  asOfLatest: true,
  sinceEarliest: true,
  recordedAt: true,
  withdrawnAt: true,
  partyId: true,
} satisfies Prisma.StatusObservationSelect;

export type PartyWordRow = Prisma.StatusObservationGetPayload<{ select: typeof wordSelect }>;

/** Everything that parties have said of the activity of some ties, withdrawn words included. */
export function partyWords(partnershipIds: number[]): Promise<PartyWordRow[]> {
  return database().statusObservation.findMany({
    where: { partnershipId: { in: partnershipIds }, declarant: 'PARTY' },
    orderBy: { id: 'asc' },
    select: wordSelect,
  });
}
