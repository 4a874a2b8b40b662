import { Temporal } from 'temporal-polyfill';
import type { Actor } from '../auth/actor';
import { decide, nobodys } from '../auth/policy';
import { addDays } from '../date/day';
import type { Day } from '../date/edtf';
import { Prisma } from '../generated/prisma/client';
import { act, type Problem } from '../record/act';
import { actsOf } from './acts.repository';
import { writeAudit } from './audit.repository';
import { revertAct } from './revert-act.mutation';

/** Why an act of the period stands. */
export type Standing = { actId: string; action: string; code: string; fields: string[] };
export type RevertReport = { from: Day; to: Day; acts: number; reverted: number; standing: Standing[] };

/** Midnight in Paris at which a day begins. */
const startOf = (day: Day): Date =>
  new Date(
    Temporal.PlainDate.from(day).toZonedDateTime({ timeZone: 'Europe/Paris' }).toInstant().epochMilliseconds,
  );

/** The acts of a person in a period of the atlas's days, both included, the last first. */
export const actsInPeriod = (userId: string, from: Day, to: Day) =>
  actsOf(userId, startOf(from), startOf(addDays(to, 1)));

/**
 * Reverts what a person changed in a period, act by act: one that others have built on stands and is told. Each act is
 * whole or untouched, so that a stop half-way leaves nothing half done.
 * @returns the id of the report in the audit log; null for whoever may not
 */
export async function revertPeriod(
  actor: Actor,
  { userId, from, to, reason }: { userId: string; from: Day; to: Day; reason: string },
): Promise<number | null> {
  if (!decide(actor, 'ADMINISTER', nobodys).allowed) return null;
  const acts = await actsInPeriod(userId, from, to);
  const report: RevertReport = { from, to, acts: acts.length, reverted: 0, standing: [] };
  for (const { actId, action } of acts) {
    const problem = await tryToRevert(actor, actId);
    if (!problem) report.reverted += 1;
    else report.standing.push({ actId, action, code: codeOf(problem), fields: fieldsOf(problem) });
  }
  return writeAudit({
    actorId: actor.userId,
    action: 'account.revert-period',
    subject: `user:${userId}`,
    detail: { ...report, reason },
  });
}

async function tryToRevert(actor: Actor, actId: string): Promise<Problem | null> {
  try {
    const outcome = await act(revertAct, actor, { actId });
    return outcome.ok ? null : outcome.problem;
  } catch (error) {
    // Something that others made hangs on it: the database keeps both.
    if (isHeldByDatabase(error)) return { kind: 'refused', code: 'in-use' };
    throw error;
  }
}

/** A constraint stood against it, at once or when the transaction was to be closed. */
const isHeldByDatabase = (error: unknown) =>
  error instanceof Prisma.PrismaClientKnownRequestError ||
  error instanceof Prisma.PrismaClientUnknownRequestError;

const codeOf = (problem: Problem) => (problem.kind === 'refused' ? problem.code : problem.kind);
const fieldsOf = (problem: Problem) =>
  problem.kind === 'conflict' ? problem.conflicts.map(({ field }) => field) : [];
