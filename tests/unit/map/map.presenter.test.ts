import { describe, expect, it } from 'vitest';
import { presentMap } from '@/lib/map/map.presenter';
import { tiePlaces } from '@/lib/map/tie-places.presenter';
import type { TieRow } from '@/lib/partnership/partnership-list.repository';
import { tieItem } from '@/lib/partnership/tie-item.presenter';
import { readerFor } from '../../factories/reader';
import { authorityRow, lijiang, stateRow, tieRow } from '../../factories/tie-row';

const area = (code: string, level: number, name: string) => ({
  code,
  level,
  lineage: [],
  country: code.slice(0, 2),
  nameNative: name,
  nameFr: name,
  nameEn: name,
  nameZh: null,
  nameKo: null,
});
const territories = [
  area('FR-OCC', 1, 'Occitanie'),
  area('FR-81', 2, 'Tarn'),
  area('CN-YN', 1, 'Yunnan'),
  area('CN-5307', 2, 'Lijiang'),
];

async function mapOf(rows: TieRow[]) {
  const { t, v } = await readerFor('fr', 'list');
  const items = rows.map((row) => tieItem({ locale: 'fr', t, v, territories: new Map() }, row));
  return presentMap({ locale: 'fr', v, rows, items, territories });
}

const auch = authorityRow({ slug: 'auch', nameNative: 'Auch', nameFr: 'Auch' });
const rows = [
  tieRow({ state: stateRow({ status: 'ACTIVE' }) }),
  tieRow({
    id: 2,
    slug: 'auch-lijiang',
    authorities: [auch, lijiang],
    state: stateRow({ compilationOnly: true }),
  }),
];

describe('what the map is given', () => {
  it('names each place once and ties by their places, in the order of the list', async () => {
    const { places, ties } = await mapOf(rows);
    expect(places.map(({ slug, at }) => [slug, at])).toEqual([
      ['albi', [2.1464, 43.9289]],
      ['lijiang', [100.227, 26.855]],
      ['auch', [2.1464, 43.9289]],
    ]);
    expect(ties.map(({ slug, parties, status }) => [slug, parties, status])).toEqual([
      ['albi-lijiang', [0, 1], 'ACTIVE'],
      ['auch-lijiang', [2, 1], 'NOT_REPORTED'],
    ]);
  });

  it('says nothing that is not so, to stay small', async () => {
    const { places, ties } = await mapOf(rows);
    expect(places[0]).not.toHaveProperty('native');
    expect(places[1]).toMatchObject({
      native: '丽江市',
      nativeLang: 'zh-Hans',
      region: 'CN-YN',
      kind: 'ville-préfecture',
    });
    expect(ties[0]).not.toHaveProperty('compilationOnly');
    expect(ties[1]?.compilationOnly).toBe(true);
  });

  it('counts ties by first-level territory and, in France, by département', async () => {
    const { territories: counted } = await mapOf(rows);
    expect(counted).toEqual({
      'FR-OCC': { name: 'Occitanie', ties: 2 },
      'FR-81': { name: 'Tarn', ties: 2 },
      'CN-YN': { name: 'Yunnan', ties: 2 },
    });
  });
});

describe('the places of a small map', () => {
  it('stand once each with the status that tells most', () => {
    const places = tiePlaces('fr', rows);
    expect(places.map(({ name, status }) => [name, status])).toEqual([
      ['Albi', 'ACTIVE'],
      ['Lijiang', 'ACTIVE'],
      ['Auch', 'NOT_REPORTED'],
    ]);
  });

  it('may be those of one country', () => {
    expect(tiePlaces('zh', rows, ['CN']).map(({ name }) => name)).toEqual(['丽江市']);
  });
});
