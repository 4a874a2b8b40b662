import fc from 'fast-check';
import {
  filterParameters,
  type ListParameter,
  MAX_PAGE_SIZE,
  MAX_QUERY_LENGTH,
  type PartnershipFilter,
  sortKeys,
} from '@/lib/filter/filter.schema';
import { derivedStatuses, freshnesses } from '@/lib/partnership/partnership.rules';
import { authorityKinds, instruments, projectKinds, stages } from '@/lib/partnership/partnership.schema';
import { dayArbitrary } from './edtf.arbitrary';

const capital = fc.constantFrom(...'ABCDEFGHIJKLMNOPQRSTUVWXYZ');
const country = fc.tuple(capital, capital).map((letters) => letters.join(''));
const slug = fc
  .array(fc.string({ unit: fc.constantFrom(...'abcxyz0189'), minLength: 1, maxLength: 8 }), {
    minLength: 1,
    maxLength: 4,
  })
  .map((words) => words.join('-'));
const code = fc.string({ unit: fc.constantFrom(...'ABCXYZ_'), minLength: 1, maxLength: 40 });

/** Good values of each list. */
export const listValues: Record<ListParameter, fc.Arbitrary<string>> = {
  country,
  pair: fc.tuple(country, country).map((pair) => pair.join('-')),
  region: fc
    .tuple(country, fc.option(fc.stringMatching(/^[A-Z0-9]{1,9}$/)))
    .map(([of, part]) => (part ? `${of}-${part}` : of)),
  status: fc.constantFrom(...derivedStatuses),
  stage: fc.constantFrom(...stages),
  instrument: fc.constantFrom(...instruments),
  theme: fc.tuple(capital, code).map((parts) => parts.join('')),
  kind: fc.constantFrom(...authorityKinds),
  projectKind: fc.constantFrom(...projectKinds),
  authority: slug,
  network: slug,
  freshness: fc.constantFrom(...freshnesses),
};

const lists = Object.fromEntries(
  Object.entries(listValues).map(([name, values]) => [
    name,
    fc.uniqueArray(values, { maxLength: 4 }).map((list) => list.sort()),
  ]),
) as unknown as { [K in ListParameter]: fc.Arbitrary<PartnershipFilter[K]> };

const year = fc.integer({ min: 1, max: 9999 });
const words = fc
  .string({ unit: 'grapheme', maxLength: MAX_QUERY_LENGTH })
  .map((text) => text.trim())
  .filter((text) => text !== '' && [...text].length <= MAX_QUERY_LENGTH);

/** Any filter that can be asked for, its lists in order. */
export const filterArbitrary: fc.Arbitrary<PartnershipFilter> = fc
  .record({
    ...lists,
    from: fc.option(year),
    to: fc.option(year),
    undated: fc.option(fc.boolean()),
    asOf: fc.option(dayArbitrary()),
    knownAt: fc.option(dayArbitrary()),
    q: fc.option(words),
    sort: fc.constantFrom(...sortKeys),
    page: fc.integer({ min: 1, max: 1_000_000 }),
    pageSize: fc.integer({ min: 1, max: MAX_PAGE_SIZE }),
  })
  .map((filter) => (filter.from && filter.to && filter.from > filter.to ? { ...filter, to: null } : filter));

const name = fc.oneof(
  fc.constantFrom(...filterParameters, '__proto__', 'constructor', 'view', 'utm_source'),
  fc.string({ maxLength: 12 }),
);
const value = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.constantFrom(
    '',
    ',',
    'FR',
    'FR-CN',
    'ACTIVE',
    'ACTIVE,DORMANT,',
    '-1',
    '0',
    '2012',
    '2012-02-30',
    'true',
    "' OR 1=1 --",
    '<script>',
  ),
);

/** Anything that an address may hold after its question mark. */
export const queryArbitrary = fc
  .array(fc.tuple(name, value), { maxLength: 8 })
  .map((fields) => new URLSearchParams(fields));
