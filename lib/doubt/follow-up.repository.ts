import { database } from '../db';
import type { Prisma } from '../generated/prisma/client';
import type { Doubt } from './doubt.rules';

const select = {
  id: true,
  partnershipId: true,
  doubt: true,
  step: true,
  word: true,
  dueOn: true,
  closedAt: true,
  ownerId: true,
  owner: { select: { name: true } },
} satisfies Prisma.FollowUpSelect;

export type FollowUpRow = Prisma.FollowUpGetPayload<{ select: typeof select }>;

/** Who looks into one doubt about each of these ties, by tie. */
export async function followUpsOf(partnershipIds: readonly number[], doubt: Doubt) {
  const rows = await database().followUp.findMany({
    where: { partnershipId: { in: [...partnershipIds] }, doubt },
    select,
  });
  return new Map(rows.map((row) => [row.partnershipId, row]));
}
