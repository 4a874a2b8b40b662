import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TokenBuckets } from '@/lib/server/api/rate-limit';

describe('a client’s allowance', () => {
  it('is spent at once, and tells when enough of it is back', () => {
    const buckets = new TokenBuckets(10, 2);
    expect(buckets.take('a', 10, 0)).toEqual({ allowed: true });
    expect(buckets.take('a', 5, 0)).toEqual({ allowed: false, retryAfterSeconds: 3 });
    expect(buckets.take('a', 5, 2_000)).toMatchObject({ allowed: false });
    expect(buckets.take('a', 5, 2_500)).toEqual({ allowed: true });
    expect(buckets.take('b', 10, 0)).toEqual({ allowed: true });
  });

  it('never gives more than its capacity and what came back meanwhile', () => {
    const steps = fc.array(
      fc.record({ cost: fc.integer({ min: 1, max: 8 }), wait: fc.integer({ min: 0, max: 3_000 }) }),
    );
    fc.assert(
      fc.property(steps, (asked) => {
        const buckets = new TokenBuckets(20, 2);
        let [now, given] = [0, 0];
        for (const { cost, wait } of asked) {
          now += wait;
          if (buckets.take('a', cost, now).allowed) given += cost;
        }
        return given <= 20 + (now / 1000) * 2 + 1e-6;
      }),
    );
  });

  it('that was told to wait has enough when it has waited', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 1, max: 20 }), (first, second) => {
        const buckets = new TokenBuckets(20, 3);
        buckets.take('a', first, 0);
        const answer = buckets.take('a', second, 0);
        return answer.allowed || buckets.take('a', second, answer.retryAfterSeconds * 1000).allowed;
      }),
    );
  });

  it('is forgotten for whoever was heard of longest ago', () => {
    const buckets = new TokenBuckets(1, 0.001, 2);
    for (const client of ['a', 'b', 'c']) buckets.take(client, 1, 0);
    expect(buckets.take('c', 1, 0).allowed).toBe(false);
    expect(buckets.take('a', 1, 0).allowed).toBe(true);
  });
});
