import { database } from '../db';
import type { Tx } from '../record/record-stores';

/** An authority itself, or those that took over from it: who may answer for it. */
export async function heirsOf(authorityId: number): Promise<number[]> {
  const rows = await database().$queryRaw<{ id: number }[]>`
    WITH RECURSIVE heir (id) AS (
      SELECT ${authorityId}::int UNION SELECT s.successor_id FROM heir h JOIN succession s ON s.predecessor_id = h.id
    )
    SELECT h.id FROM heir h WHERE NOT EXISTS (SELECT 1 FROM succession s WHERE s.predecessor_id = h.id) ORDER BY h.id`;
  return rows.map(({ id }) => id);
}

const select = {
  id: true,
  authorityId: true,
  year: true,
  opensOn: true,
  closesOn: true,
  submittedAt: true,
} as const;

/** The round of an authority and year; null where it was not asked. */
export function roundOfYear(
  authorityId: number,
  year: number,
  tx: Pick<Tx, 'confirmationRound'> = database(),
) {
  return tx.confirmationRound.findUnique({ where: { authorityId_year: { authorityId, year } }, select });
}

export type RoundOfYear = NonNullable<Awaited<ReturnType<typeof roundOfYear>>>;

/** Whether a mail of a round was written on a day already, by its key. @param mark what keys of that day hold */
export async function wasAskedOn(roundId: number, mark: string, tx: Pick<Tx, 'mailMessage'> = database()) {
  return (
    (await tx.mailMessage.count({ where: { roundId, key: { startsWith: `round:${roundId}:${mark}:` } } })) > 0
  );
}

/** How many ties that have not ended an authority is party to, by itself or for those it took over from. */
export async function livingTiesOf(authorityId: number): Promise<number> {
  const [row] = await database().$queryRaw<{ count: number }[]>`
    WITH RECURSIVE held (id) AS (
      SELECT ${authorityId}::int UNION SELECT s.predecessor_id FROM held h JOIN succession s ON s.successor_id = h.id
    )
    SELECT count(DISTINCT p.id)::int AS count FROM held h JOIN partnership_party pp ON pp.authority_id = h.id
      JOIN partnership p ON p.id = pp.partnership_id WHERE p.stage <> 'ENDED'`;
  return row?.count ?? 0;
}
