import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PictureScene } from '@/components/map/by-view/picture-scene';
import { toUnit, worldSize } from '@/lib/geo/mercator';
import { cellsAcross, cellsAround, holdsBox, holdsPoint } from '@/lib/map/cell-box';
import type { CellBox } from '@/lib/map/map.view';
import { presentPicture } from '@/lib/map/picture.presenter';
import { MOST_LINES } from '@/lib/map/picture-lines';
import { pointOf, unitOf } from '@/lib/map/picture-point';
import type { TieNetwork } from '@/lib/map/tie-network';
import { crowdedNetwork, networks, scatteredNetwork } from '../../factories/tie-network';

const halves = fc.integer({ min: 0, max: 22 }).map((n) => n / 2);
const edge = fc.integer({ min: -1500, max: 1500 }).map((n) => n / 1000);
const whole = (half: number): CellBox => [0, 0, cellsAcross(half), cellsAcross(half)];
const sum = (numbers: readonly number[]) => numbers.reduce((total, n) => total + n, 0);

describe('cells of a view', () => {
  it('hold the view, on the first copy of the world', () => {
    fc.assert(
      fc.property(
        halves,
        edge,
        edge,
        edge,
        fc.double({ min: 0, max: 1, noNaN: true }),
        (half, left, top, wide, at) => {
          const right = left + Math.abs(wide) / 10;
          const upper = Math.abs(top) / 1.6;
          const box = cellsAround(half, [left, upper, right, upper + 0.05]);
          expect(box[0]).toBeGreaterThanOrEqual(0);
          expect(box[0]).toBeLessThan(cellsAcross(half));
          const x = left + (right - left) * at * 0.999;
          expect(holdsPoint(half, box, x - Math.floor(x), upper)).toBe(true);
          expect(holdsBox(half, box, box)).toBe(true);
          expect(holdsBox(half, whole(half), box)).toBe(true);
        },
      ),
    );
  });

  it('are asked for again only when the view leaves them', () => {
    expect(cellsAround(3, [0.51, 0.3, 0.6, 0.37])).toEqual(cellsAround(3, [0.52, 0.31, 0.61, 0.37]));
    expect(holdsBox(3, [6, 2, 9, 4], [0, 2, 1, 3]), 'beyond the antimeridian').toBe(true);
    expect(holdsBox(3, [6, 2, 8, 4], [0, 2, 1, 3])).toBe(false);
  });
});

