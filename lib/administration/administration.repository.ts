import { authorityNameSelect } from '../authority/authority.select';
import { database } from '../db';
import type { Prisma } from '../generated/prisma/client';
import type { MailState } from '../generated/prisma/enums';
import { undelivered } from '../mail/undelivered';
import { tieNameSelect } from '../partnership/tie-line.select';

/** Acts of a person whose changes stand, the last first. */
export function actsOf(userId: string, from: Date, before: Date) {
  return database().$queryRaw<{ actId: string; action: string; changes: number; at: Date }[]>`
    SELECT r.act_id::text AS "actId", min(r.action) AS action, count(*)::int AS changes, max(r.at) AS at FROM revision r
    WHERE r.actor_id = ${userId} AND r.at >= ${from} AND r.at < ${before}
      AND NOT EXISTS (SELECT 1 FROM revision b WHERE b.reverts_id = r.id)
    GROUP BY r.act_id ORDER BY max(r.id) DESC LIMIT 2000`;
}

/** Writes down what was done beyond a single mutation. @returns its number */
export async function writeAudit(entry: {
  actorId: string;
  action: string;
  subject: string;
  detail: Prisma.InputJsonObject;
}): Promise<number> {
  return (await database().auditEntry.create({ data: entry, select: { id: true } })).id;
}

export const auditEntry = (id: number) => database().auditEntry.findUnique({ where: { id } });

/** Entries of one page of a list. */
export const PAGE = 50;

const auditSelect = {
  id: true,
  at: true,
  action: true,
  subject: true,
  detail: true,
  actor: { select: { id: true, name: true, email: true } },
} satisfies Prisma.AuditEntrySelect;

export type AuditRow = Prisma.AuditEntryGetPayload<{ select: typeof auditSelect }>;
export type AuditQuery = { action?: string; subject?: string; page: number };

/** The audit log, the latest first, one page at a time. */
export async function auditLog({ action, subject, page }: AuditQuery) {
  const where = {
    ...(action ? { action } : {}),
    ...(subject
      ? {
          OR: [{ subject }, { actorId: subject.replace(/^user:/, '') }],
        }
      : {}),
  };
  const [rows, total] = await Promise.all([
    database().auditEntry.findMany({
      where,
      orderBy: { id: 'desc' },
      skip: (page - 1) * PAGE,
      take: PAGE,
      select: auditSelect,
    }),
    database().auditEntry.count({ where }),
  ]);
  return { rows, total };
}

/** Every kind of act that the log holds. */
export async function auditActions(): Promise<string[]> {
  const rows = await database().auditEntry.groupBy({ by: ['action'], orderBy: { action: 'asc' } });
  return rows.map(({ action }) => action);
}

/** Mails of a state, the latest first, one page at a time. */
export async function mailsIn(state: MailState | null, page: number) {
  const where = state ? { state } : {};
  const [rows, total] = await Promise.all([
    database().mailMessage.findMany({
      where,
      orderBy: { id: 'desc' },
      skip: (page - 1) * PAGE,
      take: PAGE,
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

/** Every open disagreement, the oldest first. */
export function allOpenObjections() {
  return database().objection.findMany({
    where: { state: 'OPEN' },
    orderBy: { createdAt: 'asc' },
    take: 500,
    select: {
      id: true,
      word: true,
      createdAt: true,
      authority: { select: authorityNameSelect },
      partnership: { select: tieNameSelect },
    },
  });
}

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
