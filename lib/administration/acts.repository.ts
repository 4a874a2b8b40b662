import { database } from '../db';

/** Acts of a person whose changes stand, the last first. */
export function actsOf(userId: string, from: Date, before: Date) {
  return database().$queryRaw<{ actId: string; action: string; changes: number; at: Date }[]>`
    SELECT r.act_id::text AS "actId", min(r.action) AS action, count(*)::int AS changes, max(r.at) AS at FROM revision r
    WHERE r.actor_id = ${userId} AND r.at >= ${from} AND r.at < ${before}
      AND NOT EXISTS (SELECT 1 FROM revision b WHERE b.reverts_id = r.id)
    GROUP BY r.act_id ORDER BY max(r.id) DESC LIMIT 2000`;
}
