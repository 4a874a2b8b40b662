import { type Box, type LabelRequest, placeLabels } from '../geo/label-placement';
import type { PlaneChart } from './chart';
import { textWidth } from './text-width';
import { shortened } from './wrap';

type Point = PlaneChart['points'][number];

/** A point with its place in the drawing. */
export type PlacedPoint = { point: Point; at: readonly [x: number, y: number] };

export type PlaneLabel = {
  key: string;
  text: string;
  /** Middle of the text, in pixels. */
  x: number;
  y: number;
  /** From where a line leads to the label, where it stands away from its point. */
  from: readonly [x: number, y: number] | null;
};

const HEIGHT = 17;
/** Around a point, in pixels. */
const DOT = 7;
/** Beyond this distance from the point's middle to the label's nearer edge a line leads there, in pixels. */
const NEAR = 16;
/** How far labels may be from their points, nearest first, in pixels. */
const distances = [10, 20, 32, 46, 62];

/** Around a point: to its right and left, above, below, and between these, ever farther away. */
const placesAround = ([x, y]: PlacedPoint['at'], width: number) =>
  distances.flatMap((far): [number, number][] => {
    const aside = width / 2 + far;
    const beyond = HEIGHT / 2 + far;
    return [
      [x + aside, y],
      [x - aside, y],
      [x, y - beyond],
      [x, y + beyond],
      [x + aside, y - beyond],
      [x - aside, y - beyond],
      [x + aside, y + beyond],
      [x - aside, y + beyond],
    ];
  });

/**
 * Labels of points, none upon another, upon a point or upon what is written in the plane already. One that fits nowhere
 * is left out: the table has it.
 * @param longest widest label, in pixels
 */
export function planeLabels(
  points: readonly PlacedPoint[],
  taken: readonly Box[],
  within: Box,
  longest: number,
): PlaneLabel[] {
  const dots = points.map(({ at: [x, y] }): Box => [x - DOT, y - DOT, x + DOT, y + DOT]);
  const requests = points.map(({ point, at }): LabelRequest<PlacedPoint & { text: string }> => {
    const text = shortened(point.label, longest);
    const width = textWidth(text) + 4;
    return { item: { point, at, text }, width, height: HEIGHT, places: placesAround(at, width) };
  });
  return placeLabels(requests, [...taken, ...dots], within).map(({ item, x, y }) => {
    const [left, top] = item.at;
    const gap = Math.max(Math.abs(x - left) - textWidth(item.text) / 2, Math.abs(y - top) - HEIGHT / 2);
    return { key: item.point.key, text: item.text, x, y, from: gap > NEAR ? item.at : null };
  });
}
