import type { ArcPoint } from '@/lib/geo/great-circle';
import type { Frame } from './frame';

/** Pixels, x and y by turns: thousands of lines are kept and walked, so no point is an object of its own. */
export type Polyline = number[];

/** An arc in pixels of the whole world at a size, stood off its way; with the box that it fills. */
export type WorldLine = {
  points: Float64Array;
  box: readonly [left: number, top: number, right: number, bottom: number];
};

/**
 * The pieces of an arc stood off to its right: by `bulge` pixels at its middle and nothing at its ends, and by `aside`
 * pixels all along.
 * @param pieces x, y on the unit square and how far along, 0 to 1
 * @param size side of the whole world, pixels
 */
export function stoodOff(
  pieces: readonly ArcPoint[][],
  size: number,
  bulge: number,
  aside: number,
): WorldLine[] {
  return pieces.map((piece) => {
    const points = new Float64Array(2 * piece.length);
    let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
    for (let index = 0; index < piece.length; index++) {
      const point = piece[index] as ArcPoint;
      const before = piece[index - 1] ?? point;
      const after = piece[index + 1] ?? point;
      const dx = after[0] - before[0];
      const dy = after[1] - before[1];
      const off = (bulge * Math.sin(Math.PI * point[2]) + aside) / (Math.hypot(dx, dy) || 1);
      const pointX = point[0] * size - dy * off;
      const pointY = point[1] * size + dx * off;
      points[2 * index] = pointX;
      points[2 * index + 1] = pointY;
      left = Math.min(left, pointX);
      right = Math.max(right, pointX);
      top = Math.min(top, pointY);
      bottom = Math.max(bottom, pointY);
    }
    return { points, box: [left, top, right, bottom] };
  });
}

/** Pixels beyond the frame at which a line may be cut without being seen. */
const BEYOND = 20;

/**
 * The parts of lines whose steps come near the frame, on the screen. What lies outside is left out, since a dashed line
 * of a million pixels takes a second to draw.
 */
export function onScreen(lines: readonly WorldLine[], frame: Frame, copy: number): Polyline[] {
  const [left, top] = [frame.left - copy * frame.size, frame.top];
  const [right, bottom] = [frame.width + BEYOND, frame.height + BEYOND];
  const runs: Polyline[] = [];
  for (const { points, box } of lines) {
    if (box[0] - left > right || box[2] - left < -BEYOND || box[1] - top > bottom || box[3] - top < -BEYOND)
      continue;
    let run: Polyline = [];
    let [x, y] = [(points[0] ?? 0) - left, (points[1] ?? 0) - top];
    for (let at = 2; at < points.length; at += 2) {
      const nextX = (points[at] ?? 0) - left;
      const nextY = (points[at + 1] ?? 0) - top;
      const outside =
        (x < -BEYOND && nextX < -BEYOND) ||
        (x > right && nextX > right) ||
        (y < -BEYOND && nextY < -BEYOND) ||
        (y > bottom && nextY > bottom);
      if (!outside) {
        if (run.length === 0) run.push(x, y);
        run.push(nextX, nextY);
      } else if (run.length > 0) {
        runs.push(run);
        run = [];
      }
      x = nextX;
      y = nextY;
    }
    if (run.length > 0) runs.push(run);
  }
  return runs;
}

/** Half-way along a line, by its length in pixels. */
export function middleOf(line: Polyline): [x: number, y: number] {
  const lengthTo = (at: number) =>
    Math.hypot((line[at] ?? 0) - (line[at - 2] ?? 0), (line[at + 1] ?? 0) - (line[at - 1] ?? 0));
  let left = 0;
  for (let at = 2; at < line.length; at += 2) left += lengthTo(at) / 2;
  for (let at = 2; at < line.length; at += 2) {
    const length = lengthTo(at);
    if (length >= left && length > 0) {
      const share = left / length;
      const between = (axis: 0 | 1) => {
        const [from, to] = [line[at - 2 + axis] ?? 0, line[at + axis] ?? 0];
        return from + (to - from) * share;
      };
      return [between(0), between(1)];
    }
    left -= length;
  }
  return [line.at(-2) ?? 0, line.at(-1) ?? 0];
}

/** A line opened around a point: what lies within `radius` pixels of it is left out. */
export function openedAt(
  line: Polyline,
  [middleX, middleY]: readonly [number, number],
  radius: number,
): Polyline[] {
  const parts: Polyline[] = [];
  let part: Polyline = [];
  for (let at = 0; at < line.length; at += 2) {
    const [x, y] = [line[at] ?? 0, line[at + 1] ?? 0];
    const [fromX, fromY] = at === 0 ? [x, y] : [line[at - 2] ?? 0, line[at - 1] ?? 0];
    const steps = Math.max(1, Math.ceil(Math.hypot(x - fromX, y - fromY) / 4));
    for (let step = 1; step <= steps; step++) {
      const [stepX, stepY] = [fromX + ((x - fromX) * step) / steps, fromY + ((y - fromY) * step) / steps];
      if (Math.hypot(stepX - middleX, stepY - middleY) >= radius) part.push(stepX, stepY);
      else if (part.length > 0) {
        parts.push(part);
        part = [];
      }
    }
  }
  if (part.length > 0) parts.push(part);
  return parts;
}
