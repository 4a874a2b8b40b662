import type { Prisma } from '../../../lib/generated/prisma/client';
import type { Citations } from '../citations';
import type { Ledger } from '../ledger';
import { readRows, requiredTexts, textsOf } from '../read';
import type { SeededTie } from './partnerships';

type EventColumn = 'id' | 'date' | 'pair' | 'source';

/** Meetings whose hosts are the two sides of one tie, as the facts of that tie say. */
const hostingTies: Record<string, string> = {
  'meeting-wuhan-2005': 'bordeaux-wuhan',
  'meeting-bordeaux-2007': 'bordeaux-wuhan',
  'meeting-nanjing-2010': 'alsace-jiangsu',
};

/** Meetings, anniversaries and programmes beyond a single tie. */
export async function seedEvents(
  tx: Prisma.TransactionClient,
  ledger: Ledger,
  citations: Citations,
  ties: ReadonlyMap<string, SeededTie>,
): Promise<void> {
  for (const row of readRows<EventColumn>('events')) {
    const text = (field: string) => textsOf('events', row.id, field) ?? undefined;
    const data = {
      slug: row.id,
      title: requiredTexts('events', row.id, 'title'),
      place: text('place'),
      participants: text('participants'),
      note: text('note'),
      dates: row.date,
      countries: row.pair.split('-'),
    };
    const host = ties.get(hostingTies[row.id] ?? '')?.id;
    const partnerships = { create: host === undefined ? [] : [{ partnershipId: host }] };
    const key = `event/${row.id}`;
    const id = await ledger.keep(key, data, {
      find: () => tx.event.findUnique({ where: { slug: row.id }, select: { id: true, updatedAt: true } }),
      create: () =>
        tx.event.create({ data: { ...data, partnerships }, select: { id: true, updatedAt: true } }),
      update: (eventId) => tx.event.update({ where: { id: eventId }, data }),
    });
    if (id !== null) await citations.add(key, { eventId: id }, { source: row.source });
  }
}
