import { describe, expect, it } from 'vitest';
import { doubts, monthsBetween, silenceGroup, steps } from '@/lib/doubt/doubt.rules';
import { Doubt, FollowUpStep } from '@/lib/generated/prisma/enums';

describe('months between two days', () => {
  it('are over on the day of the same number', () => {
    expect(monthsBetween('2024-11-22', '2026-11-21')).toBe(23);
    expect(monthsBetween('2024-11-22', '2026-11-22')).toBe(24);
    expect(monthsBetween('2023-12-31', '2026-02-28')).toBe(25);
    expect(monthsBetween('2026-12-31', '2026-11-22')).toBeLessThan(0);
  });
});

describe('how long ties have been silent', () => {
  it('is told in steps, apart where no sign is dated', () => {
    expect([24, 35, 36, 59, 60, 400, null].map(silenceGroup)).toEqual([
      '24',
      '24',
      '36',
      '36',
      '60',
      '60',
      'none',
    ]);
  });
});

describe('the lists in code', () => {
  it('are those of the model', () => {
    expect(doubts).toEqual(Object.values(Doubt));
    expect(steps).toEqual(Object.values(FollowUpStep));
  });
});
