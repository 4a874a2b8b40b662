import { Temporal } from 'temporal-polyfill';
import type { Day } from './edtf';

/** The day it is for the atlas: the calendar day in Paris at an instant (epoch milliseconds). */
export function atlasDay(epochMilliseconds: number): Day {
  return Temporal.Instant.fromEpochMilliseconds(epochMilliseconds)
    .toZonedDateTimeISO('Europe/Paris')
    .toPlainDate()
    .toString();
}

/**
 * The day a number of calendar months later; the last day of the month where that month is shorter, as in PostgreSQL.
 * Days are compared as text, so what would lie past the year 9999 is its last day.
 */
export function addMonths(day: Day, months: number): Day {
  const later = Temporal.PlainDate.from(day).add({ months });
  return later.year > 9999 ? '9999-12-31' : later.toString();
}

/** The day a number of days later. */
export function addDays(day: Day, days: number): Day {
  return Temporal.PlainDate.from(day).add({ days }).toString();
}

/** The day that a `date` column holds: the driver gives midnight UTC. */
export function dayOfColumn(value: Date): Day;
export function dayOfColumn(value: Date | null): Day | null;
export function dayOfColumn(value: Date | null): Day | null {
  return value?.toISOString().slice(0, 10) ?? null;
}
