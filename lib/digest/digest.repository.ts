import { database } from '../db';
import type { RecordKind } from '../generated/prisma/enums';
import { tieNameSelect } from '../partnership/tie-line.select';
import type { DigestPeriod, Frequency } from './digest.rules';

export type DigestReader = { userId: string; email: string; locale: string };
export type DigestChange = {
  partnershipId: number;
  recordKind: RecordKind;
  isNew: boolean;
  isGone: boolean;
};

/** Who wants a digest this often and has something in it: changes that other sides made in the period and nobody looked at. */
export function digestReaders(frequency: Frequency, { from, until }: DigestPeriod): Promise<DigestReader[]> {
  return database().$queryRaw<DigestReader[]>`
    SELECT u.id AS "userId", u.email, u.locale FROM app_user u
    WHERE u.digest = ${frequency}::digest_frequency AND u.disabled_at IS NULL AND u.erased_at IS NULL AND EXISTS (
      SELECT 1 FROM membership m JOIN change_notice n ON n.authority_id = m.authority_id
      WHERE m.user_id = u.id AND m.revoked_at IS NULL AND n.seen_at IS NULL
        AND n.created_at >= ${from}::date AND n.created_at < ${until}::date)
    ORDER BY u.id`;
}

/** The changes of one person's digest, newest first. */
export function digestChanges(userId: string, { from, until }: DigestPeriod): Promise<DigestChange[]> {
  return database().$queryRaw<DigestChange[]>`
    SELECT DISTINCT r.id, r.partnership_id AS "partnershipId", r.record_kind AS "recordKind",
      r.before IS NULL AS "isNew", r.after IS NULL AS "isGone"
    FROM membership m JOIN change_notice n ON n.authority_id = m.authority_id JOIN revision r ON r.id = n.revision_id
    WHERE m.user_id = ${userId} AND m.revoked_at IS NULL AND n.seen_at IS NULL
      AND n.created_at >= ${from}::date AND n.created_at < ${until}::date AND r.partnership_id IS NOT NULL
    ORDER BY r.id DESC`;
}

export function tieNames(ids: readonly number[]) {
  return database().partnership.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, ...tieNameSelect },
  });
}
