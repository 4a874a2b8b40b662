import { TypedFastBitSet } from 'typedfastbitset';

/** A set of ties, a bit for each id. Sets are kept and shared: none is changed once it is made. */
export type TieSet = Readonly<Pick<TypedFastBitSet, 'has' | 'size' | 'clone' | 'words'>>;

/** Bytes that a set takes up. */
export const bytesOfSet = ({ words }: TieSet): number => words.byteLength;

export const setOf = (ids: Iterable<number>): TieSet => new TypedFastBitSet(ids);

/** The ties that are in each of the sets. @throws RangeError where there is no set */
export function inAll([first, ...others]: readonly TieSet[]): TieSet {
  if (!first) throw new RangeError('No set to take ties from.');
  const found = first.clone();
  for (const other of others) found.intersection(other as TypedFastBitSet);
  return found;
}

/** The ties that are in some of the sets; none where there is no set. */
export function inAny(sets: readonly TieSet[]): TieSet {
  const found = new TypedFastBitSet();
  for (const each of sets) found.union(each as TypedFastBitSet);
  return found;
}

/** Those of the ids that are in the set, in their order. @param range leaves out `skip` of them and gives at most `take` */
export function idsWithin(
  order: Uint32Array,
  set: TieSet,
  range: { skip: number; take: number } | null,
): number[] {
  const { skip, take } = range ?? { skip: 0, take: Number.POSITIVE_INFINITY };
  const found: number[] = [];
  let passed = 0;
  for (const id of order) {
    if (found.length >= take) break;
    if (!set.has(id)) continue;
    if (passed >= skip) found.push(id);
    passed += 1;
  }
  return found;
}

/** How many of the ids are in the set. */
export function countWithin(ids: Uint32Array, set: TieSet): number {
  let count = 0;
  for (const id of ids) if (set.has(id)) count += 1;
  return count;
}
