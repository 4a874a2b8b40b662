import type { Locale } from '../i18n/locales';
import { countryName, type NameInLanguage, nameIn, nativeNameBeside } from '../i18n/names';
import type { MiniMapPlace } from '../map/mini-map.presenter';
import type { DerivedStatus } from '../partnership/partnership.rules';
import type { AuthorityNameRow, TerritoryPathRow } from './authority.select';

/** An authority as other records name it. */
export type AuthorityRef = {
  slug: string;
  name: NameInLanguage;
  /** Native name where it is not the one shown. */
  native: NameInLanguage | null;
  country: string;
  href: string;
};

/** A name with an address, as a step of a path. */
export type PlaceStep = NameInLanguage & { href: string };

export function authorityRef(locale: Locale, row: AuthorityNameRow): AuthorityRef {
  return {
    slug: row.slug,
    name: nameIn(locale, row),
    native: nativeNameBeside(locale, row),
    country: countryName(locale, row.country),
    href: `/${locale}/authorities/${row.slug}`,
  };
}

/** Where an authority lies, widest first: country, first level, second level. */
export function placePath(locale: Locale, territory: TerritoryPathRow): PlaceStep[] {
  const { parent } = territory;
  const chain = [territory, parent, parent?.parent].filter((step) => step !== null && step !== undefined);
  const below = chain
    .filter((step) => step.level > 0)
    .map((step) => ({ ...nameIn(locale, step), href: `/${locale}/regions/${step.code}` }))
    .reverse();
  const country = {
    text: countryName(locale, territory.country),
    lang: null,
    href: `/${locale}/countries/${territory.country}`,
  };
  return [country, ...below];
}

/** An authority as a point on a small map. */
export function placeOf(
  locale: Locale,
  row: AuthorityNameRow & { latitude: number; longitude: number },
  status: DerivedStatus | null,
): MiniMapPlace {
  const { text, lang } = nameIn(locale, row);
  return { name: text, lang, at: [row.longitude, row.latitude], country: row.country, status };
}
