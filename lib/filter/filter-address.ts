import {
  emptyFilter,
  type FilterProblem,
  filterToQuery,
  type ListParameter,
  listParameters,
  type PartnershipFilter,
  queryString,
} from './filter.schema';

/** A page that shows a filtered set: its path, and what stands in its address beside the filters (view, selection). */
export type FilteredPage = { path: string; extra?: Readonly<Record<string, string>> };

/** The address of a page for a filter. */
export function addressOf({ path, extra = {} }: FilteredPage, filter: Partial<PartnershipFilter>): string {
  const query = filterToQuery(filter);
  for (const [name, value] of Object.entries(extra)) query.set(name, value);
  return path + queryString(query);
}

type SingleFilter = 'from' | 'to' | 'undated' | 'asOf' | 'knownAt' | 'q';
const singleFilters: readonly SingleFilter[] = ['q', 'from', 'to', 'undated', 'asOf', 'knownAt'];
export type ActiveFilter = ListParameter | SingleFilter;

/** The filters that leave something out, in the order in which they are shown; sorting and paging leave nothing out. */
export function activeFilters(filter: PartnershipFilter): ActiveFilter[] {
  return [
    ...listParameters.filter((parameter) => filter[parameter].length > 0),
    ...singleFilters.filter((parameter) => filter[parameter] !== null),
  ];
}

/** The same filter without one of its parameters, from the first page on. */
export function without(filter: PartnershipFilter, parameter: keyof PartnershipFilter): PartnershipFilter {
  return { ...filter, page: 1, [parameter]: emptyFilter[parameter] };
}

/** The same filter without one value of a list. */
export function withoutValue(
  filter: PartnershipFilter,
  parameter: ListParameter,
  value: string,
): PartnershipFilter {
  return {
    ...filter,
    page: 1,
    [parameter]: (filter[parameter] as string[]).filter((each) => each !== value),
  };
}

/** The part of a filter that is understood: values that nothing carries left out, and years that run backwards. */
export function withoutProblems(
  filter: PartnershipFilter,
  problems: readonly FilterProblem[],
): PartnershipFilter {
  return problems.reduce((rest, { parameter, code, value }) => {
    if (code === 'reversed') return without(without(rest, 'from'), 'to');
    const list = listParameters.find((each) => each === parameter);
    return list ? withoutValue(rest, list, value) : rest;
  }, filter);
}
