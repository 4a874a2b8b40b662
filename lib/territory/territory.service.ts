import { cache } from 'react';
import { emptyFilter } from '../filter/filter.schema';
import type { Locale } from '../i18n/locales';
import type { Translate } from '../i18n/translate';
import { allTies, type TieRow } from '../partnership/partnership-list.service';
import type { TieItem } from '../partnership/tie-item.presenter';
import { tieItems } from '../partnership/tie-item.service';
import {
  type CoveringPostRow,
  coveringPostsOf,
  type FormerAuthorityRow,
  findTerritory,
  firstLevelOf,
  formerAuthoritiesOf,
  type PublishedFigureRow,
  projectsOfTies,
  publishedFigures,
  type TerritoryNameRow,
  type TerritoryRow,
  type TieProjectRow,
} from './territory.repository';

/** Translators of the namespaces `list` and `vocabulary`. */
export type TieWords = { locale: Locale; t: Translate; v: Translate };

/** A territory by its code, whatever its level; null where none bears it. Read once per rendering. */
export const territoryRecord = cache(
  async (code: string): Promise<TerritoryRow | null> =>
    /^[A-Z]{2}(-[A-Z0-9]{1,9})?$/.test(code) ? findTerritory(code) : null,
);

export type Ties = { rows: TieRow[]; items: TieItem[]; projects: TieProjectRow[] };

async function withProjects(words: TieWords, rows: TieRow[]): Promise<Ties> {
  const [items, projects] = await Promise.all([
    tieItems(words, rows),
    projectsOfTies(rows.map(({ id }) => id)),
  ]);
  return { rows, items, projects };
}

export type RegionRecord = Ties & { former: FormerAuthorityRow[] };

/** Everything on the page of a region or a département. */
export async function regionRecord(words: TieWords, code: string): Promise<RegionRecord> {
  const [rows, former] = await Promise.all([
    allTies({ ...emptyFilter, region: [code] }),
    formerAuthoritiesOf(code),
  ]);
  return { ...(await withProjects(words, rows)), former };
}

export type CountryRecord = Ties & { territories: TerritoryNameRow[]; posts: CoveringPostRow[] };

/** Everything on the page of a country. */
export async function countryRecord(words: TieWords, country: string): Promise<CountryRecord> {
  const [rows, territories, posts] = await Promise.all([
    allTies({ ...emptyFilter, country: [country] }),
    firstLevelOf(country),
    coveringPostsOf(country),
  ]);
  return { ...(await withProjects(words, rows)), territories, posts };
}

export type PairRecord = Ties & { figures: PublishedFigureRow[] };

/** Everything on the page of a pair of countries. */
export async function pairRecord(words: TieWords, pair: string): Promise<PairRecord> {
  const [rows, figures] = await Promise.all([
    allTies({ ...emptyFilter, pair: [pair] }),
    publishedFigures(pair),
  ]);
  return { ...(await withProjects(words, rows)), figures };
}
