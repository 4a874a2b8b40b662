import { database } from '../db';

/** Names of what a filter asks for by slug. */
export async function filterNamesBySlug(authorities: readonly string[], networks: readonly string[]) {
  const [found, groups] = await Promise.all([
    authorities.length === 0
      ? []
      : database().localAuthority.findMany({
          where: { slug: { in: [...authorities] } },
          select: {
            slug: true,
            country: true,
            nameNative: true,
            nameFr: true,
            nameEn: true,
            nameZh: true,
            nameKo: true,
          },
        }),
    networks.length === 0
      ? []
      : database().network.findMany({
          where: { slug: { in: [...networks] } },
          select: { slug: true, name: true },
        }),
  ]);
  return { authorities: found, networks: groups };
}

/** The tree of themes in its order. */
export function themeTree() {
  return database().theme.findMany({
    orderBy: [{ parent: { position: 'asc' } }, { position: 'asc' }],
    select: { code: true, label: true, parent: { select: { code: true } } },
  });
}
