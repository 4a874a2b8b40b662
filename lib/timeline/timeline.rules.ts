import { edtfBounds } from '../date/edtf';
import type { PartnershipFilter } from '../filter/filter.schema';
import { activeFilters } from '../filter/filter-address';

/** Whether a date text may fall into the years, and on or before the day, that a filter names. */
export function mayFallIn(
  { from, to, asOf }: Pick<PartnershipFilter, 'from' | 'to' | 'asOf'>,
  dates: string,
): boolean {
  const { earliest, latest } = edtfBounds(dates);
  if (from !== null && latest !== null && Number(latest.slice(0, 4)) < from) return false;
  if (to !== null && earliest !== null && Number(earliest.slice(0, 4)) > to) return false;
  return asOf === null || earliest === null || earliest <= asOf;
}

/** The year under which a date stands: the first it allows, else the last. */
export function yearOf(dates: string): number | null {
  const { earliest, latest } = edtfBounds(dates);
  const day = earliest ?? latest;
  return day === null ? null : Number(day.slice(0, 4));
}

export type TimedEvent = {
  dates: string;
  countries: readonly string[];
  partnerships: readonly { partnershipId: number }[];
};

/** Filters that an event answers to by itself; any other speaks of ties. */
const ofEvents: ReadonlySet<string> = new Set(['country', 'pair', 'from', 'to', 'asOf']);

/**
 * Whether an event belongs under a filter: where it concerns a tie that the filter lets through, or, concerning no tie,
 * where the filter speaks of countries and years alone.
 */
export function eventBelongs(
  filter: PartnershipFilter,
  shownTies: ReadonlySet<number>,
  event: TimedEvent,
): boolean {
  if (!mayFallIn(filter, event.dates)) return false;
  if (event.partnerships.some(({ partnershipId }) => shownTies.has(partnershipId))) return true;
  if (activeFilters(filter).some((parameter) => !ofEvents.has(parameter))) return false;
  const concerns = (country: string) => event.countries.includes(country);
  const ofCountry = filter.country.length === 0 || filter.country.some(concerns);
  const ofPair = filter.pair.length === 0 || filter.pair.some((pair) => pair.split('-').every(concerns));
  return ofCountry && ofPair;
}
