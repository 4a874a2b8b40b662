import { placePath } from '../authority/authority-name.presenter';
import type { Locale } from '../i18n/locales';
import { textIn } from '../i18n/localized-text';
import { countryName, type NameInLanguage, nameIn, nativeNameBeside } from '../i18n/names';
import type { Translate } from '../i18n/translate';
import type { FoundAuthorityRow, FoundTerritoryRow, TitledKind, TitledRow } from './search.repository';

/** One line of what was found. */
export type SearchHit = {
  key: string;
  href: string;
  name: NameInLanguage;
  native: NameInLanguage | null;
  /** Where it is, what kind it is; null where the heading says all. */
  about: string | null;
  /** How many ties it has; null where that means nothing. */
  ties: number | null;
};

/** @param v translator of the namespace `vocabulary` @param ties how many the authority has */
export function authorityHit(locale: Locale, v: Translate, row: FoundAuthorityRow, ties: number): SearchHit {
  const [country, ...below] = placePath(locale, row.territory).map(({ text }) => text);
  const place = [...below.reverse(), country].filter((step) => step !== nameIn(locale, row).text);
  return {
    key: row.slug,
    href: `/${locale}/authorities/${row.slug}`,
    name: nameIn(locale, row),
    native: nativeNameBeside(locale, row),
    about: [v(`kind.${row.kind}`), place.join(', ')].filter((part) => part).join(' · '),
    ties,
  };
}

export function territoryHit(locale: Locale, row: FoundTerritoryRow): SearchHit {
  const path = row.level === 0 ? 'countries' : 'regions';
  return {
    key: row.code,
    href: `/${locale}/${path}/${row.code}`,
    name: row.level === 0 ? { text: countryName(locale, row.code), lang: null } : nameIn(locale, row),
    native: row.level === 0 ? null : nativeNameBeside(locale, row),
    about: row.level === 0 ? null : countryName(locale, row.country),
    ties: null,
  };
}

const addresses: Record<TitledKind, string> = { project: 'projects', event: 'events', network: 'networks' };

export function titledHit(locale: Locale, kind: TitledKind, row: TitledRow): SearchHit {
  return {
    key: row.slug,
    href: `/${locale}/${addresses[kind]}/${row.slug}`,
    name: textIn(locale, row.title) ?? { text: row.slug, lang: null },
    native: null,
    about: null,
    ties: null,
  };
}
