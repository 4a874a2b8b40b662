import { describe, expect, it } from 'vitest';
import {
  type Comparison,
  differenceOf,
  reasonsOf,
  type ScopeCounts,
  tiesMeant,
} from '@/lib/figures/coverage.rules';

const counts: ScopeCounts = {
  ...{
    partnerships: 70,
    ended: 2,
    undated: 5,
    french_authorities: 60,
    french_cities: 49,
    partner_authorities: 62,
  },
  ...{
    countries: 1,
    projects: 5,
    other_external_actions: 1,
    projects_of_regional_councils: 1,
    undatedProjects: 3,
  },
};
const comparison = (over: Partial<Comparison> = {}): Comparison => ({
  slug: 'somebody-2018',
  scope: 'FR-CN',
  measure: 'partnerships',
  precision: 'EXACT',
  value: 70,
  valueMax: null,
  dated: true,
  now: 72,
  past: 70,
  counts,
  ...over,
});
const codes = (over: Partial<Comparison>) => reasonsOf(comparison(over)).map(({ code }) => code);

describe('a difference', () => {
  it('is taken on the day of the figure, else from today', () => {
    expect(differenceOf(comparison())).toBe(0);
    expect(differenceOf(comparison({ past: null }))).toBe(2);
    expect(differenceOf(comparison({ now: null, past: null }))).toBeNull();
  });
});

describe('what can be said of it', () => {
  it('agrees where the numbers are the same, or as near as the source rounds', () => {
    expect(codes({})).toContain('AGREES');
    expect(codes({ past: 71 })).not.toContain('AGREES');
    expect(codes({ precision: 'ABOUT', past: 76 })).toContain('AGREES');
    expect(codes({ precision: 'AT_LEAST', past: 90 })).toContain('AGREES');
    expect(codes({ precision: 'AT_MOST', past: 49 })).not.toContain('AGREES');
    expect(codes({ precision: 'AT_MOST', past: 71 })).not.toContain('AGREES');
    expect(codes({ precision: 'AT_MOST', past: 66 })).toContain('AGREES');
    expect(codes({ precision: 'RANGE', value: 58, valueMax: 90 })).toContain('AGREES');
  });

  it('says only what the figure and the record tell', () => {
    expect(codes({ measure: 'french_chinese_primary_schools', now: null })).toEqual(['NOT_COUNTED']);
    expect(codes({ measure: 'cofunding_mean', now: null })).toEqual(['MONEY']);
    expect(codes({ past: 66, dated: false })).toEqual(['NO_DATE', 'ENDED']);
    expect(codes({ slug: 'atlas-cn-projects', measure: 'projects', value: 154, past: 5 })).toEqual([
      'MINISTRY_ATLAS',
      'PROJECTS_UNNAMED',
      'UNDATED_PROJECTS',
    ]);
    expect(codes({ scope: 'WORLD', measure: 'countries', past: 9 })).toEqual([
      'WORLD',
      'AUTHORITIES_NOT_TIES',
    ]);
  });
});

describe('the ties that a figure means', () => {
  it('are those of the filter language, or none', () => {
    const asked = tiesMeant({ scope: 'FR-KR', measure: 'new_partnerships_2021_to_early_2024' });
    expect(asked).toMatchObject({ pair: ['FR-KR'], from: 2021, to: 2024 });
    expect(tiesMeant({ scope: 'WORLD', measure: 'partnerships' })).toMatchObject({ pair: [] });
    expect(tiesMeant({ scope: 'FR-CN', measure: 'toString' })).toBeNull();
  });
});
