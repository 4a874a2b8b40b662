import { database } from '../db';
import type { Prisma } from '../generated/prisma/client';

const eventSelect = {
  slug: true,
  title: true,
  place: true,
  dates: true,
  countries: true,
  partnerships: { select: { partnershipId: true } },
} satisfies Prisma.EventSelect;

export type TimelineEventRow = Prisma.EventGetPayload<{ select: typeof eventSelect }>;

/** Every event with the ties that it concerns; an event is always dated. */
export function timelineEvents(): Promise<TimelineEventRow[]> {
  return database().event.findMany({
    orderBy: [{ datesEarliest: 'asc' }, { slug: 'asc' }],
    select: eventSelect,
  });
}
