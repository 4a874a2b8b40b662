import type { Locale } from '../i18n/locales';
import { type TextInLanguage, textIn } from '../i18n/localized-text';
import type { Translate } from '../i18n/translate';
import { type DerivedStatus, derivedStatuses } from '../partnership/partnership.rules';
import type { TieRow } from '../partnership/partnership-list.repository';
import type { TieItem, TieItemParty } from '../partnership/tie-item.presenter';
import type { TieProjectRow } from './territory.repository';

/** A tie as a row of a territory's table: who on this side, with whom, since when, how it goes, what is done. */
export type TerritoryTieRow = {
  item: TieItem;
  here: TieItemParty[];
  partners: TieItemParty[];
  projects: ({ slug: string; href: string } & TextInLanguage)[];
};

/** Rows of a territory's ties. @param code of the territory: its side is what lies in it */
export function territoryTieRows(
  locale: Locale,
  code: string,
  rows: readonly TieRow[],
  items: readonly TieItem[],
  projects: readonly TieProjectRow[],
): TerritoryTieRow[] {
  const byTie = grouped(projects, ({ partnershipId }) => partnershipId);
  return items.map((item, index) => {
    const isHere = ({ lineage }: TieItemParty) => lineage.includes(code);
    const partners = item.parties.filter((party) => !isHere(party));
    return {
      item,
      here: item.parties.filter(isHere),
      // A tie within the territory itself has its other end there too.
      partners: partners.length > 0 ? partners : item.parties.slice(1),
      projects: (byTie.get(rows[index]?.id ?? 0) ?? []).map(({ slug, title }) => ({
        slug,
        href: `/${locale}/projects/${slug}`,
        ...(textIn(locale, title) ?? { text: slug, lang: null }),
      })),
    };
  });
}

/** The country across, by which a territory's ties are grouped: the first partner's that is not the territory's own. */
export function partnerCountry({ item, partners }: TerritoryTieRow, own: string): string {
  return (partners.find(({ country }) => country !== own) ?? partners[0] ?? item.parties[0])?.country ?? own;
}

export type StatusCount = { status: DerivedStatus; label: string; count: number };

/** How many ties have each status, in the order of the legend; statuses that none has are left out unless asked for. */
export function statusCounts(v: Translate, items: readonly TieItem[], all = false): StatusCount[] {
  return derivedStatuses
    .map((status) => ({
      status,
      label: v(`status.${status}`),
      count: items.filter((item) => item.status === status).length,
    }))
    .filter(({ count }) => all || count > 0);
}

/** How many of the ties touch each territory at a level below the country. */
export function countsAt(rows: readonly TieRow[], level: 1 | 2): Map<string, TieRow[]> {
  const touched = rows.flatMap((row) => {
    const codes = new Set(row.parties.map(({ authority }) => authority.territory.lineage[level]));
    return [...codes].flatMap((code) => (code === undefined ? [] : [{ code, row }]));
  });
  const byCode = grouped(touched, ({ code }) => code);
  return new Map([...byCode].map(([code, list]) => [code, list.map(({ row }) => row)]));
}

/** Items by a key, in their order. */
export function grouped<Item, Key>(items: readonly Item[], keyOf: (item: Item) => Key): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const known = groups.get(keyOf(item));
    if (known) known.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}
