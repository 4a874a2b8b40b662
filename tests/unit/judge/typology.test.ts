import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byAxis } from '@/lib/judge/axes';
import { spreadOf } from '@/lib/judge/spread.rules';
import { broughtTogether, isOnlyDrawn, isOnMap } from '@/lib/judge/typology.rules';

const none = byAxis(() => null);

describe('several judgements', () => {
  it('have a mean and a standard deviation of their own', () => {
    expect(spreadOf([2, 4, 4, 4, 5, 5])).toEqual({ count: 6, mean: 4, deviation: 1 });
    expect(spreadOf([5, 1])).toEqual({ count: 2, mean: 3, deviation: 2 });
  });

  it('that agree have no spread; one alone has none to tell; none are no zero', () => {
    expect(spreadOf([3, 3])).toEqual({ count: 2, mean: 3, deviation: 0 });
    expect(spreadOf([3])).toEqual({ count: 1, mean: 3, deviation: null });
    expect(spreadOf([])).toBeNull();
  });

  it('stay within the scale, whatever they are', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 2 }), (marks) => {
        const spread = spreadOf(marks);
        expect(spread?.mean).toBeGreaterThanOrEqual(1);
        expect(spread?.mean).toBeLessThanOrEqual(5);
        expect(spread?.deviation).toBeLessThanOrEqual(2);
      }),
    );
  });

  it('are brought together by record and axis: an axis that nobody judged stays without a mean', () => {
    const judged = broughtTogether([
      { key: 'tie:albi-lijiang', scores: { ...none, integrated: 2, pooled: 5 } },
      { key: 'network:liaoning-group', scores: { ...none, pooled: 4 } },
      { key: 'tie:albi-lijiang', scores: { ...none, integrated: 4 } },
    ]);
    expect(judged.map(({ key, count }) => [key, count])).toEqual([
      ['tie:albi-lijiang', 2],
      ['network:liaoning-group', 1],
    ]);
    expect(judged[0]?.spreads.integrated).toEqual({ count: 2, mean: 3, deviation: 1 });
    expect(judged[0]?.spreads.pooled).toEqual({ count: 1, mean: 5, deviation: null });
    expect(judged[0]?.spreads.economicPurpose).toBeNull();
  });
});

describe('the maps of 2011', () => {
  it('hold every programme, but for one each that its figure does not show', () => {
    expect(isOnMap('Aquitaine', 'objectives') && isOnMap('Aquitaine', 'stakeholders')).toBe(true);
    expect([isOnMap('Liaoning Group', 'objectives'), isOnMap('Liaoning Group', 'stakeholders')]).toEqual([
      false,
      true,
    ]);
    expect([
      isOnMap('Ville de Toulouse', 'objectives'),
      isOnMap('Ville de Toulouse', 'stakeholders'),
    ]).toEqual([true, false]);
  });

  it('draw most programmes at a place that the text does not give back', () => {
    expect(
      isOnlyDrawn('Placed on both maps of the report; its position is not recoverable from the text'),
    ).toBe(true);
    expect(isOnlyDrawn('Considerable economic spin-off (the source places it by axis 1 only)')).toBe(false);
  });
});
