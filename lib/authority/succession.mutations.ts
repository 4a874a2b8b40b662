import { z } from 'zod';
import { SuccessionKind } from '../generated/prisma/enums';
import { done, mutation, refuse } from '../record/act';
import { recordId } from '../record/input.schema';
import type { Tx } from '../record/record-stores';
import { nobodysSubject } from '../record/subjects';

/** One authority took over from another on a day: its ties are spoken for by the successor, and both keep their pages. */
export const addSuccession = mutation({
  name: 'succession.add',
  permission: 'ADMINISTER',
  schema: z.strictObject({
    predecessorId: recordId,
    successorId: recordId,
    /** YYYY-MM-DD */
    on: z.iso.date('day'),
    kind: z.enum(SuccessionKind, 'choice'),
  }),
  subject: nobodysSubject,
  async run(act, { predecessorId, successorId, on, kind }) {
    const { tx } = act;
    if (predecessorId === successorId) return refuse('same-record');
    const both = [predecessorId, successorId];
    await tx.$queryRaw`SELECT id FROM local_authority WHERE id = ANY(${both}::int[]) ORDER BY id FOR UPDATE`;
    const rows = await tx.localAuthority.findMany({
      where: { id: { in: both } },
      select: { country: true },
    });
    if (rows.length < 2) return { ok: false, problem: { kind: 'not-found' } };
    if (rows[0]?.country !== rows[1]?.country) return refuse('other-country');
    if (on > act.today) return refuse('not-yet');
    const known = { predecessorId_successorId: { predecessorId, successorId } };
    if (await tx.succession.findUnique({ where: known })) return refuse('succession-known');
    if (await leadsTo(tx, successorId, predecessorId)) return refuse('succession-circle');
    const successionId = await act.create(
      'SUCCESSION',
      { predecessorId, successorId, on, kind },
      { authorityId: predecessorId },
    );
    return done({ successionId });
  },
});

/** Whether one was followed by another, at any remove. */
async function leadsTo(tx: Tx, from: number, to: number): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ leads: boolean }[]>`
    WITH RECURSIVE heirs (id) AS (
      SELECT ${from}::int UNION SELECT s.successor_id FROM heirs h JOIN succession s ON s.predecessor_id = h.id
    ) SELECT EXISTS (SELECT 1 FROM heirs WHERE id = ${to}::int) AS leads`;
  return row?.leads ?? false;
}

/** Takes a succession away that was written down wrongly, with what was cited for it. */
export const removeSuccession = mutation({
  name: 'succession.remove',
  permission: 'ADMINISTER',
  schema: z.strictObject({ successionId: recordId }),
  subject: nobodysSubject,
  async run(act, { successionId: id }) {
    const succession = await act.tx.succession.findUnique({ where: { id } });
    if (!succession) return { ok: false, problem: { kind: 'not-found' } };
    const where = { authorityId: succession.predecessorId };
    const cited = await act.tx.citation.findMany({ where: { successionId: id }, select: { id: true } });
    for (const citation of cited) await act.remove('CITATION', citation.id, where);
    await act.remove('SUCCESSION', id, where);
    return done({ successionId: id });
  },
});
