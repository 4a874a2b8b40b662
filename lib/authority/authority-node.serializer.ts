import type { Node } from '../server/api/formats/jsonld';
import { type AuthorityRefRow, type PageBase, wikidataUrl } from './authority.serializer';

type LinkedRow = AuthorityRefRow & { wikidataId: string | null };

/** Names with their languages, as JSON-LD writes them; the native one alone where no other is known. */
function names(row: LinkedRow) {
  const told = [
    { '@language': 'fr', '@value': row.nameFr },
    { '@language': 'en', '@value': row.nameEn },
    { '@language': 'zh-Hans', '@value': row.nameZh },
    { '@language': 'ko', '@value': row.nameKo },
  ].filter((name) => name['@value'] !== null);
  return told.length > 0 ? told : row.nameNative;
}

export const authorityNodeId = (slug: string, origin: string) => `${origin}/api/v1/authorities/${slug}`;

/** An authority in the terms of schema.org: a public body, the place where it sits, and the same in Wikidata. */
export function authorityNode(row: LinkedRow, { origin, lang }: PageBase): Node {
  const address = { addressCountry: row.country, addressRegion: row.territory.lineage[1] };
  return {
    '@id': authorityNodeId(row.slug, origin),
    '@type': 'GovernmentOrganization',
    identifier: row.slug,
    name: names(row),
    alternateName: row.nameNative,
    url: `${origin}/${lang}/authorities/${row.slug}`,
    ...(row.wikidataId ? { sameAs: wikidataUrl(row.wikidataId) } : {}),
    location: {
      '@type': 'Place',
      name: row.nameNative,
      address: { '@type': 'PostalAddress', ...address },
      geo: { '@type': 'GeoCoordinates', latitude: row.latitude, longitude: row.longitude },
    },
  };
}
