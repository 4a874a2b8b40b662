import type { Prisma } from '../../../lib/generated/prisma/client';
import { searchTokens } from '../../../lib/search/search-tokens';
import type { Ledger } from '../ledger';
import { listOf, orNull, readRows } from '../read';

type TerritoryColumn =
  | 'code'
  | 'parent'
  | 'country'
  | 'level'
  | 'name_native'
  | 'name_fr'
  | 'name_en'
  | 'name_zh'
  | 'name_ko'
  | 'national_code'
  | 'source';

/** The tree of areas, countries first. @returns ids by code */
export async function seedTerritories(
  tx: Prisma.TransactionClient,
  ledger: Ledger,
): Promise<Map<string, number>> {
  const ids = new Map<string, number>();
  const rows = readRows<TerritoryColumn>('territories').sort((a, b) => Number(a.level) - Number(b.level));
  for (const row of rows) {
    const data = {
      code: row.code,
      parentId: row.parent ? (ids.get(row.parent) ?? null) : null,
      country: row.country,
      level: Number(row.level),
      nameNative: row.name_native,
      nameFr: orNull(row.name_fr),
      nameEn: orNull(row.name_en),
      nameZh: orNull(row.name_zh),
      nameKo: orNull(row.name_ko),
      nationalCode: orNull(row.national_code),
      nameSource: orNull(row.source),
    };
    const names = [data.nameNative, data.nameFr, data.nameEn, data.nameZh, data.nameKo];
    const tokens = searchTokens(names).map((token) => ({ token }));
    const id = await ledger.keep(`territory/${row.code}`, row, {
      find: () => tx.territory.findUnique({ where: { code: row.code }, select: { id: true } }),
      create: () =>
        tx.territory.create({
          data: { ...data, searchTokens: { createMany: { data: tokens } } },
          select: { id: true },
        }),
      update: (territoryId) =>
        tx.territory.update({
          where: { id: territoryId },
          data: { ...data, searchTokens: { deleteMany: {}, createMany: { data: tokens } } },
        }),
    });
    if (id !== null) ids.set(row.code, id);
  }
  return ids;
}

type PostColumn =
  | 'country'
  | 'territories'
  | 'office_en'
  | 'office_fr'
  | 'office_zh'
  | 'office_ko'
  | 'website'
  | 'note';

const slugOf = (text: string) =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

/** The French posts that cover the partners, by office. */
export async function seedCoveringPosts(
  tx: Prisma.TransactionClient,
  ledger: Ledger,
  territories: ReadonlyMap<string, number>,
): Promise<void> {
  for (const row of readRows<PostColumn>('covering-posts')) {
    const slug = slugOf(row.office_en);
    const office = { fr: row.office_fr, en: row.office_en, zh: row.office_zh, ko: row.office_ko };
    const data = { slug, country: row.country, office, website: orNull(row.website), note: orNull(row.note) };
    const covers = listOf(row.territories)
      .map((code) => territories.get(code))
      .filter((id) => id !== undefined)
      .map((territoryId) => ({ territoryId }));
    await ledger.keep(`covering-post/${slug}`, row, {
      find: () => tx.coveringPost.findUnique({ where: { slug }, select: { id: true } }),
      create: () =>
        tx.coveringPost.create({ data: { ...data, territories: { create: covers } }, select: { id: true } }),
      update: (id) =>
        tx.coveringPost.update({
          where: { id },
          data: { ...data, territories: { deleteMany: {}, create: covers } },
        }),
    });
  }
}
