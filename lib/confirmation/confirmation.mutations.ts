import { z } from 'zod';
import type { ConfirmationKind } from '../generated/prisma/enums';
import { withdraw } from '../partnership/status.mutations';
import { type Act, done, mutation } from '../record/act';
import { sideSubject } from '../record/subjects';

/** What cannot both be said: that a tie exists, and that it is not known. */
const opposite: Partial<Record<ConfirmationKind, ConfirmationKind[]>> = {
  TIE_EXISTS: ['TIE_UNKNOWN'],
  ENTRY_RIGHT: ['TIE_UNKNOWN'],
  TIE_UNKNOWN: ['TIE_EXISTS', 'ENTRY_RIGHT'],
};

/**
 * Says for one side, as of today, that the tie exists, that it is not known, or that its entry is right: three acts, kept
 * apart from each other and from the status. What the side said to the contrary on the same day goes.
 */
export const confirmTie = mutation({
  name: 'tie.confirm',
  permission: 'CONFIRM',
  schema: z.strictObject({
    partnershipId: z.int().positive(),
    authorityId: z.int().positive(),
    kind: z.enum(['TIE_EXISTS', 'TIE_UNKNOWN', 'ENTRY_RIGHT']),
  }),
  subject: (tx, { partnershipId, authorityId }) => sideSubject(tx, partnershipId, authorityId),
  async run(act, { partnershipId, authorityId, kind }) {
    const { id: partyId } = await act.tx.partnershipParty.findFirstOrThrow({
      where: { partnershipId, authorityId },
      select: { id: true },
    });
    const today = await act.tx.confirmation.findMany({
      where: { partnershipId, partyId, confirmedOn: new Date(act.today) },
      select: { id: true, kind: true },
    });
    for (const said of today.filter((each) => opposite[kind]?.includes(each.kind)))
      await act.remove('CONFIRMATION', said.id, { partnershipId });
    const repeated = today.find((said) => said.kind === kind);
    if (repeated) return done({ confirmationId: repeated.id });
    const confirmationId = await act.create(
      'CONFIRMATION',
      {
        partnershipId,
        partyId,
        kind,
        confirmedOn: act.today,
        capacity: act.capacity === 'PUBLIC' ? 'SYSTEM' : act.capacity,
      },
      { partnershipId },
    );
    if (kind !== 'TIE_UNKNOWN') await becomeMutual(act, partnershipId, authorityId);
    return done({ confirmationId });
  },
});

/** Takes back what one's side confirmed today: a press too many. */
export const takeBackConfirmation = mutation({
  name: 'tie.take-back',
  permission: 'CONFIRM',
  schema: z.strictObject({ partnershipId: z.int().positive(), authorityId: z.int().positive() }),
  subject: (tx, { partnershipId, authorityId }) => sideSubject(tx, partnershipId, authorityId),
  async run(act, { partnershipId, authorityId }) {
    const party = { authorityId, partnershipId };
    const today = await act.tx.confirmation.findMany({
      where: { partnershipId, party, confirmedOn: new Date(act.today) },
      select: { id: true },
    });
    for (const { id } of today) await act.remove('CONFIRMATION', id, { partnershipId });
    const said = await act.tx.statusObservation.findMany({
      where: { partnershipId, party, asOf: act.today, withdrawnAt: null },
      select: { id: true },
    });
    for (const { id } of said) await withdraw(act, id);
    return done({ taken: today.length + said.length });
  },
});

/** What one side declared alone is so no longer once another side, or a correspondent or administrator, says that it exists. */
async function becomeMutual(act: Act, partnershipId: number, authorityId: number): Promise<void> {
  const tie = await act.tx.partnership.findUniqueOrThrow({
    where: { id: partnershipId },
    select: { oneSided: true, declaredById: true },
  });
  const fromOutside = act.onBehalfOf === null;
  if (tie.oneSided && (fromOutside || tie.declaredById !== authorityId))
    await act.change('PARTNERSHIP', partnershipId, { oneSided: false }, { partnershipId });
}
