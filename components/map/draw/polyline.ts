import type { ArcPoint } from '@/lib/geo/great-circle';
import type { Frame } from './frame';
import { toScreen } from './frame';

export type Polyline = [x: number, y: number][];

/**
 * The pieces of an arc on the screen, stood off to its right: by `bulge` pixels at its middle and nothing at its ends,
 * and by `aside` pixels all along. What lies outside the frame is left out, since a dashed line of a million pixels
 * takes a second to draw.
 */
export function onScreen(
  pieces: readonly ArcPoint[][],
  frame: Frame,
  copy: number,
  bulge: number,
  aside: number,
): Polyline[] {
  return pieces.flatMap((piece) => {
    const points = piece.map(([x, y]) => toScreen(frame, [x, y], copy));
    const stood = points.map(([x, y], index): [x: number, y: number] => {
      const [beforeX, beforeY] = points[index - 1] ?? [x, y];
      const [afterX, afterY] = points[index + 1] ?? [x, y];
      const [dx, dy] = [afterX - beforeX, afterY - beforeY];
      const length = Math.hypot(dx, dy) || 1;
      const off = bulge * Math.sin(Math.PI * (piece[index]?.[2] ?? 0)) + aside;
      return [x - (dy / length) * off, y + (dx / length) * off];
    });
    return runsInside(stood, frame);
  });
}

/** The parts of a line whose steps come near the frame. */
function runsInside(points: Polyline, { width, height }: Frame): Polyline[] {
  const runs: Polyline[] = [];
  let run: Polyline = [];
  for (let end = 1; end < points.length; end++) {
    const [a, b] = [points[end - 1], points[end]];
    if (!a || !b) continue;
    const outside =
      Math.max(a[0], b[0]) < -20 ||
      Math.min(a[0], b[0]) > width + 20 ||
      Math.max(a[1], b[1]) < -20 ||
      Math.min(a[1], b[1]) > height + 20;
    if (outside) {
      if (run.length > 0) runs.push(run);
      run = [];
    } else {
      if (run.length === 0) run.push(a);
      run.push(b);
    }
  }
  if (run.length > 0) runs.push(run);
  return runs;
}

/** Half-way along a line, by its length in pixels. */
export function middleOf(line: Polyline): [number, number] {
  const lengths = line.map(([x, y], index) =>
    Math.hypot(x - (line[index - 1]?.[0] ?? x), y - (line[index - 1]?.[1] ?? y)),
  );
  let left = lengths.reduce((sum, length) => sum + length, 0) / 2;
  for (const [index, length] of lengths.entries()) {
    const [a, b] = [line[index - 1], line[index]];
    if (a && b && length >= left && length > 0) {
      return [a[0] + ((b[0] - a[0]) * left) / length, a[1] + ((b[1] - a[1]) * left) / length];
    }
    left -= length;
  }
  return line[line.length - 1] ?? [0, 0];
}

/** A line opened around a point: what lies within `radius` pixels of it is left out. */
export function openedAt(line: Polyline, [cx, cy]: readonly [number, number], radius: number): Polyline[] {
  const parts: Polyline[] = [];
  let part: Polyline = [];
  for (const [index, point] of line.entries()) {
    const before = line[index - 1];
    const steps = before
      ? Math.max(1, Math.ceil(Math.hypot(point[0] - before[0], point[1] - before[1]) / 4))
      : 1;
    for (let step = 1; step <= steps; step++) {
      const share = step / steps;
      const at: [number, number] = before
        ? [before[0] + (point[0] - before[0]) * share, before[1] + (point[1] - before[1]) * share]
        : point;
      if (Math.hypot(at[0] - cx, at[1] - cy) >= radius) part.push(at);
      else if (part.length > 0) {
        parts.push(part);
        part = [];
      }
    }
  }
  if (part.length > 0) parts.push(part);
  return parts;
}
