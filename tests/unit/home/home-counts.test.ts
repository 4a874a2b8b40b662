import { describe, expect, it } from 'vitest';
import type { HomeTieRow } from '@/lib/home/home.repository';
import {
  authoritiesOf,
  countsOf,
  openingPairs,
  regionsOf,
  tiesOfPair,
} from '@/lib/home/home-counts.presenter';

type Given = Partial<Pick<HomeTieRow, 'stage' | 'state'>> & {
  between: [slug: string, country: string, region: string][];
};

function tie({ between, stage = 'SIGNED', state }: Given): HomeTieRow {
  return {
    slug: between.map(([slug]) => slug).join('-'),
    stage,
    state: state ?? { status: 'NOT_REPORTED', freshness: 'UNVERIFIED', compilationOnly: false },
    parties: between.map(([slug, country, region]) => ({
      authority: {
        slug,
        country,
        kind: 'MUNICIPALITY',
        nameNative: slug,
        nameFr: slug,
        nameEn: slug,
        nameZh: null,
        nameKo: null,
        latitude: 0,
        longitude: 0,
        territory: { lineage: [country, region] },
      },
    })),
  };
}

const ties = [
  tie({
    between: [
      ['albi', 'FR', 'FR-OCC'],
      ['lijiang', 'CN', 'CN-YN'],
    ],
    state: { status: 'ACTIVE', freshness: 'UNVERIFIED', compilationOnly: false },
  }),
  tie({
    between: [
      ['paris', 'FR', 'FR-IDF'],
      ['rome', 'IT', 'IT-62'],
      ['beijing', 'CN', 'CN-BJ'],
    ],
  }),
  tie({
    between: [
      ['paris', 'FR', 'FR-IDF'],
      ['seoul', 'KR', 'KR-11'],
    ],
    state: { status: 'DORMANT', freshness: 'STALE', compilationOnly: true },
  }),
  tie({
    between: [
      ['auch', 'FR', 'FR-OCC'],
      ['albi', 'FR', 'FR-OCC'],
      ['huangdao', 'CN', 'CN-SD'],
    ],
    stage: 'ENDED',
    state: null,
  }),
];
const [china, korea] = openingPairs as [(typeof openingPairs)[0], (typeof openingPairs)[0]];

describe('the counts of the home page', () => {
  it('hold each tie once, by status and by stage', () => {
    const counts = countsOf(ties);
    expect(counts.ties).toBe(4);
    expect(counts.byStatus).toEqual([
      { status: 'ACTIVE', count: 1 },
      { status: 'DORMANT', count: 1 },
      { status: 'NOT_REPORTED', count: 2 },
    ]);
    expect(counts.byStage).toEqual([
      { stage: 'SIGNED', count: 3 },
      { stage: 'ENDED', count: 1 },
    ]);
    expect(counts).toMatchObject({ reported: 2, compilationOnly: 1, confirmed: 1 });
  });

  it('put a tie of three countries into every pair it has parties of', () => {
    expect(tiesOfPair(ties, china).map(({ slug }) => slug)).toEqual([
      'albi-lijiang',
      'paris-rome-beijing',
      'auch-albi-huangdao',
    ]);
    expect(tiesOfPair(ties, korea)).toHaveLength(1);
  });

  it('count authorities once, and those of signed ties only', () => {
    expect(authoritiesOf(ties, 'FR')).toBe(2);
  });

  it('count a tie once for each region that has a part in it, most first', () => {
    expect(regionsOf(ties, 'FR')).toEqual([
      { code: 'FR-IDF', ties: 2 },
      { code: 'FR-OCC', ties: 2 },
    ]);
  });
});
