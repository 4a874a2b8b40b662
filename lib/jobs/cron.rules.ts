import cronParser from 'cron-parser';

/**
 * When a plan comes next, read as the job queue reads it.
 * @param cron "30 7 * * 1-5": minute, hour, day of the month, month, day of the week (0 or 7 is Sunday)
 * @returns null where it never comes, or cannot be read
 */
export function nextRun(cron: string, timeZone: string, now: Date): Date | null {
  // The library takes what is left out for "always".
  if (cron.trim().split(/\s+/).length !== 5) return null;
  try {
    return cronParser.parseExpression(cron, { currentDate: now, tz: timeZone }).next().toDate();
  } catch {
    return null;
  }
}
