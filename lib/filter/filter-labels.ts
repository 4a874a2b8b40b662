import { formatDay, formatYear } from '../i18n/dates';
import type { Locale } from '../i18n/locales';
import { textIn } from '../i18n/localized-text';
import { countryName, type Named, type NameInLanguage, nameIn } from '../i18n/names';
import type { Translate } from '../i18n/translate';
import type { ListParameter, PartnershipFilter } from './filter.schema';
import type { ActiveFilter } from './filter-address';

/** A territory with its place in the tree. */
export type TerritoryName = Named & { code: string; level: number; lineage: string[] };
export type ThemeName = { code: string; label: unknown; parent: { code: string } | null };
export type AuthorityLabel = Named & { slug: string };
export type NetworkLabel = { slug: string; name: unknown };

/** Names of what codes and slugs stand for. */
export type FilterNames = {
  territories: readonly TerritoryName[];
  themes: readonly ThemeName[];
  authorities: readonly AuthorityLabel[];
  networks: readonly NetworkLabel[];
};

const plain = (text: string): NameInLanguage => ({ text, lang: null });

/** "France ⇄ Chine", by the two codes of a pair. */
export function pairLabel(locale: Locale, pair: string): string {
  return pair
    .split('-')
    .map((code) => countryName(locale, code))
    .join(' ⇄ ');
}

/** What a value of a list filter is called; a code that nothing carries is given back as it is. */
export function labelOf(
  locale: Locale,
  v: Translate,
  names: FilterNames,
  parameter: ListParameter,
  value: string,
): NameInLanguage {
  switch (parameter) {
    case 'country':
      return plain(countryName(locale, value));
    case 'pair':
      return plain(pairLabel(locale, value));
    case 'region': {
      const territory = names.territories.find(({ code }) => code === value);
      return territory ? nameIn(locale, territory) : plain(value);
    }
    case 'theme': {
      const theme = names.themes.find(({ code }) => code === value);
      return textIn(locale, theme?.label) ?? plain(value);
    }
    case 'authority': {
      const authority = names.authorities.find(({ slug }) => slug === value);
      return authority ? nameIn(locale, authority) : plain(value);
    }
    case 'network': {
      const network = names.networks.find(({ slug }) => slug === value);
      return textIn(locale, network?.name) ?? plain(value);
    }
    default:
      return plain(v(`${parameter}.${value}`));
  }
}

/** What an active filter of a single value says. @param t translator of the namespace `filters` */
export function singleLabel(
  locale: Locale,
  t: Translate,
  filter: PartnershipFilter,
  parameter: Exclude<ActiveFilter, ListParameter>,
): string {
  switch (parameter) {
    case 'q':
      return t('chip.q', { text: filter.q ?? '' });
    case 'undated':
      return t(filter.undated ? 'chip.undatedTrue' : 'chip.undatedFalse');
    case 'from':
    case 'to':
      return formatYear(locale, filter[parameter] ?? 0);
    case 'asOf':
    case 'knownAt':
      return formatDay(locale, filter[parameter] ?? '');
  }
}
