import { Temporal } from 'temporal-polyfill';

/** What a field of a time plan takes: every value, one, or a row of them ("1-5"). */
function takes(field: string, value: number): boolean {
  if (field === '*') return true;
  return field.split(',').some((part) => {
    const [from = '', to = from] = part.split('-');
    return value >= Number(from) && value <= Number(to);
  });
}

/** Within a year every plan that can ever come has come, but for 29 February. */
const DAYS_AHEAD = 366;

/**
 * When a plan comes next. @param cron "30 7 * * 1-5": minute, hour, day of the month, month, day of the week (0 or 7 is
 * Sunday); minute and hour are numbers. @returns null where it does not come within a year, or cannot be read
 */
export function nextRun(cron: string, timeZone: string, now: Date): Date | null {
  const [minute = '', hour = '', day = '', month = '', weekday = ''] = cron.trim().split(/\s+/);
  if (!/^\d{1,2}$/.test(minute) || !/^\d{1,2}$/.test(hour)) return null;
  const moment = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(timeZone);
  const time = { hour: Number(hour), minute: Number(minute) };
  for (let ahead = 0; ahead <= DAYS_AHEAD; ahead += 1) {
    const date = moment.toPlainDate().add({ days: ahead });
    const isDay =
      takes(day, date.day) &&
      takes(month, date.month) &&
      (takes(weekday, date.dayOfWeek) || takes(weekday, date.dayOfWeek % 7));
    if (!isDay) continue;
    const run = date.toZonedDateTime({ timeZone, plainTime: Temporal.PlainTime.from(time) });
    if (Temporal.ZonedDateTime.compare(run, moment) > 0) return new Date(run.epochMilliseconds);
  }
  return null;
}
