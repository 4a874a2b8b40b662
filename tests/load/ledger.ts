import { rows } from '../e2e/support/record-sql';
import type { Writer } from './writer';

export type Kept = { acknowledged: number; lost: number; withoutRevision: number };

/** The number that the history stands at: what is counted comes after it. */
export async function historyNow(): Promise<number> {
  const [last] = await rows<{ id: number }>('SELECT coalesce(max(id), 0) AS id FROM revision');
  return last?.id ?? 0;
}

/** Looks for everything that writers were told is kept: the last word on each tie, and a revision of every act. */
export async function lookForWrites(writers: readonly Writer[], since: number): Promise<Kept> {
  const kept: Kept = { acknowledged: 0, lost: 0, withoutRevision: 0 };
  for (const { ground, acknowledged } of writers) {
    const { words, presses } = acknowledged;
    kept.acknowledged += words.length + presses;
    const history = await rows<{ record_kind: string; after: string | null }>(
      `SELECT record_kind, after::text FROM revision WHERE id > $1 AND partnership_id = $2 AND on_behalf_of_id = $3`,
      [since, ground.tieId, ground.authorityId],
    );
    const [tie] = await rows<{ word: string | null }>(
      "SELECT description->>'en' AS word FROM partnership WHERE id = $1",
      [ground.tieId],
    );
    // Each word takes the place of the one before: the last stands in the tie, all of them in its history.
    if (words.length > 0 && tie?.word !== words.at(-1)) kept.lost += 1;
    kept.withoutRevision += words.filter(
      (word) => !history.some(({ after }) => after?.includes(word)),
    ).length;
    const pressed = history.filter(({ record_kind }) => record_kind === 'CONFIRMATION').length;
    kept.withoutRevision += Math.max(0, presses - pressed);
  }
  return kept;
}
