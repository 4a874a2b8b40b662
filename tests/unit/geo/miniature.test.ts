import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { albers, cones } from '@/lib/geo/albers';
import { miniature, PATH_SCALE } from '@/lib/geo/miniature';

const basemap = JSON.parse(readFileSync(join(process.cwd(), 'public/basemap/admin1.topo.json'), 'utf8'));

/** Every point of a path, in the units of the drawing. */
function pointsOf(path: string): [number, number][] {
  return path.split('M').flatMap((part) => {
    const numbers = (part.match(/-?\d+/g) ?? []).map(Number);
    let [x, y] = [0, 0];
    const points: [number, number][] = [];
    for (let index = 0; index + 1 < numbers.length; index += 2) {
      [x, y] = [x + (numbers[index] ?? 0), y + (numbers[index + 1] ?? 0)];
      points.push([x * PATH_SCALE, y * PATH_SCALE]);
    }
    return points;
  });
}

describe('the equal-area cone', () => {
  it('grows east and south, and is symmetric about its meridian', () => {
    const project = albers(cones.FR);
    const [west, middle, east] = [project([-1, 46]), project([2.5, 46]), project([6, 46])];
    expect(middle[0]).toBeCloseTo(0);
    expect(west[0]).toBeCloseTo(-east[0]);
    expect(project([2.5, 43])[1]).toBeGreaterThan(middle[1]);
  });

  it('keeps areas: a degree cell has the same area per steradian in the north and in the south', () => {
    const project = albers(cones.CN);
    const density = (lat: number) => {
      const [a, b, c] = [project([105, lat]), project([105.01, lat]), project([105, lat + 0.01])];
      const cell = Math.abs((b[0] - a[0]) * (c[1] - a[1]) - (c[0] - a[0]) * (b[1] - a[1]));
      return cell / Math.cos(((lat + 0.005) * Math.PI) / 180);
    };
    expect(density(22)).toBeCloseTo(density(50), 9);
  });
});

describe('a miniature', () => {
  const frame = [10, 10, 216, 244] as const;
  const drawn = (layer: 'fr_reg' | 'cn_prov' | 'kr_prov', country: keyof typeof cones) =>
    miniature(basemap, {
      layer,
      includes: (code) => !code.startsWith('FR-97'),
      cone: cones[country],
      frame,
    });

  it.each([
    ['fr_reg', 'FR'],
    ['cn_prov', 'CN'],
    ['kr_prov', 'KR'],
  ] as const)('of %s stays in its frame and touches it on two sides', (layer, country) => {
    const points = pointsOf(drawn(layer, country).land);
    const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
    expect(Math.min(...xs)).toBeGreaterThanOrEqual(9);
    expect(Math.max(...xs)).toBeLessThanOrEqual(227);
    expect(Math.min(...ys)).toBeGreaterThanOrEqual(9);
    expect(Math.max(...ys)).toBeLessThanOrEqual(255);
    const fills = [Math.max(...xs) - Math.min(...xs) > 206, Math.max(...ys) - Math.min(...ys) > 234];
    expect(fills).toContain(true);
  });

  it('is light enough for a page', () => {
    for (const [layer, country] of [
      ['fr_reg', 'FR'],
      ['cn_prov', 'CN'],
      ['kr_prov', 'KR'],
    ] as const) {
      const { land, borders } = drawn(layer, country);
      expect(land.length + borders.length).toBeLessThan(8_000);
    }
  });

  it('sets places where they are: Lille north of Paris, Strasbourg east of both', () => {
    const { place } = drawn('fr_reg', 'FR');
    const [lille, paris, strasbourg] = [place([3.06, 50.63]), place([2.35, 48.86]), place([7.75, 48.57])];
    expect(lille[1]).toBeLessThan(paris[1]);
    expect(strasbourg[0]).toBeGreaterThan(lille[0]);
  });
});
