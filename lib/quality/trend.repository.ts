import { database } from '../db';

/** Writes how much each rule found on a day; written again, the day holds what was found last. @param day YYYY-MM-DD */
export async function keepCounts(
  day: string,
  found: readonly { code: string; count: number }[],
): Promise<number> {
  return database().$executeRaw`
    INSERT INTO quality_count (day, rule, count)
    SELECT ${day}::date, r.code, r.count FROM jsonb_to_recordset(${JSON.stringify(found)}::jsonb) AS r (code text, count int)
    ON CONFLICT (day, rule) DO UPDATE SET count = excluded.count`;
}

/** What one rule, or all together, found on the last days on which they were run, the first of them first. */
export function countsByDay(rule: string | null, days: number): Promise<{ day: string; count: number }[]> {
  return database().$queryRaw`
    SELECT * FROM (
      SELECT day::text AS day, sum(count)::int AS count FROM quality_count
      WHERE ${rule}::text IS NULL OR rule = ${rule} GROUP BY 1 ORDER BY 1 DESC LIMIT ${days}
    ) latest ORDER BY day`;
}
