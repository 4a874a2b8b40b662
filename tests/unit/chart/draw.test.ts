import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import type { Chart } from '@/lib/chart/chart';
import { drawChart } from '@/lib/chart/draw';
import { pagePalette, printPalette } from '@/lib/chart/palette';

const charts: Record<Chart['type'], Chart> = {
  bars: {
    type: 'bars',
    unit: 'ties',
    parts: [
      { key: 'ACTIVE', label: 'active', tone: 'ACTIVE' },
      { key: 'DORMANT', label: 'dormant', tone: 'DORMANT' },
    ],
    bars: [
      { label: 'Occitanie <script>', values: { ACTIVE: 4, DORMANT: 7 } },
      { label: '四川省', values: { ACTIVE: 1 } },
    ],
  },
  years: {
    type: 'years',
    countLabel: 'signed',
    sumLabel: 'in all',
    years: [
      { year: 1973, count: 1, sum: 1 },
      { year: 1981, count: 3, sum: 4 },
    ],
  },
  steps: {
    type: 'steps',
    atLabel: 'years',
    shareLabel: 'share',
    lines: [
      {
        key: 'FR-CN',
        label: 'France ⇄ China',
        tone: 'first',
        points: [
          { at: 0, share: 1, low: 1, high: 1 },
          { at: 5, share: 0.5, low: 0.2, high: 0.8 },
        ],
      },
    ],
  },
  plane: {
    type: 'plane',
    range: { from: 1, to: 5 },
    x: { low: 'general', high: 'targeted' },
    y: { low: 'by-product', high: 'purpose' },
    quadrants: { lowHigh: 'a', highHigh: 'b', lowLow: 'c', highLow: 'd' },
    points: [{ key: 'one', label: 'Bretagne', x: 2, y: 4, spread: { x: 0.5, y: 1 }, tone: 'first' }],
  },
  map: {
    type: 'map',
    countries: ['FR', 'CN', 'KR', 'DE'],
    counts: { 'FR-OCC': 11, 'KR-11': 2 },
    unit: 'ties',
  },
};

const read = (svg: string) => new JSDOM(svg, { contentType: 'image/svg+xml' }).window.document;
const texts = (svg: string) => [...read(svg).querySelectorAll('text')].map((each) => each.textContent);

describe('a drawing', () => {
  for (const [type, chart] of Object.entries(charts))
    it(`of ${type} fits its width, holds no style and no script, and is hidden from who has the table`, async () => {
      for (const [palette, width] of [
        [pagePalette, 340],
        [printPalette, 760],
      ] as const) {
        const svg = await drawChart(chart, { locale: 'en', palette, width });
        const { documentElement } = read(svg);
        expect(documentElement.localName).toBe('svg');
        expect(Number(documentElement.getAttribute('width'))).toBeLessThanOrEqual(width);
        expect(documentElement.getAttribute('aria-hidden')).toBe('true');
        expect(svg).not.toMatch(/style=|<style|<script|\son\w+=|NaN/);
        if (palette === printPalette) expect(svg).not.toContain('var(');
      }
    });

  it('writes the sum of each bar, and names as names', async () => {
    const svg = await drawChart(charts.bars, { locale: 'en', palette: pagePalette, width: 760 });
    expect(texts(svg)).toEqual(expect.arrayContaining(['11', '1', '四川省', 'Occitanie <script>']));
    const widths = [...read(svg).querySelectorAll('rect')].map((each) => Number(each.getAttribute('width')));
    expect((widths[1] ?? 0) / (widths[0] ?? 1)).toBeCloseTo(7 / 4, 2);
  });

  it('writes a count into its area, and leaves out countries that the basemap does not divide', async () => {
    const svg = await drawChart(charts.map, { locale: 'en', palette: pagePalette, width: 760 });
    expect(texts(svg)).toEqual(['11', '2']);
    expect(read(svg).querySelectorAll('svg > svg')).toHaveLength(3);
  });

  it('of nothing is still a drawing', async () => {
    const empty: Chart[] = [
      { ...charts.bars, bars: [] } as Chart,
      { ...charts.years, years: [] } as Chart,
      { ...charts.steps, lines: [] } as Chart,
      { ...charts.plane, points: [] } as Chart,
      { ...charts.map, counts: {} } as Chart,
    ];
    for (const chart of empty)
      expect(await drawChart(chart, { locale: 'ko', palette: pagePalette, width: 340 })).not.toMatch(
        /NaN|Infinity/,
      );
  });
});
