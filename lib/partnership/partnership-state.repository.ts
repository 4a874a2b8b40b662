import { database } from '../db';

/** Where the record stands: the count of its changes, when the last one was, and the day of the states. */
export type RecordStand = { version: bigint; changedAt: Date; stateDay: string };

/**
 * The version of the record and the day on which the states of ties stand: the oldest, while they are being derived anew; empty
 * where there is no tie. One question, since every request to the API asks it.
 */
export async function recordStand(): Promise<RecordStand> {
  const [row] = await database().$queryRaw<RecordStand[]>`
    SELECT version, changed_at AS "changedAt", coalesce((SELECT min(day)::text FROM partnership_state), '') AS "stateDay"
    FROM dataset_version WHERE id = 1`;
  if (!row) throw new Error('The table dataset_version has no row.');
  return row;
}
