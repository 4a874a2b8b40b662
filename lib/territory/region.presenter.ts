import { dayOfColumn } from '../date/day';
import { formatDay } from '../i18n/dates';
import { type Locale, languageTags } from '../i18n/locales';
import { type TextInLanguage, textIn } from '../i18n/localized-text';
import { countryName, type NameInLanguage, nameIn } from '../i18n/names';
import type { Translate } from '../i18n/translate';
import type { CountedTie } from '../partnership/counted-ties.repository';
import type { RegionGroup } from './region.plan';
import type { FormerAuthorityRow, TerritoryRow, TieProjectRow } from './territory.repository';
import {
  countsAt,
  type ShownTie,
  type StatusCount,
  statusCounts,
  type TerritoryTieRow,
  territoryTieRows,
} from './tie-rows.presenter';

export type TerritoryLink = { code: string; name: NameInLanguage; href: string; count: number };

export type FormerAuthority = {
  slug: string;
  href: string;
  name: NameInLanguage;
  successor: NameInLanguage;
  kind: string;
  date: string;
};

export type RegionView = {
  /** Country and territories above, widest first. */
  above: { label: string; href: string; lang: string | null }[];
  countries: string[];
  statuses: StatusCount[];
  groups: { country: string; name: string; rows: TerritoryTieRow[]; total: number }[];
  below: TerritoryLink[];
  former: FormerAuthority[];
  posts: { slug: string; office: TextInLanguage; website: string | null }[];
};

export type RegionInput = {
  locale: Locale;
  /** Translator of the namespace `vocabulary`. */
  v: Translate;
  territory: TerritoryRow;
  ties: readonly CountedTie[];
  groups: readonly RegionGroup[];
  /** The ties that the groups show. */
  shown: readonly ShownTie[];
  projects: readonly TieProjectRow[];
  former: readonly FormerAuthorityRow[];
};

/** What the page of a region, a province or a département shows. */
export function presentRegion(input: RegionInput): RegionView {
  const { locale, v, territory, ties, shown, projects, former } = input;
  const rows = territoryTieRows(locale, territory.code, shown, projects);
  const groups = input.groups.map(({ country, total, ids }) => ({
    country,
    name: countryName(locale, country),
    rows: ids.flatMap((id) => rows.get(id) ?? []),
    total,
  }));
  return {
    above: aboveOf(locale, territory),
    countries: groups.map(({ name }) => name),
    statuses: statusCounts(v, ties),
    groups,
    below: belowOf(locale, territory, ties),
    former: former.map((row) => formerAuthority(locale, v, row)),
    posts: territory.coverings.map(({ post }) => ({
      slug: post.slug,
      office: textIn(locale, post.office) ?? { text: post.slug, lang: null },
      website: post.website,
    })),
  };
}

function aboveOf(locale: Locale, { country, parent }: TerritoryRow): RegionView['above'] {
  const chain = [parent, parent?.parent].filter(
    (each) => each !== null && each !== undefined && each.level > 0,
  );
  const regions = chain.reverse().map((each) => {
    const { text, lang } = nameIn(locale, each as NonNullable<typeof each>);
    return { label: text, href: `/${locale}/regions/${each?.code}`, lang };
  });
  return [
    { label: countryName(locale, country), href: `/${locale}/countries/${country}`, lang: null },
    ...regions,
  ];
}

/** Territories just below with their ties; those without any are left out. */
function belowOf(locale: Locale, { children }: TerritoryRow, ties: readonly CountedTie[]): TerritoryLink[] {
  const counts = countsAt(ties, 2);
  return children
    .map((child) => ({
      code: child.code,
      name: nameIn(locale, child),
      href: `/${locale}/regions/${child.code}`,
      count: counts.get(child.code)?.length ?? 0,
    }))
    .filter(({ count }) => count > 0)
    .sort(
      (a, b) =>
        b.count - a.count || new Intl.Collator(languageTags[locale]).compare(a.name.text, b.name.text),
    );
}

function formerAuthority(locale: Locale, v: Translate, row: FormerAuthorityRow): FormerAuthority {
  return {
    slug: row.predecessor.slug,
    href: `/${locale}/authorities/${row.predecessor.slug}`,
    name: nameIn(locale, row.predecessor),
    successor: nameIn(locale, row.successor),
    kind: v(`successionKind.${row.kind}`),
    date: formatDay(locale, dayOfColumn(row.on)),
  };
}
