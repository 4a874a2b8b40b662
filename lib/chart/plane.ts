import {
  axisX,
  axisY,
  dot,
  frame,
  gridX,
  gridY,
  link,
  type PlotOptions,
  ruleX,
  ruleY,
  text,
} from '@observablehq/plot';
import type { Box } from '../geo/label-placement';
import type { PlaneChart, Tone } from './chart';
import type { Drawing } from './draw';
import { type PlacedPoint, planeLabels } from './plane-labels';
import { textWidth } from './text-width';
import { wrapped } from './wrap';

/** Room beyond both ends of the scale, so that what stands at an end is seen whole. */
const BEYOND = 0.5;
const LINE = 17;
const margin = { left: 26, right: 10, top: 28, bottom: 50 };
/** Widest label of a point, as a share of the drawing. */
const LABEL = 0.42;

/** Kinds of points differ by shape as well as by colour. */
const shapes: Partial<Record<Tone, 'circle' | 'square' | 'triangle'>> = {
  first: 'circle',
  second: 'square',
  third: 'triangle',
};

type Written = { text: string; x: number; y: number; anchor: 'start' | 'middle' | 'end' };

/**
 * Points on two axes of judgement as a plane: the axes cross in the middle of the scale, the quadrants are named in their
 * corners, the spread of several judgements is a cross, labels keep clear of each other. What has an end of an axis and
 * no position is named below the plane.
 */
export function planeMarks(chart: PlaneChart, { palette, width }: Drawing): PlotOptions {
  const { from, to } = chart.range;
  const domain: [number, number] = [from - BEYOND, to + BEYOND];
  const below = endLines(chart, width - margin.left - margin.right);
  const plane = Math.min(520, Math.max(400, Math.round(width * 0.78)));
  const height = margin.top + plane + margin.bottom + below.length * LINE;
  const box: Box = [margin.left, margin.top, width - margin.right, margin.top + plane];
  const at = (x: number, y: number): readonly [number, number] => [
    box[0] + ((x - domain[0]) / (domain[1] - domain[0])) * (box[2] - box[0]),
    box[3] - ((y - domain[0]) / (domain[1] - domain[0])) * (box[3] - box[1]),
  ];
  const middle = (from + to) / 2;
  const inside = writtenInside(chart, box, at(middle, middle));
  const points = chart.points.map((point): PlacedPoint => ({ point, at: at(point.x, point.y) }));
  const labels = planeLabels(points, inside.map(boxOf), box, width * LABEL);
  // Everything else is placed in pixels: a mark's channel without a scale.
  const write = (lines: readonly Written[], fill: string) =>
    (['start', 'middle', 'end'] as const).map((anchor) =>
      text(
        lines.filter((line) => line.anchor === anchor),
        {
          ...pixels(domain, box),
          text: 'text',
          textAnchor: anchor,
          lineAnchor: 'middle',
          fill,
        },
      ),
    );
  const within = (value: number) => Math.min(to, Math.max(from, value));
  const spread = chart.points.flatMap(({ x, y, spread: by, tone }) =>
    by
      ? [
          { x1: within(x - by.x), x2: within(x + by.x), y1: y, y2: y, tone },
          { x1: x, x2: x, y1: within(y - by.y), y2: within(y + by.y), tone },
        ]
      : [],
  );
  const ticks = Array.from({ length: to - from + 1 }, (_, index) => from + index);
  const colour = ({ tone }: { tone: Tone }) => palette.tones[tone];
  return {
    height,
    marginLeft: margin.left,
    marginRight: margin.right,
    marginTop: margin.top,
    marginBottom: height - box[3],
    x: { domain, label: null },
    y: { domain, label: null },
    marks: [
      gridX(ticks, { stroke: palette.hairline, strokeOpacity: 0.6 }),
      gridY(ticks, { stroke: palette.hairline, strokeOpacity: 0.6 }),
      frame({ stroke: palette.hairline }),
      ruleX([middle], { stroke: palette.quietInk }),
      ruleY([middle], { stroke: palette.quietInk }),
      axisX(ticks, { tickSize: 0, tickFormat: String, color: palette.quietInk }),
      axisY(ticks, { tickSize: 0, tickFormat: String, color: palette.quietInk }),
      ...write(inside, palette.quietInk),
      ...write(
        [
          { text: `↑ ${chart.y.high}`, x: at(middle, to)[0], y: margin.top - 14, anchor: 'middle' },
          { text: `↓ ${chart.y.low}`, x: at(middle, from)[0], y: box[3] + 36, anchor: 'middle' },
        ],
        palette.ink,
      ),
      ...write(
        below.map((line, index) => ({
          ...{ text: line, x: box[0], y: box[3] + 60 + index * LINE, anchor: 'start' as const },
        })),
        palette.quietInk,
      ),
      link(spread, { x1: 'x1', x2: 'x2', y1: 'y1', y2: 'y2', stroke: colour, strokeWidth: 1.5 }),
      link(
        labels.flatMap(({ x, y, from: start }) =>
          start ? [{ x1: start[0], y1: start[1], x2: x, y2: y }] : [],
        ),
        {
          x1: unscaled(domain, box, 'x1'),
          y1: unscaled(domain, box, 'y1', true),
          x2: unscaled(domain, box, 'x2'),
          y2: unscaled(domain, box, 'y2', true),
          stroke: palette.quietInk,
          strokeWidth: 0.75,
        },
      ),
      dot(chart.points, {
        x: 'x',
        y: 'y',
        r: 5,
        symbol: ({ tone }: { tone: Tone }) => shapes[tone] ?? 'circle',
        fill: colour,
        stroke: palette.ground,
      }),
      text(labels, {
        ...pixels(domain, box),
        text: 'text',
        lineAnchor: 'middle',
        fill: palette.ink,
        stroke: palette.ground,
        strokeWidth: 4,
      }),
    ],
  };
}

