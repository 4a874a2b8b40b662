import { formatDay, formatYear } from '../i18n/dates';
import type { Locale } from '../i18n/locales';
import { textIn } from '../i18n/localized-text';
import { countryName, type Named, type NameInLanguage, nameIn } from '../i18n/names';
import type { Translate } from '../i18n/translate';
import { type ListParameter, NO_NETWORK, NO_THEME, type PartnershipFilter } from './filter.schema';
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

/** For whom labels are made: translators of the namespaces `filters` and `vocabulary`, and the names that codes stand for. */
export type LabelReader = { locale: Locale; t: Translate; v: Translate; names: FilterNames };

/** What a value of a list filter is called; a code that nothing carries is given back as it is. */
export function labelOf(reader: LabelReader, parameter: ListParameter, value: string): NameInLanguage {
  const { locale, t, v } = reader;
  if (parameter === 'theme' && value === NO_THEME) return plain(t('noTheme'));
  if (parameter === 'network' && value === NO_NETWORK) return plain(t('noNetwork'));
  if (parameter === 'country') return plain(countryName(locale, value));
  if (parameter === 'pair') return plain(pairLabel(locale, value));
  if (parameter in recordNames)
    return recordNames[parameter as NamedParameter](reader, value) ?? plain(value);
  return plain(v(`${parameter}.${value}`));
}

type NamedParameter = 'region' | 'theme' | 'authority' | 'network';

const recordNames: Record<NamedParameter, (reader: LabelReader, value: string) => NameInLanguage | null> = {
  region: ({ locale, names }, value) =>
    named(
      locale,
      names.territories.find(({ code }) => code === value),
    ),
  authority: ({ locale, names }, value) =>
    named(
      locale,
      names.authorities.find(({ slug }) => slug === value),
    ),
  theme: ({ locale, names }, value) => textIn(locale, names.themes.find(({ code }) => code === value)?.label),
  network: ({ locale, names }, value) =>
    textIn(locale, names.networks.find(({ slug }) => slug === value)?.name),
};

const named = (locale: Locale, row: Named | undefined) => (row ? nameIn(locale, row) : null);

/** What an active filter of a single value says. */
export function singleLabel(
  { locale, t }: Pick<LabelReader, 'locale' | 't'>,
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
