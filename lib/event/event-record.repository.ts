import { cache } from 'react';
import { database } from '../db';
import type { Prisma } from '../generated/prisma/client';
import { tieLineSelect } from '../partnership/tie-line.select';
import { citationSelect } from '../source/citation.select';

const eventRecordSelect = {
  slug: true,
  title: true,
  place: true,
  participants: true,
  note: true,
  dates: true,
  datesEarliest: true,
  datesLatest: true,
  countries: true,
  updatedAt: true,
  citations: { orderBy: { id: 'asc' }, select: citationSelect },
  partnerships: { orderBy: { partnershipId: 'asc' }, select: { partnership: { select: tieLineSelect } } },
} satisfies Prisma.EventSelect;

const eventLineSelect = { slug: true, title: true, dates: true } satisfies Prisma.EventSelect;

export type EventRecordRow = Prisma.EventGetPayload<{ select: typeof eventRecordSelect }>;
export type EventLineRow = Prisma.EventGetPayload<{ select: typeof eventLineSelect }>;

/** All that the page of an event shows of the event itself; read once per request. */
export const eventRecord = cache(
  (slug: string): Promise<EventRecordRow | null> =>
    database().event.findUnique({ where: { slug }, select: eventRecordSelect }),
);

/** Every event that concerns the same countries, in the order of time; the atlas holds few. */
export function eventsOfCountries(countries: string[]): Promise<EventLineRow[]> {
  return database().event.findMany({
    where: { countries: { hasEvery: countries } },
    orderBy: [{ datesEarliest: { sort: 'asc', nulls: 'last' } }, { id: 'asc' }],
    select: eventLineSelect,
  });
}
