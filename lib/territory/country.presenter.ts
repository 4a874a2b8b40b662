import { addressOf } from '../filter/filter-address';
import { pairLabel } from '../filter/filter-labels';
import { type Locale, languageTags } from '../i18n/locales';
import { type TextInLanguage, textIn } from '../i18n/localized-text';
import { type NameInLanguage, nameIn } from '../i18n/names';
import type { Translate } from '../i18n/translate';
import type { CountedTie } from '../partnership/counted-ties.repository';
import { type DerivedStatus, derivedStatuses } from '../partnership/partnership.rules';
import { pairCode } from './pair.rules';
import type { CoveringPostRow, TerritoryNameRow } from './territory.repository';
import { countsAt, type StatusCount, statusCounts } from './tie-rows.presenter';

/** A territory's line in the cross-table of its country. */
export type TerritoryLine = {
  code: string;
  name: NameInLanguage;
  href: string;
  total: number;
  cells: { status: DerivedStatus; count: number; href: string }[];
};

export type PostView = {
  slug: string;
  office: TextInLanguage;
  website: string | null;
  /** Names of the territories it covers; none where it covers the rest of the country. */
  covers: string[];
};

export type CountryView = {
  statuses: StatusCount[];
  pairs: { code: string; label: string; href: string; count: number }[];
  lines: TerritoryLine[];
  /** Names of first-level territories that no known tie touches. */
  without: string[];
  posts: PostView[];
};

export type CountryInput = {
  locale: Locale;
  /** Translator of the namespace `vocabulary`. */
  v: Translate;
  country: string;
  ties: readonly CountedTie[];
  territories: readonly TerritoryNameRow[];
  posts: readonly CoveringPostRow[];
};

/** What the page of a country shows. */
export function presentCountry(input: CountryInput): CountryView {
  const { locale, v, country, ties, territories, posts } = input;
  const counts = countsAt(ties, 1);
  const byName = new Intl.Collator(languageTags[locale]).compare;
  const lines = territories
    .filter(({ code }) => counts.has(code))
    .map((territory) => lineOf(locale, territory, counts.get(territory.code) ?? []))
    .sort((a, b) => b.total - a.total || byName(a.name.text, b.name.text));
  return {
    statuses: statusCounts(v, ties),
    pairs: pairsOf(locale, country, ties),
    lines,
    without: territories
      .filter(({ code }) => !counts.has(code))
      .map((territory) => nameIn(locale, territory).text)
      .sort(byName),
    posts: posts.map((post) => postView(locale, post)),
  };
}

function lineOf(locale: Locale, territory: TerritoryNameRow, ties: readonly CountedTie[]): TerritoryLine {
  const list = `/${locale}/partnerships`;
  return {
    code: territory.code,
    name: nameIn(locale, territory),
    href: `/${locale}/regions/${territory.code}`,
    total: ties.length,
    cells: derivedStatuses.map((status) => ({
      status,
      count: ties.filter(({ state }) => state.status === status).length,
      href: addressOf({ path: list }, { region: [territory.code], status: [status] }),
    })),
  };
}

/** The countries that a country's ties lead to, with the number of ties that have a party on both sides. */
function pairsOf(locale: Locale, country: string, ties: readonly CountedTie[]): CountryView['pairs'] {
  const counts = new Map<string, number>();
  for (const { parties } of ties) {
    const others = new Set(
      parties.map(({ authority }) => authority.country).filter((other) => other !== country),
    );
    for (const other of others) {
      const code = pairCode(country, other);
      counts.set(code, (counts.get(code) ?? 0) + 1);
    }
  }
  return [...counts]
    .map(([code, count]) => ({
      code,
      count,
      label: pairLabel(locale, code),
      href: `/${locale}/pairs/${code}`,
    }))
    .sort((a, b) => b.count - a.count || a.code.localeCompare(b.code));
}

function postView(locale: Locale, { slug, office, website, territories }: CoveringPostRow): PostView {
  return {
    slug,
    website,
    office: textIn(locale, office) ?? { text: slug, lang: null },
    covers: territories.map(({ territory }) => nameIn(locale, territory).text),
  };
}
