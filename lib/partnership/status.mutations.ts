import { z } from 'zod';
import { parseEdtf } from '../date/edtf';
import type { Declarant } from '../generated/prisma/enums';
import { localizedTextSchema } from '../i18n/localized-text';
import { type Act, done, mutation, refuse } from '../record/act';
import { sideSubject, tieSubject } from '../record/subjects';

export const statuses = ['ACTIVE', 'DORMANT', 'SUSPENDED'] as const;
export const reasons = [
  'NO_PROJECTS',
  'PANDEMIC',
  'DIPLOMATIC_TENSION',
  'FUNDING',
  'POLITICAL_CHANGE',
  'PARTNER_SILENT',
  'INSTITUTIONAL_MEMORY_LOST',
  'OTHER',
] as const;

const edtf = z
  .string()
  .max(60)
  .refine((text) => parseEdtf(text) !== null, 'date');

export const statusInput = z
  .strictObject({
    partnershipId: z.int().positive(),
    /** The side that says it; null where a correspondent or evaluator speaks in their own name. */
    authorityId: z.int().positive().nullable(),
    status: z.enum(statuses),
    reason: z.enum(reasons).nullable().default(null),
    /** EDTF: from when it holds. */
    since: edtf.nullable().default(null),
    statement: localizedTextSchema.nullable().default(null),
  })
  .refine(({ status, reason }) => status !== 'ACTIVE' || reason === null, {
    path: ['reason'],
    message: 'reason-without-need',
  });

/** Who says it, for the observation: a side of the tie, or one of those who look from outside. */
function declarantOf({ capacity }: Act, partyId: number | null): Declarant {
  if (partyId !== null) return 'PARTY';
  return capacity === 'EVALUATOR' ? 'EVALUATOR' : 'CORRESPONDENT';
}

/**
 * States how a tie goes as of today. What the same side said earlier on the same day is withdrawn: it corrected itself.
 * What it said on other days stays.
 */
export const stateStatus = mutation({
  name: 'status.state',
  permission: 'STATE_STATUS',
  schema: statusInput,
  subject: (tx, { partnershipId, authorityId }) =>
    authorityId === null ? tieSubject(tx, partnershipId) : sideSubject(tx, partnershipId, authorityId),
  async run(act, { partnershipId, authorityId, status, reason, since, statement }) {
    if (authorityId === null && act.onBehalfOf !== null) return refuse('side-needed');
    // Whoever looks from outside says what they see, and puts no word into a side's mouth.
    if (authorityId !== null && act.capacity === 'EVALUATOR') return refuse('own-name-only');
    const party =
      authorityId === null
        ? null
        : await act.tx.partnershipParty.findFirstOrThrow({
            where: { partnershipId, authorityId },
            select: { id: true },
          });
    const declarant = declarantOf(act, party?.id ?? null);
    const sameDay = await act.tx.statusObservation.findMany({
      where: { partnershipId, declarant, partyId: party?.id ?? null, asOf: act.today, withdrawnAt: null },
      select: { id: true, status: true, reason: true },
    });
    const repeated = sameDay.find((said) => said.status === status && said.reason === reason);
    if (repeated && !statement && !since) return done({ observationId: repeated.id });
    for (const { id } of sameDay) await withdraw(act, id);
    const observationId = await act.create(
      'OBSERVATION',
      {
        partnershipId,
        partyId: party?.id ?? null,
        declarant,
        status,
        asOf: act.today,
        since,
        reason,
        statement,
      },
      { partnershipId },
    );
    return done({ observationId });
  },
});

/** Takes back what one said oneself; what was said stays in the history. */
export const withdrawStatus = mutation({
  name: 'status.withdraw',
  permission: 'STATE_STATUS',
  schema: z.strictObject({ observationId: z.int().positive() }),
  async subject(tx, { observationId }) {
    const said = await tx.statusObservation.findUnique({
      where: { id: observationId },
      select: { partnershipId: true, party: { select: { authorityId: true } } },
    });
    if (!said) return null;
    return said.party
      ? sideSubject(tx, said.partnershipId, said.party.authorityId)
      : tieSubject(tx, said.partnershipId);
  },
  async run(act, { observationId }) {
    const { declarant, partyId, withdrawnAt } = await act.tx.statusObservation.findUniqueOrThrow({
      where: { id: observationId },
    });
    if (withdrawnAt) return refuse('withdrawn-already');
    if (!(await isOwn(act, observationId, declarant, partyId))) return refuse('not-own-word');
    await withdraw(act, observationId);
    return done({ observationId });
  },
});

/** A side withdraws its own words, an outsider the words that they wrote themselves, an administrator any. */
async function isOwn(
  { tx, capacity, actor }: Act,
  observationId: number,
  declarant: Declarant,
  partyId: number | null,
): Promise<boolean> {
  if (capacity === 'ADMINISTRATOR') return true;
  if (partyId !== null) return capacity !== 'EVALUATOR';
  if (declarant === 'SOURCE' || actor.kind !== 'person') return false;
  const written = await tx.revision.findFirst({
    where: {
      recordKind: 'OBSERVATION',
      recordId: observationId,
      actorId: actor.userId,
      action: 'status.state',
    },
    select: { id: true },
  });
  return written !== null;
}

/** Withdraws what was said, never before it was said: the clocks of two machines may differ. */
export async function withdraw(act: Act, observationId: number): Promise<void> {
  const { partnershipId, recordedAt } = await act.tx.statusObservation.findUniqueOrThrow({
    where: { id: observationId },
    select: { partnershipId: true, recordedAt: true },
  });
  const at = new Date(Math.max(act.now.getTime(), recordedAt.getTime() + 1));
  await act.change('OBSERVATION', observationId, { withdrawnAt: at.toISOString() }, { partnershipId });
}
