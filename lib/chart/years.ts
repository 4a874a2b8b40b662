import { axisX, axisY, lineY, type PlotOptions, rectY, ruleY, text } from '@observablehq/plot';
import type { YearChart } from './chart';
import type { Drawing } from './draw';

/** How many in each year as columns, how many by then as a line; both told where they stand. */
export function yearMarks(
  { years, countLabel, sumLabel }: YearChart,
  { locale, palette, width }: Drawing,
): PlotOptions {
  const number = new Intl.NumberFormat(locale);
  const first = years[0]?.year ?? 2000;
  const last = Math.max(first + 1, (years.at(-1)?.year ?? first) + 1);
  const most = Math.max(1, ...years.map(({ sum }) => sum));
  const end = years.at(-1);
  const peak = years.toSorted((one, other) => other.count - one.count)[0];
  return {
    height: Math.max(220, Math.min(340, width * 0.45)),
    marginLeft: 44,
    marginRight: 24,
    marginTop: 28,
    marginBottom: 32,
    x: { domain: [first, last], label: null },
    y: { domain: [0, most], label: null },
    marks: [
      axisY({
        label: null,
        ticks: 5,
        tickFormat: (value: number) => number.format(value),
        color: palette.quietInk,
        tickSize: 0,
      }),
      ruleY(
        [...Array(5).keys()].map((step) => Math.round((most / 4) * step)),
        { stroke: palette.hairline },
      ),
      axisX({
        label: null,
        tickFormat: String,
        ticks: Math.max(2, Math.round(width / 90)),
        color: palette.quietInk,
      }),
      rectY(years, {
        x1: 'year',
        x2: ({ year }: { year: number }) => year + 0.8,
        y: 'count',
        fill: palette.tones.second,
      }),
      lineY(years, {
        x: ({ year }: { year: number }) => year + 0.4,
        y: 'sum',
        stroke: palette.tones.first,
        strokeWidth: 2,
        curve: 'step-after',
      }),
      text(end ? [end] : [], {
        x: () => last,
        y: 'sum',
        text: () => `${sumLabel} ${number.format(end?.sum ?? 0)}`,
        textAnchor: 'end',
        dy: -10,
        fill: palette.ink,
        stroke: palette.ground,
        strokeWidth: 4,
      }),
      text(peak ? [peak] : [], {
        x: ({ year }: { year: number }) => year + 0.4,
        y: 'count',
        text: () => `${countLabel} ${number.format(peak?.count ?? 0)} (${peak?.year})`,
        dy: -9,
        fill: palette.ink,
        stroke: palette.ground,
        strokeWidth: 4,
      }),
      ruleY([0], { stroke: palette.ink }),
    ],
  };
}
