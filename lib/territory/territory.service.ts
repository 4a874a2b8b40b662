import { cache } from 'react';
import { emptyFilter, type PartnershipFilter } from '../filter/filter.schema';
import type { Locale } from '../i18n/locales';
import type { Translate } from '../i18n/translate';
import { type CountedTie, countedTies } from '../partnership/counted-ties.repository';
import { countTies, idsOfTies, tiesById } from '../partnership/partnership-list.service';
import { tieItems } from '../partnership/tie-item.service';
import { planRegion, type RegionGroup } from './region.plan';
import {
  type CoveringPostRow,
  countProjects,
  coveringPostsOf,
  type FormerAuthorityRow,
  findTerritory,
  firstLevelOf,
  formerAuthoritiesOf,
  type ProjectCount,
  type PublishedFigureRow,
  projectsOfTies,
  publishedFigures,
  type TerritoryNameRow,
  type TerritoryRow,
  type TieProjectRow,
} from './territory.repository';
import type { ShownTie } from './tie-rows.presenter';

/** Translators of the namespaces `list` and `vocabulary`. */
export type TieWords = { locale: Locale; t: Translate; v: Translate };

/** A territory by its code, whatever its level; null where none bears it. Read once per rendering. */
export const territoryRecord = cache(
  async (code: string): Promise<TerritoryRow | null> =>
    /^[A-Z]{2}(-[A-Z0-9]{1,9})?$/.test(code) ? findTerritory(code) : null,
);

/** What stands under a filter, as pages of whole territories count it. */
const countedUnder = async (filter: Partial<PartnershipFilter>): Promise<CountedTie[]> =>
  countedTies(await idsOfTies({ ...emptyFilter, ...filter }));

export type RegionRecord = {
  ties: CountedTie[];
  groups: RegionGroup[];
  /** The ties that the groups show, and their projects. */
  shown: ShownTie[];
  projects: TieProjectRow[];
  former: FormerAuthorityRow[];
};

/** Everything on the page of a region or a département. */
export async function regionRecord(
  words: TieWords,
  territory: Pick<TerritoryRow, 'code' | 'country'>,
): Promise<RegionRecord> {
  const [ties, former] = await Promise.all([
    countedUnder({ region: [territory.code] }),
    formerAuthoritiesOf(territory.code),
  ]);
  const groups = planRegion(territory, ties);
  const ids = groups.flatMap((group) => group.ids);
  const [rows, projects] = await Promise.all([tiesById(emptyFilter, ids), projectsOfTies(ids)]);
  const items = await tieItems(words, rows);
  const shown = rows.flatMap(({ id }, index) => {
    const item = items[index];
    return item ? [{ id, item }] : [];
  });
  return { ties, groups, shown, projects, former };
}

export type CountryRecord = {
  ties: CountedTie[];
  territories: TerritoryNameRow[];
  posts: CoveringPostRow[];
};

/** Everything on the page of a country. */
export async function countryRecord(country: string): Promise<CountryRecord> {
  const [ties, territories, posts] = await Promise.all([
    countedUnder({ country: [country] }),
    firstLevelOf(country),
    coveringPostsOf(country),
  ]);
  return { ties, territories, posts };
}

export type PairRecord = {
  ties: CountedTie[];
  projects: ProjectCount[];
  /** How many of the ties are bound by a friendship pact. */
  pacts: number;
  figures: PublishedFigureRow[];
};

/** Everything on the page of a pair of countries. */
export async function pairRecord(pair: string): Promise<PairRecord> {
  const [ties, pacts, figures] = await Promise.all([
    countedUnder({ pair: [pair] }),
    countTies({ ...emptyFilter, pair: [pair], instrument: ['FRIENDSHIP_PACT'] }),
    publishedFigures(pair),
  ]);
  return { ties, pacts, figures, projects: await countProjects(ties.map(({ id }) => id)) };
}
