import type { Prisma } from '../../../lib/generated/prisma/client';
import type { Citations } from '../citations';
import type { Ledger } from '../ledger';
import { orNull, readRows, textsOf } from '../read';
import type { SeededTie } from './partnerships';

type ObservationColumn = 'partnership' | 'status' | 'as_of' | 'since' | 'reason' | 'source';
type ObservationCreate = Prisma.StatusObservationUncheckedCreateInput;

/** What the sources say of the ties' activity; each observation stands beside the others. */
export async function seedObservations(
  tx: Prisma.TransactionClient,
  ledger: Ledger,
  citations: Citations,
  ties: ReadonlyMap<string, SeededTie>,
): Promise<void> {
  for (const row of readRows<ObservationColumn>('status-observations')) {
    const tie = ties.get(row.partnership);
    if (!tie) continue;
    const name = [row.partnership, row.source, row.status, row.as_of, row.since].join('|');
    const data: ObservationCreate = {
      partnershipId: tie.id,
      status: row.status as ObservationCreate['status'],
      asOf: row.as_of,
      since: orNull(row.since),
      reason: orNull(row.reason) as ObservationCreate['reason'],
      declarant: 'SOURCE',
      statement: textsOf('observations', name) ?? undefined,
    };
    const where = {
      partnershipId: tie.id,
      status: data.status,
      asOf: data.asOf,
      since: data.since,
      declarant: 'SOURCE' as const,
      citations: { some: { source: { slug: row.source } } },
    };
    const key = `observation/${name}`;
    const id = await ledger.keep(key, data, {
      find: () => tx.statusObservation.findFirst({ where, select: { id: true } }),
      create: () => tx.statusObservation.create({ data, select: { id: true } }),
      // What was said stays; only its translation may follow the seed.
      update: (observationId) =>
        tx.statusObservation.update({ where: { id: observationId }, data: { statement: data.statement } }),
    });
    if (id !== null) await citations.add(key, { observationId: id }, { source: row.source });
  }
}
