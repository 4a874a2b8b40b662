import { axisX, axisY, dot, type PlotOptions, ruleX, ruleY, text } from '@observablehq/plot';
import type { PlaneChart } from './chart';
import type { Drawing } from './draw';

/** Points on two axes of judgement, with the quadrants' names in their corners. */
export function planeMarks(
  { range, x, y, quadrants, points }: PlaneChart,
  { palette, width }: Drawing,
): PlotOptions {
  const { from, to } = range;
  const middle = (from + to) / 2;
  return {
    height: Math.min(560, width * 0.8),
    margin: 44,
    x: { domain: [from, to], label: null },
    y: { domain: [from, to], label: null },
    marks: [
      ruleX([middle], { stroke: palette.hairline }),
      ruleY([middle], { stroke: palette.hairline }),
      axisX([from, to], {
        tickFormat: (at: number) => (at === from ? x.low : x.high),
        color: palette.quietInk,
      }),
      axisY([from, to], {
        tickFormat: (at: number) => (at === from ? y.low : y.high),
        color: palette.quietInk,
      }),
      text([quadrants.lowHigh], { frameAnchor: 'top-left', fill: palette.quietInk }),
      text([quadrants.highHigh], { frameAnchor: 'top-right', fill: palette.quietInk }),
      text([quadrants.lowLow], { frameAnchor: 'bottom-left', fill: palette.quietInk }),
      text([quadrants.highLow], { frameAnchor: 'bottom-right', fill: palette.quietInk }),
      dot(points, {
        x: 'x',
        y: 'y',
        r: 5,
        fill: ({ tone }: PlaneChart['points'][number]) => palette.tones[tone],
      }),
      text(points, {
        x: 'x',
        y: 'y',
        text: 'label',
        dy: -12,
        fill: palette.ink,
        stroke: palette.ground,
        strokeWidth: 4,
      }),
    ],
  };
}
