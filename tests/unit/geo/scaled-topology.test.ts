import { readFileSync } from 'node:fs';
import type { Objects, Topology } from 'topojson-specification';
import { describe, expect, it } from 'vitest';
import { toUnit, worldSize } from '@/lib/geo/mercator';
import { ScaledTopology } from '@/lib/geo/scaled-topology';

type Division = { code: string };
const topology = JSON.parse(readFileSync('public/basemap/admin1.topo.json', 'utf8')) as Topology<
  Objects<Division>
>;
const scaled = new ScaledTopology<Division, Objects<Division>>(topology);
const pointsOf = (zoom: number) => scaled.areas('fr_reg', zoom).flatMap(({ rings }) => rings.flat()).length;

describe('the basemap at a zoom', () => {
  it('has every area with its code, in pixels of the world', () => {
    const areas = scaled.areas('cn_prov', 4);
    expect(areas).toHaveLength(34);
    const sichuan = areas.find(({ properties }) => properties.code === 'CN-SC');
    const [x, y] = toUnit([104.07, 30.57]).map((unit) => unit * worldSize(4)) as [number, number];
    const [xs, ys] = [
      sichuan?.rings.flat().map(([each]) => each) ?? [],
      sichuan?.rings.flat().map(([, each]) => each) ?? [],
    ];
    expect(Math.min(...xs) < x && x < Math.max(...xs) && Math.min(...ys) < y && y < Math.max(...ys)).toBe(
      true,
    );
  });

  it('has more detail the nearer it is', () => {
    expect(pointsOf(3)).toBeLessThan(pointsOf(6));
    expect(pointsOf(6)).toBeLessThan(pointsOf(10));
  });

  it('parts what lies between areas from what lies around them', () => {
    const [inner, outer] = [scaled.lines('kr_prov', 6, 'inner'), scaled.lines('kr_prov', 6, 'outer')];
    expect(inner.length).toBeGreaterThan(10);
    expect(outer.length).toBeGreaterThan(10);
  });
});