describe('a picture', () => {
  it('counts each tie once in every symbol that has a party of it, over all of its parts', () => {
    fc.assert(
      fc.property(networks, halves, (network, half) => {
        const { symbolOf } = network.level(half);
        const expected = sum(
          network.ties.map(({ parties }) => new Set(parties.map((place) => symbolOf[place])).size),
        );
        const n = cellsAcross(half);
        const middle = Math.ceil(n / 3);
        const parts: CellBox[] =
          n === 1
            ? [whole(half)]
            : [
                [0, 0, middle, n],
                [middle, 0, n, middle],
                [middle, middle, n, n],
              ];
        const pictures = parts.map((box) => presentPicture(network, { half, box }, 'en', 'v'));
        expect(sum(pictures.flatMap(({ symbols }) => symbols.flatMap(({ counts }) => counts)))).toBe(
          expected,
        );
        const places = pictures.flatMap(({ symbols }) =>
          symbols.map((each) => ('slug' in each ? 1 : each.places)),
        );
        expect(sum(places)).toBe(network.places.length);
      }),
    );
  });

  it('draws each tie to each of its further ends, alone or among others of its status', () => {
    fc.assert(
      fc.property(networks, halves, (network, half) => {
        const { lines, styles } = presentPicture(network, { half, box: whole(half) }, 'en', 'v');
        expect(sum(lines.map(([, , , ties]) => ties))).toBe(joinsAt(network, half));
        for (const [from, to, style, ties, slug] of lines) {
          expect(from).not.toBe(to);
          expect(slug === undefined).toBe(ties > 1);
          if (slug)
            expect(styles[style]?.status).toBe(network.ties[network.tieBySlug.get(slug) ?? -1]?.status);
        }
      }),
    );
  });

  it('gathers far ends before near ones where lines are too many, and draws all ties or none', () => {
    const drawnAt = (network: TieNetwork, half: number) => {
      const [[x, y], [right, bottom]] = [toUnit([-9, 49]), toUnit([8, 42])];
      const box = cellsAround(half, [x, y, right, bottom]);
      const { lines } = presentPicture(network, { half, box }, 'en', 'v');
      expect(lines.length).toBeLessThanOrEqual(MOST_LINES);
      return sum(lines.map(([, , , ties]) => ties));
    };
    const crowded = crowdedNetwork();
    expect([4, 6, 8].map((half) => drawnAt(crowded, half))).toEqual(Array(3).fill(crowded.ties.length));
    expect(drawnAt(scatteredNetwork(), 2)).toBe(2_000);
    expect(drawnAt(scatteredNetwork(), 9), 'where no gathering helps').toBe(0);
  });

  it('sends nothing from elsewhere, and names only where there may be room', () => {
    const network = crowdedNetwork();
    const [x, y] = toUnit([120, 20]);
    const near = presentPicture(
      network,
      { half: 6, box: cellsAround(6, [x, y, x + 0.01, y + 0.01]) },
      'en',
      'v',
    );
    expect(near.symbols.length).toBeGreaterThan(0);
    expect(near.symbols.length).toBeLessThan(10);
    expect(near.symbols.some((symbol) => 'slug' in symbol && symbol.name)).toBe(true);
    const far = presentPicture(network, { half: 3, box: whole(3) }, 'en', 'v');
    expect(JSON.stringify(far.symbols)).not.toContain('name');
  });

  it('places things to a quarter of a pixel', () => {
    fc.assert(
      fc.property(halves, fc.double({ min: 0, max: 1, noNaN: true }), (zoom, x) => {
        const corner = { zoom, box: cellsAround(zoom, [x, x, x + 0.01, x + 0.01]) };
        const [backX, backY] = unitOf(corner, pointOf(corner, [x, x]));
        expect(Math.abs(backX - x) * worldSize(zoom)).toBeLessThanOrEqual(0.126);
        expect(Math.abs(backY - x) * worldSize(zoom)).toBeLessThanOrEqual(0.126);
      }),
    );
  });
});

describe('the scene of a picture', () => {
  const network = crowdedNetwork();
  const picture = presentPicture(network, { half: 5, box: whole(5) }, 'en', 'v');
  const scene = new PictureScene(picture);

  it('draws what the picture holds, at any zoom until the next has come', () => {
    expect(scene.nodes()).toHaveLength(picture.symbols.length);
    expect(scene.edges(5)).toHaveLength(picture.lines.length);
    expect(scene.edges(5.25)).toBe(scene.edges(5));
    expect(sum(scene.nodes().map(({ count }) => count))).toBe(
      sum(picture.symbols.flatMap(({ counts }) => counts)),
    );
  });

  it('knows clusters by their name and places wherever they are', () => {
    const cluster = scene.nodes().find(({ place }) => place === null);
    expect(scene.clusterOf(cluster?.cluster[0] ?? '')).toBe(cluster);
    const [west = 0, south = 0, east = 0, north = 0] = cluster?.around ?? [];
    expect(west <= east && south <= north).toBe(true);
    const elsewhere = scene.nodeOf({
      slug: 'x',
      name: 'X',
      country: 'FR',
      region: 'FR-OCC',
      kind: '',
      at: [2, 46],
    });
    expect(elsewhere?.at).toEqual(toUnit([2, 46]));
  });

  it('is not ready without a picture', () => {
    expect(new PictureScene(null).ready).toBe(false);
    expect(scene.ready).toBe(true);
  });
});

function joinsAt(network: TieNetwork, half: number): number {
  const { symbolOf } = network.level(half);
  const joins = network.ties.map(({ parties: [first = -1, ...others] }) => {
    const from = symbolOf[first];
    return new Set(others.map((other) => symbolOf[other]).filter((to) => to !== from)).size;
  });
  return sum(joins);
}
