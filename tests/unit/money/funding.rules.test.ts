import { describe, expect, it } from 'vitest';
import { type FundingSums, grantedShare, oneCurrency } from '@/lib/money/funding.rules';

const sums = (both: FundingSums['both']): FundingSums => ({
  ...{ currency: 'EUR', lines: 3, told: 2, sum: 10, mean: 5, median: 5, least: 4, most: 6 },
  both,
});

describe('the share that was granted', () => {
  it('is of lines that tell both amounts, and unknown without them', () => {
    expect(grantedShare(sums({ lines: 2, appliedFor: 200, granted: 50 }))).toBe(0.25);
    expect(grantedShare(sums({ lines: 0, appliedFor: null, granted: null }))).toBeNull();
    expect(grantedShare(sums({ lines: 1, appliedFor: 0, granted: 0 }))).toBeNull();
  });
});

describe('currencies', () => {
  it('are one or not comparable', () => {
    expect(oneCurrency([])).toBeNull();
    expect(oneCurrency([{ currency: 'EUR' }, { currency: 'EUR' }])).toBe('EUR');
    expect(oneCurrency([{ currency: 'EUR' }, { currency: 'KRW' }])).toBeNull();
  });
});
