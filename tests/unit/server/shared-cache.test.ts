import { expect, it, vi } from 'vitest';
import { SharedCache } from '@/lib/server/shared-cache';

const cacheOf = (bytes: number) => new SharedCache<{ text: string }>(bytes, ({ text }) => text.length);
const making = (text: string) => vi.fn(async () => ({ text }));

it('works a value out once and gives it to whoever asks again', async () => {
  const cache = cacheOf(1e6);
  const make = making('one');
  await cache.get('a', make);
  expect(await cache.get('a', make)).toEqual({ text: 'one' });
  expect(make).toHaveBeenCalledTimes(1);
});

it('lets those who ask at once wait for one piece of work', async () => {
  const cache = cacheOf(1e6);
  const make = making('one');
  const all = await Promise.all([cache.get('a', make), cache.get('a', make), cache.get('a', make)]);
  expect(make).toHaveBeenCalledTimes(1);
  expect(new Set(all).size).toBe(1);
});

it('tells a failure to all who wait and tries again afterwards', async () => {
  const cache = cacheOf(1e6);
  const failing = vi.fn(async (): Promise<{ text: string }> => {
    throw new Error('no');
  });
  const both = await Promise.allSettled([cache.get('a', failing), cache.get('a', failing)]);
  expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  expect(failing).toHaveBeenCalledTimes(1);
  expect(await cache.get('a', making('two'))).toEqual({ text: 'two' });
});

it('keeps within its bytes, and forgets first what was asked for longest ago', async () => {
  const cache = cacheOf(16 * 1_000);
  for (let index = 0; index < 100; index += 1) await cache.get(`k${index}`, making('x'.repeat(500)));
  expect(cache.bytes).toBeLessThanOrEqual(16_000);
  const late = making('late');
  await cache.get('k99', late);
  await cache.get('k0', late);
  expect(late).toHaveBeenCalledTimes(1);
});

it('does not keep what is too large or what must not be kept', async () => {
  const cache = cacheOf(16_000);
  const large = making('x'.repeat(2_000));
  await cache.get('large', large);
  await cache.get('large', large);
  expect(large).toHaveBeenCalledTimes(2);
  const passing = making('passing');
  await cache.get('passing', passing, () => false);
  await cache.get('passing', passing, () => false);
  expect(passing).toHaveBeenCalledTimes(2);
});
