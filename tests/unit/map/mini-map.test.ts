import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type MiniMapPlace, presentMiniMap } from '@/lib/map/mini-map.presenter';

const read = (file: string) => JSON.parse(readFileSync(`public/basemap/${file}.topo.json`, 'utf8'));
const topologies = { divisions: read('admin1'), world: read('world') };
const place = (name: string, country: string, at: [number, number]): MiniMapPlace => ({
  name,
  country,
  at,
  status: 'ACTIVE',
});
const brest = place('Brest', 'FR', [-4.4861, 48.3904]);
const qingdao = place('Qingdao', 'CN', [120.3826, 36.0671]);

describe('a small map', () => {
  it('shows France first, then each other country, with its places marked and named', () => {
    const sheets = presentMiniMap([qingdao, brest, place('Kiel', 'DE', [10.1228, 54.3233])], topologies);
    expect(sheets.map(({ country }) => country)).toEqual(['FR', 'CN', 'DE']);
    for (const { symbols, labels, land } of sheets) {
      expect(symbols).toHaveLength(1);
      expect(labels).toHaveLength(1);
      expect(land).toMatch(/^M[-\d]/);
    }
  });

  it('gives an overseas place an inset of its own', () => {
    const [france] = presentMiniMap([place('La Possession', 'FR', [55.336, -20.925])], topologies);
    const [left = 0, top = 0, right = 0, bottom = 0] = france?.inset?.box ?? [];
    const [symbol] = france?.symbols ?? [];
    expect(symbol && symbol.x > left && symbol.x < right && symbol.y > top && symbol.y < bottom).toBe(true);
  });

  it('stays under 15 kB for two countries', () => {
    expect(JSON.stringify(presentMiniMap([brest, qingdao], topologies)).length).toBeLessThan(12_000);
  });

  it('tells hundreds of places by dots without names', () => {
    const many = Array.from({ length: 300 }, (_, index) =>
      place(`Lieu ${index}`, 'FR', [-1 + (index % 20) * 0.35, 44 + Math.floor(index / 20) * 0.35]),
    );
    const [few] = presentMiniMap(many.slice(0, 30), topologies);
    const [crowd] = presentMiniMap(many, topologies);
    expect([few?.isCrowded, few?.labels.length !== 0]).toEqual([false, true]);
    expect([crowd?.isCrowded, crowd?.labels]).toEqual([true, []]);
  });

  it('leaves out a country that the basemap does not know', () => {
    expect(presentMiniMap([place('Nowhere', 'ZZ', [0, 0])], topologies)).toEqual([]);
  });

  it('draws the countries with the most places where there are many', () => {
    const one = ['DE', 'IT', 'ES', 'PL', 'JP', 'US', 'BR', 'CA'].map((country) =>
      place(country, country, [0, 0]),
    );
    const sheets = presentMiniMap([brest, ...one, qingdao, qingdao], topologies);
    expect(sheets.length).toBeLessThanOrEqual(6);
    expect(sheets.map(({ country }) => country).slice(0, 1)).toEqual(['FR']);
    expect(sheets.map(({ country }) => country)).toContain('CN');
  });
});
