import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PlaneChart } from '@/lib/chart/chart';
import { drawChart } from '@/lib/chart/draw';
import { printPalette } from '@/lib/chart/palette';
import { planeLabels } from '@/lib/chart/plane-labels';
import { textWidth } from '@/lib/chart/text-width';
import { shortened, wrapped } from '@/lib/chart/wrap';
import type { Box } from '@/lib/geo/label-placement';

const within: Box = [0, 0, 700, 500];
const point = (key: string, label: string) => ({
  key,
  label,
  x: 1,
  y: 1,
  spread: null,
  tone: 'first' as const,
});

describe('labels of a plane', () => {
  it('stand upon nothing else and inside, however crowded the points are', () => {
    const crowd = fc.array(fc.tuple(fc.integer({ min: 20, max: 680 }), fc.integer({ min: 20, max: 480 })), {
      maxLength: 40,
    });
    fc.assert(
      fc.property(
        crowd,
        fc.constantFrom('Albi ⇄ Lijiang', '阿尔比 ⇄ 丽江', '부산 ⇄ 마르세유'),
        (places, name) => {
          const points = places.map((at, index) => ({ point: point(String(index), `${name} ${index}`), at }));
          const labels = planeLabels(points, [[0, 0, 200, 40]], within, 200);
          const boxes = labels.map(({ text, x, y }): Box => {
            const half = textWidth(text) / 2;
            return [x - half, y - 8, x + half, y + 8];
          });
          for (const [index, one] of boxes.entries()) {
            expect(one[0] >= 0 && one[1] >= 0 && one[2] <= 700 && one[3] <= 500).toBe(true);
            const others: Box[] = [...boxes.slice(index + 1), [0, 0, 200, 40]];
            const meets = (other: Box) =>
              one[0] < other[2] && other[0] < one[2] && one[1] < other[3] && other[1] < one[3];
            expect(others.some(meets)).toBe(false);
          }
        },
      ),
    );
  });

  it('are all there where there is room, with a line where they stand apart', () => {
    const points = [0, 1, 2].map((index) => ({
      point: point(String(index), 'Franche-Comté ⇄ Anhui'),
      at: [350, 250] as const,
    }));
    const labels = planeLabels(points, [], within, 300);
    expect(labels).toHaveLength(3);
    expect(labels[0]?.from).toBeNull();
  });
});

describe('a text in a narrow place', () => {
  it('is broken between words, and between characters of Chinese', () => {
    expect(wrapped('Coordination avec l’État et entre collectivités', 150)).toEqual([
      'Coordination avec',
      'l’État et entre',
      'collectivités',
    ]);
    expect(wrapped('与国家及地方政府间协调', 70).join('')).toBe('与国家及地方政府间协调');
  });

  it('or is shortened, with a sign of it', () => {
    expect(shortened('Franche-Comté', 400)).toBe('Franche-Comté');
    expect(shortened('Franche-Comté', 60)).toMatch(/…$/);
  });
});

describe('a plane', () => {
  const chart: PlaneChart = {
    type: 'plane',
    range: { from: 1, to: 5 },
    x: { low: 'general', high: 'targeted' },
    y: { low: 'by-product', high: 'economic' },
    quadrants: { lowHigh: 'LH', highHigh: 'HH', lowLow: 'LL', highLow: 'HL' },
    points: [{ ...point('a', 'Albi ⇄ Lijiang'), x: 4, y: 2, spread: { x: 0.5, y: 1 } }],
    ends: { title: 'By the report', x: ['Franche-Comté'], y: [], both: ['Aquitaine'] },
  };

  it('has its points, the four quadrants, both ends of both axes and what only has an end, at any width', async () => {
    for (const width of [340, 760]) {
      const svg = await drawChart(chart, { locale: 'en', palette: printPalette, width });
      const told = [
        'LH',
        'HH',
        'LL',
        'HL',
        'general',
        'targeted',
        'by-product',
        'economic',
        'Albi ⇄ Lijiang',
      ];
      for (const text of [...told, 'By the report', 'Aquitaine', 'Franche-Comté'])
        expect(svg).toContain(text);
      expect(svg).not.toMatch(/NaN|style=/);
    }
  });
});
