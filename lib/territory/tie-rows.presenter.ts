import type { Locale } from '../i18n/locales';
import { type TextInLanguage, textIn } from '../i18n/localized-text';
import type { Translate } from '../i18n/translate';
import type { CountedTie } from '../partnership/counted-ties.repository';
import { type DerivedStatus, derivedStatuses } from '../partnership/partnership.rules';
import type { TieItem, TieItemParty } from '../partnership/tie-item.presenter';
import type { TieProjectRow } from './territory.repository';

/** A tie as a row of a territory's table: who on this side, with whom, since when, how it goes, what is done. */
export type TerritoryTieRow = {
  item: TieItem;
  here: TieItemParty[];
  partners: TieItemParty[];
  projects: ({ slug: string; href: string } & TextInLanguage)[];
};

/** A tie that a page shows, with its line. */
export type ShownTie = { id: number; item: TieItem };

/** Rows of a territory's ties by the id of the tie. @param code of the territory: its side is what lies in it */
export function territoryTieRows(
  locale: Locale,
  code: string,
  shown: readonly ShownTie[],
  projects: readonly TieProjectRow[],
): Map<number, TerritoryTieRow> {
  const byTie = grouped(projects, ({ partnershipId }) => partnershipId);
  const isHere = ({ lineage }: TieItemParty) => lineage.includes(code);
  return new Map(
    shown.map(({ id, item }) => [
      id,
      {
        item,
        here: item.parties.filter(isHere),
        partners: across(item.parties, isHere),
        projects: (byTie.get(id) ?? []).map(({ slug, title }) => ({
          slug,
          href: `/${locale}/projects/${slug}`,
          ...(textIn(locale, title) ?? { text: slug, lang: null }),
        })),
      },
    ]),
  );
}

/** The parties across; a tie within the territory itself has its other end there too. */
export function across<Party>(parties: readonly Party[], isHere: (party: Party) => boolean): Party[] {
  const elsewhere = parties.filter((party) => !isHere(party));
  return elsewhere.length > 0 ? elsewhere : parties.slice(1);
}

export type StatusCount = { status: DerivedStatus; label: string; count: number };

/** How many ties have each status, in the order of the legend; statuses that none has are left out. */
export function statusCounts(v: Translate, ties: readonly CountedTie[]): StatusCount[] {
  return derivedStatuses
    .map((status) => ({
      status,
      label: v(`status.${status}`),
      count: ties.filter(({ state }) => state.status === status).length,
    }))
    .filter(({ count }) => count > 0);
}

/** How many of the ties touch each territory at a level below the country. */
export function countsAt(ties: readonly CountedTie[], level: 1 | 2): Map<string, CountedTie[]> {
  const touched = ties.flatMap((tie) => {
    const codes = new Set(tie.parties.map(({ authority }) => authority.territory.lineage[level]));
    return [...codes].flatMap((code) => (code === undefined ? [] : [{ code, tie }]));
  });
  const byCode = grouped(touched, ({ code }) => code);
  return new Map([...byCode].map(([code, list]) => [code, list.map(({ tie }) => tie)]));
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