/** The value that a place in pixels has on the scales, so that marks can be put there. */
const unscaled =
  <Key extends string>(domain: readonly [number, number], box: Box, key: Key, upward = false) =>
  (placed: Record<Key, number>): number => {
    const [start, end] = upward ? [box[3], box[1]] : [box[0], box[2]];
    return domain[0] + ((placed[key] - start) / (end - start)) * (domain[1] - domain[0]);
  };

const pixels = (domain: readonly [number, number], box: Box) => ({
  x: unscaled(domain, box, 'x'),
  y: unscaled(domain, box, 'y', true),
});

const boxOf = ({ text: written, x, y, anchor }: Written): Box => {
  const width = textWidth(written);
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  return [left - 4, y - LINE / 2, left + width + 4, y + LINE / 2];
};

/** The quadrants' names in the corners, and the ends of the axis that runs across at its two ends. */
function writtenInside(
  { x, quadrants }: PlaneChart,
  box: Box,
  [centre, level]: readonly [number, number],
): Written[] {
  const half = (box[2] - box[0]) / 2 - 16;
  const corner = (name: string, anchor: 'start' | 'end', isTop: boolean): Written[] => {
    const lines = wrapped(name, half);
    const first = isTop ? box[1] + 14 : box[3] - 14 - (lines.length - 1) * LINE;
    return lines.map((line, index) => ({
      ...{ text: line, anchor, y: first + index * LINE },
      x: anchor === 'start' ? box[0] + 8 : box[2] - 8,
    }));
  };
  const [low, high] = [wrapped(`← ${x.low}`, half), wrapped(`${x.high} →`, half)];
  const along = (lines: string[], anchor: 'start' | 'end') =>
    lines.map((line, index) => ({
      ...{ text: line, anchor, y: level - 10 - (lines.length - 1 - index) * LINE },
      x: anchor === 'start' ? Math.min(box[0] + 8, centre) : Math.max(box[2] - 8, centre),
    }));
  return [
    ...corner(quadrants.lowHigh, 'start', true),
    ...corner(quadrants.highHigh, 'end', true),
    ...corner(quadrants.lowLow, 'start', false),
    ...corner(quadrants.highLow, 'end', false),
    ...along(low, 'start'),
    ...along(high, 'end'),
  ];
}

/** Who is at an end of an axis, with no position told: lines below the plane. */
function endLines({ ends, x, y }: PlaneChart, width: number): string[] {
  if (!ends || ends.x.length + ends.y.length + ends.both.length === 0) return [];
  const told: [string, string[]][] = [
    [`↗ ${x.high}, ${y.high}`, ends.both],
    [`→ ${x.high}`, ends.x],
    [`↑ ${y.high}`, ends.y],
  ];
  return [
    ...wrapped(ends.title, width),
    ...told.flatMap(([where, names]) =>
      names.length > 0 ? wrapped(`${where} – ${names.join(' · ')}`, width) : [],
    ),
  ];
}
