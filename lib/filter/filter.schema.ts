import { z } from 'zod';
import { parseEdtf } from '../date/edtf';
import { derivedStatuses, freshnesses } from '../partnership/partnership.rules';
import { authorityKinds, instruments, projectKinds, stages } from '../partnership/partnership.schema';

/**
 * The one filter language of the atlas: the same parameters mean the same on the map, the list, the tables, the API,
 * exports, the feed and the embed. Lists repeat or use commas and mean OR; different parameters mean AND.
 */

export const sortKeys = ['name', '-name', 'signed', '-signed', 'status', 'lastSign', '-lastSign', 'updated', '-updated'] as const;
export type SortKey = (typeof sortKeys)[number];

/** Longest text that is searched; longer ones are refused in words. */
export const MAX_QUERY_LENGTH = 200;
export const DEFAULT_PAGE_SIZE = 50;
export const MAX_PAGE_SIZE = 500;
const MAX_LIST = 100;

/** What is wrong with a value; the sentence is in the messages, `problem.values.<code>`. */
export type FilterProblem = {
  parameter: string;
  code: 'unknown_parameter' | 'unknown_value' | 'not_a_year' | 'not_a_day' | 'not_a_number' | 'out_of_range' | 'too_long' | 'too_many' | 'repeated' | 'reversed';
  value: string;
};

const codeSchemas = {
  country: z.string().regex(/^[A-Z]{2}$/),
  pair: z.string().regex(/^[A-Z]{2}-[A-Z]{2}$/),
  region: z.string().regex(/^[A-Z]{2}(-[A-Z0-9]{1,9})?$/),
  status: z.enum(derivedStatuses),
  stage: z.enum(stages),
  instrument: z.enum(instruments),
  theme: z.string().regex(/^[A-Z][A-Z_]{1,40}$/),
  kind: z.enum(authorityKinds),
  projectKind: z.enum(projectKinds),
  authority: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  network: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  freshness: z.enum(freshnesses),
} as const;

export type ListParameter = keyof typeof codeSchemas;
export const listParameters = Object.keys(codeSchemas) as ListParameter[];

type Lists = { [K in ListParameter]: z.infer<(typeof codeSchemas)[K]>[] };

/** A read filter. Empty lists and nulls do not filter. */
export type PartnershipFilter = Lists & {
  /** Year in which, or after which, some agreement's signature may fall. */
  from: number | null;
  /** Year in which, or before which, some agreement's signature may fall. */
  to: number | null;
  /** True: only ties without a dated agreement; false: only those with one. */
  undated: boolean | null;
  /** What was true on this day, `YYYY-MM-DD`. */
  asOf: string | null;
  /** What the record said at the end of this day, `YYYY-MM-DD`. */
  knownAt: string | null;
  q: string | null;
  sort: SortKey;
  page: number;
  pageSize: number;
};

export const emptyFilter: PartnershipFilter = {
  country: [],
  pair: [],
  region: [],
  status: [],
  stage: [],
  instrument: [],
  theme: [],
  kind: [],
  projectKind: [],
  authority: [],
  network: [],
  freshness: [],
  from: null,
  to: null,
  undated: null,
  asOf: null,
  knownAt: null,
  q: null,
  sort: 'name',
  page: 1,
  pageSize: DEFAULT_PAGE_SIZE,
};

/** Parameters of pages that are not filters; the API refuses them. */
export const pageParameters = ['view', 'selected', 'at'] as const;

const singleParameters = ['from', 'to', 'undated', 'asOf', 'knownAt', 'q', 'sort', 'page', 'pageSize'] as const;
export const filterParameters: readonly string[] = [...listParameters, ...singleParameters];

export type ParsedFilter = { filter: PartnershipFilter; problems: FilterProblem[] };

const isDay = (value: string) => /^\d{4}-\d{2}-\d{2}$/.test(value) && parseEdtf(value) !== null;

function whole(value: string, min: number, max: number): number | null {
  if (!/^\d{1,9}$/.test(value)) return null;
  const number = Number(value);
  return number >= min && number <= max ? number : null;
}

type Setter = (value: string, filter: PartnershipFilter) => FilterProblem['code'] | null;

