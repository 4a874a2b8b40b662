import { expect, it } from 'vitest';
import { countWithin, idsWithin, inAll, inAny, setOf } from '@/lib/tie-set/tie-set';

const order = Uint32Array.of(70, 3, 41, 9, 33);

it('takes what is in all sets and leaves the sets as they were', () => {
  const [one, other] = [setOf([3, 9, 33, 70]), setOf([9, 70, 500])];
  expect(idsWithin(order, inAll([one, other]), null)).toEqual([70, 9]);
  expect([one.size(), other.size()]).toEqual([4, 3]);
  expect(() => inAll([])).toThrow(RangeError);
});

it('takes what is in any of the sets, each once, and leaves the sets as they were', () => {
  const [one, other] = [setOf([3, 9]), setOf([9, 70, 500])];
  expect(idsWithin(order, inAny([one, other]), null)).toEqual([70, 3, 9]);
  expect([one.size(), other.size(), inAny([]).size()]).toEqual([2, 3, 0]);
});

it('pages through the ids of a set in their order, without those outside it', () => {
  const set = setOf([3, 9, 33, 41]);
  expect(idsWithin(order, set, { skip: 0, take: 2 })).toEqual([3, 41]);
  expect(idsWithin(order, set, { skip: 2, take: 2 })).toEqual([9, 33]);
  expect(idsWithin(order, set, { skip: 4, take: 2 })).toEqual([]);
});

it('counts the ids of a code that are in a set, beyond the last bit of it too', () => {
  expect(countWithin(Uint32Array.of(3, 9, 100_000), setOf([9, 3, 4]))).toBe(2);
  expect(countWithin(Uint32Array.of(1), setOf([]))).toBe(0);
});
