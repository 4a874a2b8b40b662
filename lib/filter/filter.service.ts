import { atlasDay } from '../date/day';
import {
  countTies,
  type Facets,
  facetCounts,
  listTies,
  type TiePage,
  unknownCodes,
} from '../partnership/partnership-list.service';
import { recordStand } from '../partnership/partnership-state.repository';
import { SharedCache } from '../server/shared-cache';
import { territoryNames } from '../territory/territory-names.service';
import { filterNamesBySlug, themeTree } from './filter.repository';
import { emptyFilter, filterToQuery, type ParsedFilter, type PartnershipFilter } from './filter.schema';
import { activeFilters, without, withoutProblems } from './filter-address';
import type { FilterNames } from './filter-labels';

export type FilterContext = { facets: Facets; everything: Facets; names: FilterNames };

/** A line of a list with all that hangs on it, as an object in memory; measured on the seed. */
const ROW_BYTES = 6_000;
/** The list beside the map has two hundred lines. */
const MOST_LINES = 250;
const pagesKept = new SharedCache<TiePage>(
  16 * 2 ** 20,
  ({ rows }) => 200 + rows.length * ROW_BYTES,
  MOST_LINES * ROW_BYTES,
);

/** What tells one answer about a filter from another: the record and the day. */
async function stand(): Promise<string> {
  const { version, stateDay } = await recordStand();
  return `${version} ${stateDay} ${atlasDay(Date.now())} `;
}

/** A page of a list as `listTies` gives it, kept for the present version of the record. */
export async function keptTies(filter: PartnershipFilter): Promise<TiePage> {
  return pagesKept.get((await stand()) + filterToQuery(filter), () => listTies(filter));
}

/** What a filter panel is made from: counts under the filter and over all, and the names of what codes stand for. */
export async function filterContext(filter: PartnershipFilter): Promise<FilterContext> {
  const [everything, counted] = await Promise.all([
    facetCounts(emptyFilter),
    activeFilters(filter).length > 0 ? facetCounts(filter) : null,
  ]);
  const facets = counted ?? everything;
  const codes = [...everything.region, ...everything.department].map(({ code }) => code);
  const [territories, themes, named] = await Promise.all([
    territoryNames([...new Set([...codes, ...filter.region])]),
    themeTree(),
    filterNamesBySlug(filter.authority, filter.network),
  ]);
  return { facets, everything, names: { territories, themes, ...named } };
}

/** A parsed filter with the codes that nothing carries among its problems, and no longer in the filter. */
export async function checkedFilter({ filter, problems }: ParsedFilter): Promise<ParsedFilter> {
  const unknown = await unknownCodes(filter);
  const all = [...problems, ...unknown];
  return { filter: all.length > 0 ? withoutProblems(filter, all) : filter, problems: all };
}

/** How many ties there would be without each of the active filters. */
export async function totalsWithout(filter: PartnershipFilter): Promise<Map<string, number>> {
  const parameters = activeFilters(filter);
  const totals = await Promise.all(parameters.map((parameter) => countTies(without(filter, parameter))));
  return new Map(parameters.map((parameter, index) => [parameter, totals[index] ?? 0]));
}

/** How many ties the years of a filter leave out because they have no date. */
export async function undatedLeftOut(filter: PartnershipFilter): Promise<number> {
  const { undatedLeftOut: count } = await listTies({ ...filter, page: 1, pageSize: 1 });
  return count;
}

/** The themes with their names, in their order. */
export const themeNames = () => themeTree();
