import { z } from 'zod';
import { parseEdtf } from '../date/edtf';
import { derivedStatuses, freshnesses } from '../partnership/partnership.rules';
import { authorityKinds, instruments, projectKinds, stages } from '../partnership/partnership.schema';

/**
 * The one filter language of the atlas: the same parameters mean the same on the map, the list, the tables, the API,
 * exports, the feed and the embed. Lists repeat or use commas and mean OR; different parameters mean AND.
 */

export const sortKeys = [
  'name',
  '-name',
  'signed',
  '-signed',
  'status',
  'lastSign',
  '-lastSign',
  'updated',
  '-updated',
] as const;
export type SortKey = (typeof sortKeys)[number];

/** Longest text that is searched; longer ones are refused in words. */
export const MAX_QUERY_LENGTH = 200;
export const DEFAULT_PAGE_SIZE = 50;
export const MAX_PAGE_SIZE = 500;
const MAX_LIST = 100;

/** Values that ask for what nobody has told: ties without a theme, ties in no network. */
export const NO_THEME = 'NONE';
export const NO_NETWORK = 'none';

/** What is wrong with a value; the sentence is in the messages, `problem.values.<code>`. */
export type FilterProblem = {
  parameter: string;
  code:
    | 'unknown_parameter'
    | 'unknown_value'
    | 'not_a_year'
    | 'not_a_day'
    | 'not_a_number'
    | 'out_of_range'
    | 'too_long'
    | 'too_many'
    | 'repeated'
    | 'reversed';
  value: string;
};

/** Whole numbers as they stand in an address: digits alone. */
const wholeNumber = (min: number, max: number) =>
  z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number)
    .pipe(z.int().min(min).max(max));

const yearSchema = z
  .string()
  .regex(/^(?!0000)\d{4}$/)
  .transform(Number)
  .pipe(z.int().min(1).max(9999));

const daySchema = z
  .string()
  .refine((value) => /^\d{4}-\d{2}-\d{2}$/.test(value) && parseEdtf(value) !== null)
  .meta({ format: 'date' });

/** One value of each parameter that takes a list. */
export const listSchemas = {
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

/** The value of each parameter that is given once. */
export const singleSchemas = {
  from: yearSchema,
  to: yearSchema,
  undated: z
    .enum(['true', 'false'])
    .transform((value) => value === 'true')
    .pipe(z.boolean()),
  asOf: daySchema,
  knownAt: daySchema,
  q: z
    .string()
    .refine((value) => [...value].length <= MAX_QUERY_LENGTH)
    .transform((value) => value.trim())
    .pipe(z.string().meta({ maxLength: MAX_QUERY_LENGTH })),
  sort: z.enum(sortKeys),
  page: wholeNumber(1, 1_000_000),
  pageSize: wholeNumber(1, MAX_PAGE_SIZE),
} as const;

export type ListParameter = keyof typeof listSchemas;
export const listParameters = Object.keys(listSchemas) as ListParameter[];
export type SingleParameter = keyof typeof singleSchemas;
export const singleParameters = Object.keys(singleSchemas) as SingleParameter[];

type Lists = { [K in ListParameter]: z.infer<(typeof listSchemas)[K]>[] };

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

export const filterParameters: readonly string[] = [...listParameters, ...singleParameters];

export type ParsedFilter = { filter: PartnershipFilter; problems: FilterProblem[] };

/** What is wrong with a value that its schema refuses. */
const refusals: Record<SingleParameter, (value: string) => FilterProblem['code']> = {
  from: () => 'not_a_year',
  to: () => 'not_a_year',
  undated: () => 'unknown_value',
  asOf: () => 'not_a_day',
  knownAt: () => 'not_a_day',
  q: () => 'too_long',
  sort: () => 'unknown_value',
  page: notInRange,
  pageSize: notInRange,
};

function notInRange(value: string): FilterProblem['code'] {
  return /^\d+$/.test(value) ? 'out_of_range' : 'not_a_number';
}

function readSingle(
  parameter: SingleParameter,
  values: string[],
  filter: PartnershipFilter,
): FilterProblem[] {
  const [value, ...more] = values.filter((given) => given !== '');
  if (value === undefined) return [];
  if (more.length > 0)
    return [{ parameter, code: 'repeated', value: [value, ...more].join(', ').slice(0, 60) }];
  const parsed = singleSchemas[parameter].safeParse(value);
  if (!parsed.success) return [{ parameter, code: refusals[parameter](value), value: value.slice(0, 60) }];
  Object.assign(filter, { [parameter]: parsed.data === '' ? null : parsed.data });
  return [];
}

function readList(parameter: ListParameter, values: string[], filter: PartnershipFilter): FilterProblem[] {
  const problems: FilterProblem[] = [];
  const items = [...new Set(values.flatMap((value) => value.split(',')).filter((item) => item !== ''))];
  if (items.length > MAX_LIST) return [{ parameter, code: 'too_many', value: String(items.length) }];
  const good: string[] = [];
  for (const item of items) {
    if (listSchemas[parameter].safeParse(item).success) good.push(item);
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
    } else if ((singleParameters as string[]).includes(parameter)) {
      problems.push(...readSingle(parameter as SingleParameter, values, filter));
    } else {
      problems.push({
        parameter: parameter.slice(0, 60),
        code: 'unknown_parameter',
        value: (values[0] ?? '').slice(0, 60),
      });
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
    const isYear = parameter === 'from' || parameter === 'to';
    if (value !== undefined && value !== null && value !== emptyFilter[parameter])
      query.set(parameter, String(value).padStart(isYear ? 4 : 0, '0'));
  }
  return query;
}

/** A query as it stands in an address: commas and the minus of a sort key stay readable. */
export function queryString(query: URLSearchParams): string {
  const text = query.toString().replaceAll('%2C', ',');
  return text && `?${text}`;
}
