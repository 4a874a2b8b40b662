import type { MapData, MapPlace, MapTie } from '@/lib/map/map.view';

/** Seats that share a point, a tripartite tie, an overseas place: what the map has to tell apart. */
const places: Record<string, Pick<MapPlace, 'country' | 'region' | 'at'>> = {
  montpellier: { country: 'FR', region: 'FR-OCC', at: [3.8767, 43.6108] },
  herault: { country: 'FR', region: 'FR-OCC', at: [3.8767, 43.6108] },
  brest: { country: 'FR', region: 'FR-BRE', at: [-4.4861, 48.3904] },
  'la-possession': { country: 'FR', region: 'FR-974', at: [55.336, -20.925] },
  chengdu: { country: 'CN', region: 'CN-SC', at: [104.0668, 30.5728] },
  quanzhou: { country: 'CN', region: 'CN-FJ', at: [118.6757, 24.8741] },
  qingdao: { country: 'CN', region: 'CN-SD', at: [120.3826, 36.0671] },
  foshan: { country: 'CN', region: 'CN-GD', at: [113.1214, 23.0215] },
  gyeongju: { country: 'KR', region: 'KR-47', at: [129.2247, 35.8562] },
  kiel: { country: 'DE', region: 'DE-SH', at: [10.1228, 54.3233] },
};

const ties: [parties: string[], change?: Partial<MapTie>][] = [
  [['montpellier', 'chengdu'], { status: 'ACTIVE' }],
  [['herault', 'quanzhou'], { compilationOnly: true }],
  [['brest', 'qingdao', 'kiel']],
  [['la-possession', 'foshan'], { compilationOnly: true }],
  [['montpellier', 'gyeongju'], { status: 'DORMANT' }],
];

/** What the map is given, small: five ties of ten places. */
export function mapData(chosen = ties): MapData {
  const slugs = [...new Set(chosen.flatMap(([parties]) => parties))];
  const regions = chosen.flatMap(([parties]) => [
    ...new Set(parties.map((slug) => places[slug]?.region ?? '')),
  ]);
  return {
    places: slugs.flatMap((slug) => {
      const place = places[slug];
      return place ? [{ slug, name: slug, kind: 'commune', ...place }] : [];
    }),
    ties: chosen.map(([parties, change]) => ({
      slug: parties.slice(0, 2).join('-'),
      parties: parties.map((slug) => slugs.indexOf(slug)),
      status: 'NOT_REPORTED',
      stage: 'SIGNED',
      facts: '',
      ...change,
    })),
    territories: Object.fromEntries(
      [...new Set(regions)].map((code) => [
        code,
        { name: code, ties: regions.filter((each) => each === code).length },
      ]),
    ),
  };
}
