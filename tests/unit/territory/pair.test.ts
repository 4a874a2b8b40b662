import { describe, expect, it } from 'vitest';
import { presentFigures } from '@/lib/territory/figures.presenter';
import { ownCounts } from '@/lib/territory/pair.presenter';
import { pairCode, parsePair } from '@/lib/territory/pair.rules';
import type { PublishedFigureRow } from '@/lib/territory/territory.repository';
import { readerFor } from '../../factories/reader';
import { authorityRow, lijiang, tieRow } from '../../factories/tie-row';

describe('a pair of countries', () => {
  it('is written with France first, else by code', () => {
    expect(
      ['FR-CN', 'CN-FR', 'CN-DE', 'DE-CN'].map((pair) => pairCode(...(pair.split('-') as [string, string]))),
    ).toEqual(['FR-CN', 'FR-CN', 'CN-DE', 'CN-DE']);
  });

  it.each([
    ['fr-cn', ['FR', 'CN']],
    ['FR-FR', null],
    ['FR', null],
    ['FRA-CHN', null],
    ['FR-CN-KR', null],
  ])('is read from an address: %s', (text, expected) => {
    expect(parsePair(text)).toEqual(expected);
  });
});

const region = authorityRow({ slug: 'occitanie', kind: 'REGION' });
const given = {
  countries: ['FR', 'CN'] as const,
  ties: [tieRow(), tieRow({ id: 2, authorities: [region, lijiang] })],
  projects: [
    { kind: 'COOPERATION_PROJECT' as const, count: 3 },
    { kind: 'OTHER_EXTERNAL_ACTION' as const, count: 1 },
  ],
  pacts: 1,
};

describe('what the atlas itself counts', () => {
  it('is ties, authorities once each, and projects by kind', () => {
    expect(ownCounts(given)).toEqual({
      partnerships: 2,
      french_authorities: 2,
      french_cities: 1,
      partner_authorities: 1,
      projects: 3,
      other_external_actions: 1,
      friendship_pacts: 1,
    });
  });
});

function figure(over: Partial<PublishedFigureRow>): PublishedFigureRow {
  return {
    slug: 'figure',
    measure: 'french_authorities',
    precision: 'EXACT',
    value: 66,
    valueMax: null,
    unit: 'count',
    asOf: '2011',
    label: { fr: 'Collectivités' },
    statement: null,
    source: {
      slug: 's',
      label: { fr: 'Technopolis, 2011' },
      citation: 'Technopolis (2011).',
      url: null,
      languages: ['fr', 'en'],
      published: '2011',
    },
    ...over,
  } as unknown as PublishedFigureRow;
}

describe('figures that others published', () => {
  it('stand with their precision, date and source beside the atlas’s own count', async () => {
    const { v } = await readerFor('fr', 'territory');
    const published = [
      figure({
        slug: 'mean',
        measure: 'cofunding_mean',
        value: 37000,
        unit: 'EUR',
      } as unknown as Partial<PublishedFigureRow>),
      figure({ slug: 'about', precision: 'AT_LEAST', asOf: null }),
    ];
    const [authorities, mean] = presentFigures('fr', v, published, ownCounts(given));
    expect(authorities).toMatchObject({ value: 'au moins 66', asOf: null, own: '2' });
    expect(authorities?.source).toMatchObject({ label: 'Technopolis, 2011', lang: 'fr' });
    expect(mean?.own).toBeNull();
    expect(mean?.value.replaceAll(/\s/g, ' ')).toBe('37 000 €');
  });
});
