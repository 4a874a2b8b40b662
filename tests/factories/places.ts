import { database } from '@/lib/db';
import type { Prisma } from '@/lib/generated/prisma/client';

let made = 0;

/** A place of the gazetteer in the Tarn, with a code of its own. */
export async function place(over: Partial<Prisma.GazetteerPlaceUncheckedCreateInput> = {}): Promise<number> {
  made += 1;
  const { id } = await database().gazetteerPlace.create({
    data: {
      codeSystem: 'INSEE',
      code: `9${String(made).padStart(4, '0')}`,
      country: 'FR',
      kind: 'MUNICIPALITY',
      nameNative: 'Carmaux',
      nameFr: 'Carmaux',
      territoryCode: 'FR-81',
      latitude: 43.9,
      longitude: 1.9,
      population: 15_000,
      search: '=carmaux',
      ...over,
    },
  });
  return id;
}
