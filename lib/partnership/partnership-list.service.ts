import { database } from '../db';
import { type FilterProblem, NO_NETWORK, NO_THEME, type PartnershipFilter } from '../filter/filter.schema';
import type { Dimension } from '../statistics/dimensions';
import { type Cell, countTiesBy, countTiesByEach } from '../statistics/statistics.repository';
import { isOfNow, type TieAnswers, tiesNow } from '../tie-set/tie-set.service';
import { countTies as countInDatabase, type TieRow, tieIds, tiesById } from './partnership-list.repository';

export { type TieRow, tiesById } from './partnership-list.repository';

export type TiePage = {
  total: number;
  page: number;
  pageCount: number;
  rows: TieRow[];
  undatedLeftOut: number;
};

/** The record as it stands is answered from sets of ties; the record of another day is asked of the database each time. */
async function tiesOf(filter: PartnershipFilter): Promise<TieAnswers> {
  if (isOfNow(filter)) return tiesNow();
  return { count: countInDatabase, ids: tieIds, countByEach: countTiesByEach };
}

/** How many ties a filter lets through. */
export const countTies = async (filter: PartnershipFilter): Promise<number> =>
  (await tiesOf(filter)).count(filter);

/** One page of the ties under a filter; `undatedLeftOut` counts those that fell out of from–to for want of a date. */
export async function listTies(filter: PartnershipFilter): Promise<TiePage> {
  const ties = await tiesOf(filter);
  const [total, undatedLeftOut, ids] = await Promise.all([
    ties.count(filter),
    countUndatedLeftOut(ties, filter),
    ties.ids(filter, { skip: (filter.page - 1) * filter.pageSize, take: filter.pageSize }),
  ]);
  const pageCount = Math.max(1, Math.ceil(total / filter.pageSize));
  return { total, page: filter.page, pageCount, rows: await tiesById(filter, ids), undatedLeftOut };
}

/** All ties under a filter, in its order, unpaged: for the map and the pages of an authority. */
export async function allTies(filter: PartnershipFilter): Promise<TieRow[]> {
  const rows: TieRow[] = [];
  for await (const batch of tieBatches(filter, MOST_AT_ONCE)) rows.push(...batch);
  return rows;
}

/** Ids of all ties under a filter, in its order. */
export const idsOfTies = async (filter: PartnershipFilter): Promise<number[]> =>
  (await tiesOf(filter)).ids(filter, null);

const BATCH = 500;
/** A query of PostgreSQL takes 32,767 values. */
const MOST_AT_ONCE = 10_000;

/** The same ties, a batch read each time one is taken: for files of any size. */
export async function* tieBatches(filter: PartnershipFilter, size = BATCH): AsyncGenerator<TieRow[]> {
  const ids = await idsOfTies(filter);
  for (let start = 0; start < ids.length; start += size)
    yield tiesById(filter, ids.slice(start, start + size));
}

async function countUndatedLeftOut(ties: TieAnswers, filter: PartnershipFilter): Promise<number> {
  if (filter.from === null && filter.to === null) return 0;
  return filter.undated === false ? 0 : ties.count({ ...filter, from: null, to: null, undated: true });
}

export const countBy = (filter: PartnershipFilter, by: readonly [Dimension, Dimension?]): Promise<Cell[]> =>
  countTiesBy(filter, by);

/** Dimensions that a filter panel offers; a territory's two levels are one parameter. */
export const facetDimensions = [
  'pair',
  'country',
  'region',
  'department',
  'status',
  'stage',
  'instrument',
  'theme',
  'kind',
  'decade',
] as const;
export type FacetDimension = (typeof facetDimensions)[number];
export type Facets = Record<FacetDimension, { code: string; count: number }[]>;

function without(filter: PartnershipFilter, dimension: FacetDimension): PartnershipFilter {
  if (dimension === 'decade') return { ...filter, from: null, to: null, undated: null };
  return { ...filter, [dimension === 'department' ? 'region' : dimension]: [] };
}

/**
 * For each option of each dimension, how many ties it would show beside the other filters. Dimensions that the filter does not speak of
 * are counted under the same filter, and so together.
 */
export async function facetCounts(filter: PartnershipFilter): Promise<Facets> {
  const groups = new Map<string, { filter: PartnershipFilter; dimensions: FacetDimension[] }>();
  for (const dimension of facetDimensions) {
    const others = without(filter, dimension);
    const key = JSON.stringify(others);
    const group = groups.get(key) ?? { filter: others, dimensions: [] };
    group.dimensions.push(dimension);
    groups.set(key, group);
  }
  const ties = await tiesOf(filter);
  const counted = await Promise.all(
    [...groups.values()].map((group) => ties.countByEach(group.filter, group.dimensions)),
  );
  return Object.fromEntries(counted.flatMap((each) => [...each])) as Facets;
}

/** Codes that read well but that no country, territory, theme, authority or network of the atlas carries. */
export async function unknownCodes(filter: PartnershipFilter): Promise<FilterProblem[]> {
  const db = database();
  const none = Promise.resolve([] as string[]);
  const countries = [...new Set([...filter.country, ...filter.pair.flatMap((pair) => pair.split('-'))])];
  const [knownCountries, regions, themes, authorities, aliases, networks] = await Promise.all([
    countries.length
      ? db.territory
          .findMany({ where: { country: { in: countries }, level: 0 }, select: { code: true } })
          .then(codesOf)
      : none,
    filter.region.length
      ? db.territory
          .findMany({ where: { code: { in: filter.region } }, select: { code: true } })
          .then(codesOf)
      : none,
    filter.theme.length
      ? db.theme.findMany({ where: { code: { in: filter.theme } }, select: { code: true } }).then(codesOf)
      : none,
    filter.authority.length
      ? db.localAuthority
          .findMany({ where: { slug: { in: filter.authority } }, select: { slug: true } })
          .then(slugsOf)
      : none,
    filter.authority.length
      ? db.slugAlias
          .findMany({ where: { kind: 'AUTHORITY', slug: { in: filter.authority } }, select: { slug: true } })
          .then(slugsOf)
      : none,
    filter.network.length
      ? db.network.findMany({ where: { slug: { in: filter.network } }, select: { slug: true } }).then(slugsOf)
      : none,
  ]);
  const missing = (parameter: string, asked: string[], known: (value: string) => boolean): FilterProblem[] =>
    asked.filter((value) => !known(value)).map((value) => ({ parameter, code: 'unknown_value', value }));
  const isCountry = (code: string) => knownCountries.includes(code);
  return [
    ...missing('country', filter.country, isCountry),
    ...missing('pair', filter.pair, (pair) => pair.split('-').every(isCountry)),
    ...missing('region', filter.region, (code) => regions.includes(code)),
    ...missing('theme', filter.theme, (code) => code === NO_THEME || themes.includes(code)),
    ...missing('authority', filter.authority, (slug) => authorities.includes(slug) || aliases.includes(slug)),
    ...missing('network', filter.network, (slug) => slug === NO_NETWORK || networks.includes(slug)),
  ];
}

const codesOf = (rows: { code: string }[]) => rows.map(({ code }) => code);
const slugsOf = (rows: { slug: string }[]) => rows.map(({ slug }) => slug);
