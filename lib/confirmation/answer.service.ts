import { z } from 'zod';
import type { AnyActor } from '../auth/actor';
import { reasons, stateStatus, statuses } from '../partnership/status.mutations';
import { act, type Outcome } from '../record/act';
import { confirmTie, takeBackConfirmation } from './confirmation.mutations';

/** One press on the screen: how the tie goes, that it is not known, that its entry is right, or back again. */
export const pressSchema = z.strictObject({
  partnershipId: z.coerce.number().int().positive(),
  authorityId: z.coerce.number().int().positive(),
  press: z.enum([...statuses, 'UNKNOWN', 'RIGHT', 'BACK']),
  reason: z
    .enum([...reasons, ''])
    .optional()
    .transform((reason) => reason || null),
});
export type Press = z.infer<typeof pressSchema>;

/**
 * Does what one press says. Whoever says how a tie goes says by the same press that it exists; that is written down as
 * an act of its own, and whether the entry is right as another.
 */
export async function answer(actor: AnyActor, { press, reason, ...side }: Press): Promise<Outcome<unknown>> {
  if (press === 'BACK') return act(takeBackConfirmation, actor, side);
  if (press === 'UNKNOWN') return act(confirmTie, actor, { ...side, kind: 'TIE_UNKNOWN' });
  if (press === 'RIGHT') return act(confirmTie, actor, { ...side, kind: 'ENTRY_RIGHT' });
  const exists = await act(confirmTie, actor, { ...side, kind: 'TIE_EXISTS' });
  if (!exists.ok) return exists;
  return act(stateStatus, actor, { ...side, status: press, reason: press === 'ACTIVE' ? null : reason });
}
