import type { Locale } from '../i18n/locales';
import { nameIn } from '../i18n/names';
import { absoluteUrl } from '../server/addresses';
import type { AuthorityPlaceRow } from './authority.select';

/** An authority for search engines (schema.org): the body, its place and what it is called elsewhere. */
export function authorityJsonLd(
  locale: Locale,
  row: AuthorityPlaceRow & { wikidataId: string | null; website?: string | null },
): Record<string, unknown> {
  const { text } = nameIn(locale, row);
  const others = [row.nameNative, row.nameFr, row.nameEn, row.nameZh, row.nameKo].filter(
    (name): name is string => name !== null && name !== text,
  );
  return {
    '@type': row.kind === 'OTHER_PUBLIC_BODY' ? 'Organization' : 'GovernmentOrganization',
    '@id': absoluteUrl(`/${locale}/authorities/${row.slug}`),
    name: text,
    ...(others.length > 0 ? { alternateName: [...new Set(others)] } : {}),
    url: row.website ?? absoluteUrl(`/${locale}/authorities/${row.slug}`),
    ...(row.wikidataId ? { sameAs: `https://www.wikidata.org/entity/${row.wikidataId}` } : {}),
    location: {
      '@type': 'Place',
      address: {
        '@type': 'PostalAddress',
        addressCountry: row.country,
        addressRegion: nameIn(locale, row.territory).text,
      },
      geo: { '@type': 'GeoCoordinates', latitude: row.latitude, longitude: row.longitude },
    },
  };
}