const setters: Record<(typeof singleParameters)[number], Setter> = {
  from: (value, filter) => setYear(value, (year) => (filter.from = year)),
  to: (value, filter) => setYear(value, (year) => (filter.to = year)),
  undated: (value, filter) => {
    if (value !== 'true' && value !== 'false') return 'unknown_value';
    filter.undated = value === 'true';
    return null;
  },
  asOf: (value, filter) => setDay(value, (day) => (filter.asOf = day)),
  knownAt: (value, filter) => setDay(value, (day) => (filter.knownAt = day)),
  q: (value, filter) => {
    if ([...value].length > MAX_QUERY_LENGTH) return 'too_long';
    filter.q = value.trim() === '' ? null : value.trim();
    return null;
  },
  sort: (value, filter) => {
    const sort = z.enum(sortKeys).safeParse(value);
    if (!sort.success) return 'unknown_value';
    filter.sort = sort.data;
    return null;
  },
  page: (value, filter) => setNumber(value, 1, 1_000_000, (page) => (filter.page = page)),
  pageSize: (value, filter) => setNumber(value, 1, MAX_PAGE_SIZE, (size) => (filter.pageSize = size)),
};

function setYear(value: string, set: (year: number) => void): FilterProblem['code'] | null {
  if (!/^\d{4}$/.test(value) || value === '0000') return 'not_a_year';
  set(Number(value));
  return null;
}

function setDay(value: string, set: (day: string) => void): FilterProblem['code'] | null {
  if (!isDay(value)) return 'not_a_day';
  set(value);
  return null;
}

function setNumber(value: string, min: number, max: number, set: (number: number) => void): FilterProblem['code'] | null {
  const number = whole(value, min, max);
  if (number === null) return /^\d+$/.test(value) ? 'out_of_range' : 'not_a_number';
  set(number);
  return null;
}

function readList(parameter: ListParameter, values: string[], filter: PartnershipFilter): FilterProblem[] {
  const problems: FilterProblem[] = [];
  const items = [...new Set(values.flatMap((value) => value.split(',')).filter((item) => item !== ''))];
  if (items.length > MAX_LIST) return [{ parameter, code: 'too_many', value: String(items.length) }];
  const good: string[] = [];
  for (const item of items) {
    if (codeSchemas[parameter].safeParse(item).success) good.push(item);
    else problems.push({ parameter, code: 'unknown_value', value: item.slice(0, 60) });
  }
  (filter as Record<ListParameter, string[]>)[parameter] = good;
  return problems;
}

/**
 * Reads the filter out of a query. Values that are not understood are left out of the filter and told as problems:
 * pages and the API answer 400 with them, never with a guess.
 * @param extra parameters beside the filters that the caller reads itself (view, selected, format …)
 */
export function parseFilter(query: URLSearchParams, extra: readonly string[] = []): ParsedFilter {
  const filter = structuredClone(emptyFilter);
  const problems: FilterProblem[] = [];
  for (const parameter of new Set(query.keys())) {
    const values = query.getAll(parameter);
    if (extra.includes(parameter)) continue;
    if ((listParameters as string[]).includes(parameter)) {
      problems.push(...readList(parameter as ListParameter, values, filter));
    } else if (parameter in setters) {
      const given = values.filter((value) => value !== '');
      if (given.length > 1) problems.push({ parameter, code: 'repeated', value: given.join(', ').slice(0, 60) });
      else if (given[0] !== undefined) {
        const code = setters[parameter as keyof typeof setters](given[0], filter);
        if (code) problems.push({ parameter, code, value: given[0].slice(0, 60) });
      }
    } else {
      problems.push({ parameter: parameter.slice(0, 60), code: 'unknown_parameter', value: (values[0] ?? '').slice(0, 60) });
    }
  }
  if (filter.from !== null && filter.to !== null && filter.from > filter.to) {
    problems.push({ parameter: 'from', code: 'reversed', value: `${filter.from} > ${filter.to}` });
  }
  return { filter, problems };
}

/** The shortest query that reads back to the same filter: a fixed order, commas for lists, nothing that is the default. */
export function filterToQuery(filter: Partial<PartnershipFilter>): URLSearchParams {
  const query = new URLSearchParams();
  for (const parameter of listParameters) {
    const values = filter[parameter];
    if (values?.length) query.set(parameter, [...values].sort().join(','));
  }
  for (const parameter of singleParameters) {
    const value = filter[parameter];
    if (value !== undefined && value !== null && value !== emptyFilter[parameter]) query.set(parameter, String(value));
  }
  return query;
}

/** A query as it stands in an address: commas and the minus of a sort key stay readable. */
export function queryString(query: URLSearchParams): string {
  const text = query.toString().replaceAll('%2C', ',');
  return text && `?${text}`;
}
