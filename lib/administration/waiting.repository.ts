import { database } from '../db';
import type { Prisma } from '../generated/prisma/client';
import { undelivered } from '../mail/undelivered';

/** What waits in the whole atlas: how much of each, and since when. */
export async function waitingCounts() {
  const aged = { _count: true, _min: { createdAt: true } } as const;
  const undeliveredMail = {
    state: { in: [...undelivered] },
  } satisfies Prisma.MailMessageWhereInput;
  const [claims, suggestions, objections, mails, rounds] = await Promise.all([
    database().claim.aggregate({ where: { state: 'PENDING' }, ...aged }),
    database().suggestion.aggregate({ where: { state: 'PENDING' }, ...aged }),
    database().objection.aggregate({ where: { state: 'OPEN' }, ...aged }),
    database().mailMessage.aggregate({ where: undeliveredMail, ...aged }),
    database().mailMessage.groupBy({
      by: ['roundId'],
      where: { ...undeliveredMail, roundId: { not: null } },
    }),
  ]);
  return { claims, suggestions, objections, mails, undelivered: rounds.length };
}
