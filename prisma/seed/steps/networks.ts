import type { Prisma } from '../../../lib/generated/prisma/client';
import type { Citations } from '../citations';
import type { Ledger } from '../ledger';
import { listOf, orNull, readRows, requiredTexts, textsOf } from '../read';
import type { SeededTie } from './partnerships';

type NetworkColumn = 'id' | 'kind' | 'country' | 'partnerships' | 'authorities' | 'source';
type Ids = ReadonlyMap<string, number>;

const known = (ids: Ids | ReadonlyMap<string, { id: number }>, slugs: string[]) =>
  slugs
    .map((slug) => ids.get(slug))
    .filter((id) => id !== undefined)
    .map((id) => (typeof id === 'number' ? id : id.id));

/** Groups and associations that ties and authorities belong to. @returns ids by slug */
export async function seedNetworks(
  tx: Prisma.TransactionClient,
  ledger: Ledger,
  citations: Citations,
  ties: ReadonlyMap<string, SeededTie>,
  authorities: Ids,
): Promise<Map<string, number>> {
  const ids = new Map<string, number>();
  for (const row of readRows<NetworkColumn>('networks')) {
    const data = {
      slug: row.id,
      kind: row.kind as Prisma.NetworkCreateInput['kind'],
      country: orNull(row.country),
      name: requiredTexts('networks', row.id, 'name'),
      description: textsOf('networks', row.id, 'description') ?? undefined,
    };
    const partnerships = known(ties, listOf(row.partnerships)).map((partnershipId) => ({ partnershipId }));
    const members = known(authorities, listOf(row.authorities)).map((authorityId) => ({ authorityId }));
    const key = `network/${row.id}`;
    const id = await ledger.keep(
      key,
      { row, ...data },
      {
        find: () => tx.network.findUnique({ where: { slug: row.id }, select: { id: true, updatedAt: true } }),
        create: () =>
          tx.network.create({
            data: { ...data, partnerships: { create: partnerships }, authorities: { create: members } },
            select: { id: true, updatedAt: true },
          }),
        update: (networkId) => tx.network.update({ where: { id: networkId }, data }),
      },
    );
    if (id === null) continue;
    ids.set(row.id, id);
    await citations.add(key, { networkId: id }, { source: row.source });
  }
  return ids;
}

type Coordination = 'type' | 'example';

/** The ties that each of the report's examples is about; the report names them in words. */
const tiesOfExample: Record<string, string[]> = {
  'Tourism platform': ['franche-comte-anhui'],
  'Sustainable Urban Development (SUD) agreement': ['bordeaux-wuhan'],
  'SUD agreement': ['bordeaux-wuhan'],
  'Liaoning Group': ['auvergne-liaoning', 'clermont-ferrand-anshan', 'le-havre-dalian'],
  'Alpes Sichuan (mountain range committee)': ['alpes-sichuan'],
  'Alpes Sichuan': ['alpes-sichuan'],
  Brittany: ['brest-qingdao', 'rennes-jinan', 'rennes-qufu'],
  Auvergne: ['auvergne-liaoning', 'clermont-ferrand-anshan'],
  'Responsible tourism in Anhui': ['franche-comte-anhui'],
  'Asia Urbs Qufu': ['rennes-qufu'],
  'Asia Urbs Beijing': ['paris-rome-beijing'],
  'Brest-Kiel-Qingdao memorandum': ['brest-qingdao'],
};

const networksOfExample: Record<string, string> = {
  'Liaoning Group': 'liaoning-group',
  'Alpes Sichuan': 'alpes-sichuan',
  'Alpes Sichuan (mountain range committee)': 'alpes-sichuan',
};

const slugOf = (text: string) =>
  text
    .toLowerCase()
    .replaceAll('_', '-')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

/** The report's examples of the six types of coordination. */
export async function seedCoordinations(
  tx: Prisma.TransactionClient,
  ledger: Ledger,
  citations: Citations,
  ties: ReadonlyMap<string, SeededTie>,
  networks: Ids,
): Promise<void> {
  for (const row of readRows<Coordination>('coordination-types')) {
    const slug = slugOf(`${row.type}-${row.example}`);
    const data = {
      slug,
      type: row.type as Prisma.CoordinationCreateInput['type'],
      title: requiredTexts('coordination', 'examples', row.example, 'title'),
      parties: requiredTexts('coordination', 'examples', row.example, 'parties'),
      networkId: networks.get(networksOfExample[row.example] ?? '') ?? null,
    };
    const partnerships = known(ties, tiesOfExample[row.example] ?? []).map((partnershipId) => ({
      partnershipId,
    }));
    const key = `coordination/${slug}`;
    const id = await ledger.keep(key, data, {
      find: () => tx.coordination.findUnique({ where: { slug }, select: { id: true } }),
      create: () =>
        tx.coordination.create({
          data: { ...data, partnerships: { create: partnerships } },
          select: { id: true },
        }),
      update: (coordinationId) => tx.coordination.update({ where: { id: coordinationId }, data }),
    });
    if (id !== null) await citations.add(key, { coordinationId: id }, { source: 'technopolis-2011' });
  }
}
