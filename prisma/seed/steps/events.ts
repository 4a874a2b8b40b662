import type { Prisma } from '../../../lib/generated/prisma/client';
import type { Citations } from '../citations';
import type { Ledger } from '../ledger';
import { readRows, requiredTexts, textsOf } from '../read';

type EventColumn = 'id' | 'date' | 'pair' | 'source';

/** Meetings, anniversaries and programmes beyond a single tie. */
export async function seedEvents(
  tx: Prisma.TransactionClient,
  ledger: Ledger,
  citations: Citations,
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
    const key = `event/${row.id}`;
    const id = await ledger.keep(key, data, {
      find: () => tx.event.findUnique({ where: { slug: row.id }, select: { id: true, updatedAt: true } }),
      create: () => tx.event.create({ data, select: { id: true, updatedAt: true } }),
      update: (eventId) => tx.event.update({ where: { id: eventId }, data }),
    });
    if (id !== null) await citations.add(key, { eventId: id }, { source: row.source });
  }
}
