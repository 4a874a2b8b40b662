import { database } from '../db';
import type { MailState } from '../generated/prisma/enums';
import { onPage } from './desk-page';

/** Mails of a state, the latest first, one page at a time. */
export async function mailsIn(state: MailState | null, page: number) {
  const where = state ? { state } : {};
  const [rows, total] = await Promise.all([
    database().mailMessage.findMany({
      where,
      orderBy: { id: 'desc' },
      ...onPage(page),
      select: {
        id: true,
        template: true,
        recipient: true,
        locale: true,
        state: true,
        attempts: true,
        lastError: true,
        createdAt: true,
        sentAt: true,
      },
    }),
    database().mailMessage.count({ where }),
  ]);
  return { rows, total };
}
export type MailRow = Awaited<ReturnType<typeof mailsIn>>['rows'][number];

/** How many mails there are of each state. */
export async function mailCounts(): Promise<Map<MailState, number>> {
  const rows = await database().mailMessage.groupBy({ by: ['state'], _count: true });
  return new Map(rows.map(({ state, _count }) => [state, _count]));
}
