import { z } from 'zod';
import { done, mutation, refuse } from '../record/act';
import { authoritySubject } from '../record/subjects';

/** Ends a round: its links serve no longer. What has no answer stays as it is. */
export const submitRound = mutation({
  name: 'round.submit',
  permission: 'CONFIRM',
  schema: z.strictObject({ roundId: z.int().positive() }),
  async subject(tx, { roundId }, actor) {
    if (actor.kind === 'link' && actor.roundId !== roundId) return null;
    const round = await tx.confirmationRound.findUnique({ where: { id: roundId } });
    return round && authoritySubject(tx, round.authorityId);
  },
  async run(act, { roundId }) {
    const { count } = await act.tx.confirmationRound.updateMany({
      where: { id: roundId, submittedAt: null },
      data: { submittedAt: act.now },
    });
    if (count === 0) return refuse('submitted-already');
    await act.audit(`round:${roundId}`);
    return done({ roundId });
  },
});
