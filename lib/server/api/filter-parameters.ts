import {
  type FilterProblem,
  filterParameters,
  type ListParameter,
  listParameters,
  listSchemas,
  MAX_QUERY_LENGTH,
  type PartnershipFilter,
  parseFilter,
  type SingleParameter,
  singleParameters,
  singleSchemas,
} from '@/lib/filter/filter.schema';
import { wordsOf } from '@/lib/search/fold';
import { type Parameters, type Reading, unknownParameter, unknownValue } from './parameters';
import type { ParameterError } from './problem';

export type FilterParameter = ListParameter | SingleParameter;

/** The whole filter language, as lists of ties take it. */
export const tieListParameters: readonly FilterParameter[] = [...listParameters, ...singleParameters];

const schemas = { ...listSchemas, ...singleSchemas };

const descriptions: Record<FilterParameter, string> = {
  country: 'Some party is in one of these countries (ISO 3166-1).',
  pair: 'Parties on both sides: `FR-CN` has one in France and one in China.',
  region:
    'Some party lies in one of these areas or below: ISO 3166-2 codes (`FR-OCC`, `FR-34`, `CN-SC`, `KR-47`) or a country.',
  status: 'Status by the newest word of anybody.',
  stage: 'Whether the tie is signed, still discussed, or ended.',
  instrument:
    'Instrument of an agreement, or what a party calls the tie. A tie without any agreement counts as UNSPECIFIED.',
  theme: 'Theme, or one of its subthemes. `NONE`: ties whose themes nobody has named.',
  kind: 'Kind of a party.',
  projectKind: 'Kind of a project within the tie.',
  authority: 'Some party is one of these authorities, a predecessor or a successor of it.',
  network: 'The tie belongs to one of these networks. `none`: ties in no network known to the atlas.',
  freshness: 'How recently somebody who may speak for it confirmed the entry.',
  from: 'Year in which, or after which, some agreement may have been signed; undated ties fall out.',
  to: 'Year in which, or before which, some agreement may have been signed; undated ties fall out.',
  undated: '`true`: no agreement has a date; `false`: some agreement has one.',
  asOf: 'What was true on this day.',
  knownAt: 'What the record said at the end of this day.',
  q: 'Words in the names of the parties and of their areas, in any of the four languages, with or without accents.',
  sort: 'Order; a minus turns it round.',
  page: 'Page of a list; a download holds the whole filtered set and passes over it.',
  pageSize: 'Entries on a page; a download passes over it.',
};

/** Parameters of the filter language, as an address takes them. */
export function describeFilters(names: readonly FilterParameter[]): Parameters {
  const isList = (name: FilterParameter) => (listParameters as readonly string[]).includes(name);
  return Object.fromEntries(
    names.map((name) => [
      name,
      {
        schema: schemas[name],
        description: descriptions[name],
        ...(isList(name) ? { list: true as const } : {}),
      },
    ]),
  );
}

const sentences: Partial<Record<FilterProblem['code'], (problem: FilterProblem) => string>> = {
  not_a_year: ({ value }) => `${JSON.stringify(value)} is not a year of four digits.`,
  not_a_day: ({ value }) => `${JSON.stringify(value)} is not a day written YYYY-MM-DD.`,
  too_long: () => `Longer than ${MAX_QUERY_LENGTH} characters.`,
  too_many: ({ value }) => `${value} values; 100 at most.`,
  repeated: () => 'Given more than once; give it once.',
  reversed: ({ value }) => `The years end before they begin: ${value}.`,
};

/** A problem of the filter language as the API tells it. */
export function parameterError(problem: FilterProblem, known: readonly string[]): ParameterError {
  const { parameter, code, value } = problem;
  if (code === 'unknown_parameter') return unknownParameter(parameter, known);
  const sentence = sentences[code];
  if (sentence) return { parameter, message: sentence(problem) };
  return unknownValue(parameter, value, schemas[parameter as FilterParameter]);
}

/** What a page under a filter costs: each word is looked up by itself. */
export const searchCost = ({ q }: PartnershipFilter): number => (q === null ? 1 : 1 + wordsOf(q).length);

/** The sentence for a code that reads well but that nothing in the atlas carries. */
export const unknownCode = ({ parameter, value }: FilterProblem): ParameterError => ({
  parameter,
  message: `Nothing in the atlas has the code ${JSON.stringify(value)}.`,
});

/**
 * Reads the filter language where an address takes part of it.
 * @param names the parameters that the address takes; any other is an unknown one
 * @param others names that somebody else reads
 */
export function readFilter(
  names: readonly FilterParameter[],
  query: URLSearchParams,
  others: readonly string[] = [],
): Reading<PartnershipFilter> {
  const known = [...names, ...others];
  const refused = filterParameters.filter((name) => query.has(name) && !known.includes(name));
  const { filter, problems } = parseFilter(query, [...others, ...refused]);
  const errors = [
    ...problems.map((each) => parameterError(each, known)),
    ...refused.map((name) => unknownParameter(name, known)),
  ];
  return { query: filter, errors };
}
