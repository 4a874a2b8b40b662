import {
  emptyFilter,
  filterToQuery,
  type ListParameter,
  listParameters,
  type PartnershipFilter,
  queryString,
} from './filter.schema';
import type { FilterChip, FilterLoosening, FilterView } from './filter.view';
import { activeFilters, addressOf, type FilteredPage, without, withoutValue } from './filter-address';
import { labelOf, singleLabel } from './filter-labels';
import { filterGroups, type OptionsInput, panelParameters } from './filter-options.presenter';

export type FilterInput = OptionsInput & {
  page: FilteredPage;
  total: number;
  /** Ties that the years leave out because they have no date. */
  undatedLeftOut: number;
};

/** What the filter panel and the chips above a list show. */
export function presentFilter(input: FilterInput): FilterView {
  const { filter, page, total } = input;
  return {
    action: page.path,
    query: queryString(filterToQuery(filter)),
    total,
    groups: filterGroups(input),
    words: filter.q ?? '',
    from: filter.from === null ? '' : String(filter.from),
    to: filter.to === null ? '' : String(filter.to),
    undated: filter.undated === null ? '' : filter.undated ? 'true' : 'false',
    kept: keptFields(filter),
    chips: filterChips(input),
    clearHref: addressOf(page, { sort: filter.sort, pageSize: filter.pageSize }),
    leftOut:
      input.undatedLeftOut > 0
        ? {
            count: input.undatedLeftOut,
            href: addressOf(page, { ...filter, page: 1, from: null, to: null, undated: true }),
          }
        : null,
  };
}

const isList = (parameter: string): parameter is ListParameter =>
  (listParameters as readonly string[]).includes(parameter);

/** Filters that the panel has no field for; the page goes back to the first. */
function keptFields(filter: PartnershipFilter): { name: string; value: string }[] {
  const fielded: readonly string[] = [...panelParameters, 'q', 'from', 'to', 'undated', 'page'];
  return [...filterToQuery(filter)]
    .filter(([name]) => !fielded.includes(name))
    .map(([name, value]) => ({ name, value }));
}

/** One chip per value, the order of the list among them where it is not the usual one. */
export function filterChips(input: FilterInput): FilterChip[] {
  const { filter, page, t } = input;
  const chips = activeFilters(filter).flatMap((parameter): FilterChip[] => {
    const name = t(`name.${parameter}`);
    if (!isList(parameter)) {
      const removeHref = addressOf(page, without(filter, parameter));
      return [{ key: parameter, name, value: singleLabel(input, filter, parameter), lang: null, removeHref }];
    }
    return filter[parameter].map((value) => {
      const { text, lang } = labelOf(input, parameter, value);
      const removeHref = addressOf(page, withoutValue(filter, parameter, value));
      return { key: `${parameter}-${value}`, name, value: text, lang, removeHref };
    });
  });
  if (filter.sort === emptyFilter.sort) return chips;
  const removeHref = addressOf(page, without(filter, 'sort'));
  return [
    ...chips,
    { key: 'sort', name: t('name.sort'), value: t(`sort.${filter.sort}`), lang: null, removeHref },
  ];
}

/** The active filters as addresses that do without one of them, those that find most first. */
export function presentLoosenings(
  input: Pick<FilterInput, 'locale' | 'filter' | 'page' | 'names' | 't' | 'v'>,
  totals: ReadonlyMap<string, number>,
): FilterLoosening[] {
  const { filter, page, t } = input;
  return activeFilters(filter)
    .map((parameter) => ({
      key: parameter,
      name: t(`name.${parameter}`),
      value: isList(parameter)
        ? filter[parameter].map((value) => labelOf(input, parameter, value).text).join(', ')
        : singleLabel(input, filter, parameter),
      count: totals.get(parameter) ?? 0,
      href: addressOf(page, without(filter, parameter)),
    }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
}
