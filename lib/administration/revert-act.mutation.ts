import { z } from 'zod';
import { done, mutation, type Outcome } from '../record/act';
import { takeBack } from '../record/revert.mutations';
import { nobodysSubject } from '../record/subjects';

/** Takes back everything that one act changed, the last first, or nothing of it. What was reverted already is passed over. */
export const revertAct = mutation({
  name: 'act.revert',
  permission: 'ADMINISTER',
  schema: z.strictObject({ actId: z.uuid() }),
  subject: nobodysSubject,
  async run(act, { actId }): Promise<Outcome<{ reverted: number }>> {
    const revisions = await act.tx.revision.findMany({
      where: { actId, revertedBy: { none: {} } },
      orderBy: { id: 'desc' },
    });
    if (revisions.length === 0) return { ok: false, problem: { kind: 'not-found' } };
    for (const revision of revisions) {
      const outcome = await takeBack(act, revision);
      if (!outcome.ok) return outcome;
    }
    await act.audit(`act:${actId}`, { reverted: revisions.length });
    return done({ reverted: revisions.length });
  },
});
