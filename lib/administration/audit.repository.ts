import { database } from '../db';
import type { Prisma } from '../generated/prisma/client';
import { onPage } from './desk-page';

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
      ...onPage(page),
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
