import { randomUUID } from 'node:crypto';
import { database } from '../db';

const DAY_MS = 86_400_000;
/** What clocks of several processes may differ by. */
const SKEW_MS = 60_000;

/**
 * Counts one ask against a key, in one statement, so that asks at the same moment are each counted. A window begins
 * with its first ask; the column `last_request` holds that moment. One that begins well after now was begun before the clock was
 * set back: it is over.
 * @param now epoch milliseconds
 * @returns asks within the window, this one counted, and when it began
 */
export async function countAsk(
  key: string,
  windowSeconds: number,
  now: number,
): Promise<{ count: number; begun: number }> {
  const [row] = await database().$queryRaw<{ count: number; begun: bigint }[]>`
    INSERT INTO rate_limit AS r (id, key, count, last_request) VALUES (${randomUUID()}, ${key}, 1, ${now}::bigint)
    ON CONFLICT (key) DO UPDATE SET
      count = CASE WHEN r.last_request NOT BETWEEN ${now - windowSeconds * 1000 + 1}::bigint AND ${now + SKEW_MS}::bigint THEN 1 ELSE r.count + 1 END,
      last_request = CASE WHEN r.last_request NOT BETWEEN ${now - windowSeconds * 1000 + 1}::bigint AND ${now + SKEW_MS}::bigint THEN ${now}::bigint ELSE r.last_request END
    RETURNING count, last_request AS begun`;
  return { count: row?.count ?? 1, begun: Number(row?.begun ?? now) };
}

/** No window is longer than a day. @param now epoch milliseconds */
export async function forgetAsks(now: number): Promise<void> {
  await database().rateLimit.deleteMany({ where: { lastRequest: { lt: now - DAY_MS } } });
}
