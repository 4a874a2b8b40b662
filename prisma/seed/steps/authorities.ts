import type { Prisma } from '../../../lib/generated/prisma/client';
import { searchTokens } from '../../../lib/search/search-tokens';
import type { Citations } from '../citations';
import type { Ledger } from '../ledger';
import { orNull, readRows, requiredTexts } from '../read';

type AuthorityColumn =
  | 'id'
  | 'country'
  | 'kind'
  | 'name_native'
  | 'name_fr'
  | 'name_en'
  | 'name_zh'
  | 'name_ko'
  | 'region'
  | 'lat'
  | 'lng';
type PlaceColumn =
  | 'id'
  | 'territory'
  | 'national_code_system'
  | 'national_code'
  | 'wikidata'
  | 'population'
  | 'population_source'
  | 'website';
type NameColumn = 'id' | 'name' | 'source_label' | 'source_url';

type AuthorityCreate = Prisma.LocalAuthorityUncheckedCreateInput;

const sourceOfName = (label: string) =>
  label.startsWith('GeoNames')
    ? 'geonames'
    : label.startsWith('Unicode CLDR') || label.startsWith('CLDR')
      ? 'cldr'
      : 'name-usage';

/** Authorities with their places, codes and names; a name that was looked up cites where. @returns ids by slug */
export async function seedAuthorities(
  tx: Prisma.TransactionClient,
  ledger: Ledger,
  citations: Citations,
  territories: ReadonlyMap<string, number>,
): Promise<Map<string, number>> {
  const byId = <T extends { id: string }>(rows: T[]) => new Map(rows.map((row) => [row.id, row]));
  const places = byId(readRows<PlaceColumn>('authority-territories'));
  const zh = byId(readRows<NameColumn>('names-zh'));
  const ko = byId(readRows<NameColumn>('names-ko'));
  const ids = new Map<string, number>();
  for (const row of readRows<AuthorityColumn>('authorities')) {
    const place = places.get(row.id);
    const territoryId = territories.get(place?.territory ?? '') ?? territories.get(row.region);
    if (territoryId === undefined) throw new Error(`${row.id} lies in no known territory: ${row.region}`);
    const data: AuthorityCreate = {
      slug: row.id,
      country: row.country,
      kind: row.kind as AuthorityCreate['kind'],
      territoryId,
      nameNative: row.name_native,
      nameFr: orNull(row.name_fr),
      nameEn: orNull(row.name_en),
      nameZh: orNull(row.name_zh || zh.get(row.id)?.name),
      nameKo: orNull(row.name_ko || ko.get(row.id)?.name),
      nationalCode: orNull(place?.national_code),
      nationalCodeSystem: place?.national_code
        ? (place.national_code_system as AuthorityCreate['nationalCodeSystem'])
        : null,
      wikidataId: orNull(place?.wikidata),
      latitude: Number(row.lat),
      longitude: Number(row.lng),
      population: place?.population ? Number(place.population) : null,
      populationSource: orNull(place?.population_source),
      website: orNull(place?.website),
    };
    const tokens = searchTokens([data.nameNative, data.nameFr, data.nameEn, data.nameZh, data.nameKo]).map(
      (token) => ({ token }),
    );
    const key = `authority/${row.id}`;
    const id = await ledger.keep(key, data, {
      find: () =>
        tx.localAuthority.findUnique({ where: { slug: row.id }, select: { id: true, updatedAt: true } }),
      create: () =>
        tx.localAuthority.create({
          data: { ...data, searchTokens: { createMany: { data: tokens } } },
          select: { id: true, updatedAt: true },
        }),
      update: (authorityId) =>
        tx.localAuthority.update({
          where: { id: authorityId },
          data: { ...data, searchTokens: { deleteMany: {}, createMany: { data: tokens } } },
        }),
    });
    if (id === null) {
      // People merged it into another: what a newer seed ties to it is tied to that one.
      const alias = { kind_slug: { kind: 'AUTHORITY', slug: row.id } } as const;
      const moved = await tx.slugAlias.findUnique({ where: alias });
      if (moved) ids.set(row.id, moved.targetId);
      continue;
    }
    ids.set(row.id, id);
    for (const [field, named] of [
      ['nameZh', zh.get(row.id)],
      ['nameKo', ko.get(row.id)],
    ] as const) {
      if (!named) continue;
      const locator = [named.source_label, named.source_url].filter((part) => part !== '').join(' – ');
      await citations.add(
        key,
        { authorityId: id },
        { source: sourceOfName(named.source_label), field, locator },
      );
    }
  }
  await citeFurongCave(ids, citations);
  return ids;
}

/** The article places Furong Cave in Hunan and spells Lijiang otherwise: the record departs from it and says so. */
async function citeFurongCave(ids: ReadonlyMap<string, number>, citations: Citations): Promise<void> {
  const cave = ids.get('furong-cave');
  const lijiang = ids.get('lijiang');
  if (cave !== undefined)
    await citations.add(
      'authority/furong-cave',
      { authorityId: cave },
      {
        source: 'hammouche-2025',
        field: 'territory',
        statedValue: 'Wulon, Hunan',
        agrees: false,
        correction: requiredTexts('conflicts', 'furong-cave'),
      },
    );
  if (lijiang !== undefined)
    await citations.add(
      'authority/lijiang',
      { authorityId: lijiang },
      {
        source: 'hammouche-2025',
        field: 'nameEn',
        statedValue: 'Lijian',
        agrees: false,
      },
    );
}

/** Which authority took over from which, and when. */
export async function seedSuccessions(
  tx: Prisma.TransactionClient,
  ledger: Ledger,
  authorities: ReadonlyMap<string, number>,
): Promise<void> {
  for (const row of readRows<'predecessor' | 'successor' | 'on' | 'kind'>('successions')) {
    const predecessorId = authorities.get(row.predecessor);
    const successorId = authorities.get(row.successor);
    if (predecessorId === undefined || successorId === undefined) continue;
    const data = { predecessorId, successorId, on: new Date(row.on), kind: row.kind as 'MERGED_INTO' };
    const where = { predecessorId_successorId: { predecessorId, successorId } };
    await ledger.keep(`succession/${row.predecessor}/${row.successor}`, row, {
      find: () => tx.succession.findUnique({ where, select: { id: true, updatedAt: true } }),
      create: () => tx.succession.create({ data, select: { id: true, updatedAt: true } }),
      update: (id) => tx.succession.update({ where: { id }, data }),
    });
  }
}
