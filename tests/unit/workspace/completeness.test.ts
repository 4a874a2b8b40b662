import { describe, expect, it } from 'vitest';
import { type AuthorityFacts, completeness, type TieFacts } from '@/lib/workspace/completeness.rules';

const today = '2026-11-22';
const tie: TieFacts = {
  slug: 'albi-lijiang',
  statusSaidOn: today,
  entryConfirmedOn: today,
  unknown: false,
  datedAgreement: true,
  designation: true,
  themes: true,
  projects: true,
};
const whole: AuthorityFacts = { names: 4, website: true, profile: true, contact: true, ties: [tie] };

describe('how complete an authority’s entries are', () => {
  it('is a hundred where nothing is missing', () => {
    expect(completeness(whole, today)).toEqual({ percent: 100, missing: [] });
  });

  it('asks first whether the tie is alive, once a year', () => {
    const { percent, missing } = completeness(
      { ...whole, website: false, ties: [{ ...tie, statusSaidOn: '2025-11-22', projects: false }] },
      today,
    );
    expect(missing.map(({ code }) => code)).toEqual(['STATUS', 'PROJECT', 'WEBSITE']);
    expect(percent).toBeLessThan(100);
  });

  it('asks nothing of a tie that the authority does not know', () => {
    const unknown = { ...tie, unknown: true, statusSaidOn: null, projects: false };
    expect(completeness({ ...whole, ties: [unknown] }, today).missing).toEqual([]);
  });
});
