import { axisX, axisY, barX, type PlotOptions, ruleX, text } from '@observablehq/plot';
import type { BarChart } from './chart';
import type { Drawing } from './draw';
import { textWidth } from './text-width';

const BAR = 26;
/** Widest name beside a bar, as a share of the drawing. */
const NAMES = 0.38;

/** Bars one below the other, their parts one after the other, the sum written at the end. */
export function barMarks({ parts, bars, unit }: BarChart, { locale, palette, width }: Drawing): PlotOptions {
  const labels = bars.map(({ label }) => label);
  const number = new Intl.NumberFormat(locale);
  const cells = bars.flatMap(({ label, values }) =>
    parts.map(({ key, tone }) => ({ label, value: values[key] ?? 0, tone: palette.tones[tone] })),
  );
  const sums = bars.map(({ label, values }) => ({
    label,
    sum: parts.reduce((sum, { key }) => sum + (values[key] ?? 0), 0),
  }));
  const most = Math.max(1, ...sums.map(({ sum }) => sum));
  const marginLeft = Math.min(width * NAMES, Math.max(40, ...labels.map((label) => textWidth(label) + 14)));
  return {
    height: bars.length * BAR + 56,
    marginLeft,
    marginRight: 48,
    marginTop: 8,
    marginBottom: 44,
    x: { domain: [0, most], label: null },
    y: { domain: labels, label: null, padding: 0.22 },
    marks: [
      axisX({
        label: unit,
        labelArrow: 'none',
        labelAnchor: 'left',
        tickFormat: (value: number) => number.format(value),
        ticks: Math.min(6, most),
        color: palette.quietInk,
      }),
      axisY({ label: null, tickSize: 0, lineWidth: (marginLeft - 14) / 13, textOverflow: 'ellipsis' }),
      barX(cells, { x: 'value', y: 'label', fill: 'tone', stroke: palette.ground, strokeWidth: 1 }),
      ruleX([0], { stroke: palette.ink }),
      text(sums, {
        x: 'sum',
        y: 'label',
        text: ({ sum }: { sum: number }) => number.format(sum),
        dx: 6,
        textAnchor: 'start',
        fill: palette.ink,
      }),
    ],
  };
}
