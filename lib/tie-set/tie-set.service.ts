import { emptyFilter, filterToQuery, type PartnershipFilter } from '../filter/filter.schema';
import { activeFilters } from '../filter/filter-address';
import { recordStand } from '../partnership/partnership-state.repository';
import { SharedCache } from '../server/shared-cache';
import type { Dimension } from '../statistics/dimensions';
import { bytesOfSet, countWithin, idsWithin, inAll, inAny, setOf, type TieSet } from './tie-set';
import { type CodeIds, idsByCode, idsByYear, idsInOrderOf, idsUnder } from './tie-set.repository';

/**
 * Ties as sets of ids. The database works out one condition of a filter at a time, the order of all ties, and the ties of each code of a
 * dimension; what many filters ask of those is then answered in memory. Everything is kept for the present version of the record.
 */
export type TieAnswers = {
  count(filter: PartnershipFilter): Promise<number>;
  /** @param range leaves out `skip` ties and gives at most `take`; null gives all */
  ids(filter: PartnershipFilter, range: { skip: number; take: number } | null): Promise<number[]>;
  /**
   * Ties under a filter by the codes of each dimension; a code that none of them has is left out. Decades are counted for filters
   * without years, whose ends they would follow.
   */
  countByEach<Name extends Dimension>(
    filter: PartnershipFilter,
    dimensions: readonly Name[],
  ): Promise<Map<Name, { code: string; count: number }[]>>;
};

const sets = new SharedCache<TieSet>(16 * 2 ** 20, bytesOfSet);
const orders = new SharedCache<Uint32Array>(16 * 2 ** 20, (ids) => ids.byteLength);
const codes = new SharedCache<CodeIds[]>(48 * 2 ** 20, (each) =>
  each.reduce((sum, { ids }) => sum + ids.byteLength + 200, 0),
);

type Years = { year: number; ties: TieSet }[];
const years = new SharedCache<Years>(
  16 * 2 ** 20,
  (each) => each.reduce((sum, { ties }) => sum + bytesOfSet(ties) + 200, 0),
  8 * 2 ** 20,
);

/** The ties of each year. */
const readYears = async (): Promise<Years> =>
  (await idsByYear(emptyFilter)).map(({ code, ids }) => ({ year: Number(code), ties: setOf(ids) }));

/** Whether a filter asks for the record as it is, and not for another day or what was known then: that alone is kept as sets. */
export const isOfNow = ({ asOf, knownAt }: PartnershipFilter): boolean => asOf === null && knownAt === null;

/** The record as it stands now. @throws RangeError where a filter asks for another day */
export async function tiesNow(): Promise<TieAnswers> {
  const { version, stateDay } = await recordStand();
  const keyOf = (filter: PartnershipFilter) => `${version} ${stateDay} ${filterToQuery(filter)}`;

  const setUnder = async (filter: PartnershipFilter): Promise<TieSet> => {
    if (!isOfNow(filter)) throw new RangeError('Sets of ties hold for the record as it stands.');
    const conditions = conditionsOf(filter);
    const asked = conditions.length > 0 ? conditions : [emptyFilter];
    return inAll(await Promise.all(asked.map((each) => sets.get(keyOf(each), () => setOfOne(each)))));
  };
  const setOfOne = async (condition: PartnershipFilter): Promise<TieSet> => {
    if (!asksYears(condition)) return setOf(await idsUnder(condition));
    const { from, to } = condition;
    const known = await years.get(keyOf(emptyFilter), readYears);
    const within = known.filter(({ year }) => (from === null || year >= from) && (to === null || year <= to));
    return inAny(within.map(({ ties }) => ties));
  };
  return {
    count: async (filter) => (await setUnder(filter)).size(),
    async ids(filter, range) {
      const sorted = { ...emptyFilter, sort: filter.sort };
      const [set, order] = await Promise.all([
        setUnder(filter),
        orders.get(keyOf(sorted), () => idsInOrderOf(sorted)),
      ]);
      return idsWithin(order, set, range);
    },
    async countByEach(filter, dimensions) {
      const set = await setUnder(filter);
      const counted = dimensions.map(async (dimension) => {
        const known = await codes.get(`${keyOf(emptyFilter)} ${dimension}`, () =>
          idsByCode(dimension, emptyFilter),
        );
        const counts = known.map(({ code, ids }) => ({ code, count: countWithin(ids, set) }));
        return [dimension, counts.filter(({ count }) => count > 0)] as const;
      });
      return new Map(await Promise.all(counted));
    },
  };
}

/** Whether a condition asks for years; of those that end before they begin, the database alone knows what they mean. */
const asksYears = ({ from, to }: PartnershipFilter): boolean =>
  (from !== null || to !== null) && !(from !== null && to !== null && from > to);

/** What a filter asks for, each as a filter of its own: a tie under all of them is under the filter. Years are one condition. */
function conditionsOf({ from, to, ...filter }: PartnershipFilter): PartnershipFilter[] {
  const others = activeFilters({ ...filter, from: null, to: null }).map((name) => ({
    ...emptyFilter,
    [name]: filter[name as Exclude<typeof name, 'from' | 'to'>],
  }));
  return from === null && to === null ? others : [{ ...emptyFilter, from, to }, ...others];
}
