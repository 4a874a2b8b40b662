import { areaY, axisX, axisY, lineY, type PlotOptions, ruleY, text } from '@observablehq/plot';
import type { StepChart } from './chart';
import type { Drawing } from './draw';

/** What is left with time, as steps with their bands; each line is named at its end. */
export function stepMarks(
  { lines, atLabel, shareLabel }: StepChart,
  { locale, palette, width }: Drawing,
): PlotOptions {
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
  const number = new Intl.NumberFormat(locale);
  const rows = lines.flatMap(({ key, tone, points }) =>
    points.map((point) => ({ ...point, key, tone: palette.tones[tone] })),
  );
  const ends = lines.flatMap(({ label, points }) => {
    const end = points.at(-1);
    return end ? [{ ...end, label }] : [];
  });
  return {
    height: Math.max(240, Math.min(380, width * 0.55)),
    marginLeft: 52,
    marginRight: 24,
    marginTop: 32,
    marginBottom: 44,
    x: { label: null, domain: [0, Math.max(1, ...rows.map(({ at }) => at))] },
    y: { domain: [0, 1], label: null },
    marks: [
      axisY({
        label: shareLabel,
        labelArrow: 'none',
        ticks: 5,
        tickFormat: (value: number) => percent.format(value),
        color: palette.quietInk,
        tickSize: 0,
      }),
      ruleY([0.2, 0.4, 0.6, 0.8, 1], { stroke: palette.hairline }),
      axisX({
        label: atLabel,
        labelArrow: 'none',
        labelAnchor: 'right',
        ticks: Math.max(3, Math.round(width / 110)),
        tickFormat: (value: number) => number.format(value),
        color: palette.quietInk,
      }),
      areaY(rows, {
        x: 'at',
        y1: 'low',
        y2: 'high',
        z: 'key',
        fill: 'tone',
        fillOpacity: 0.14,
        curve: 'step-after',
      }),
      lineY(rows, { x: 'at', y: 'share', z: 'key', stroke: 'tone', strokeWidth: 2, curve: 'step-after' }),
      text(ends, {
        x: 'at',
        y: 'share',
        text: 'label',
        textAnchor: 'end',
        dy: -9,
        fill: palette.ink,
        stroke: palette.ground,
        strokeWidth: 4,
      }),
      ruleY([0], { stroke: palette.ink }),
    ],
  };
}
