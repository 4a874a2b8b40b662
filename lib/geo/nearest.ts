import { distanceToSegment } from './simplify';

export type Target = { x: number; y: number /** Of what is drawn, pixels. */; radius: number };

/**
 * Which of some round targets a pointer means: the one whose edge is nearest, if within the tolerance.
 * @param tolerance pixels beyond the edge: a finger needs more than a mouse
 * @returns its index, or -1
 */
export function nearestTarget(targets: readonly Target[], x: number, y: number, tolerance: number): number {
  let best = -1;
  let least = tolerance;
  for (const [index, target] of targets.entries()) {
    const distance = Math.hypot(target.x - x, target.y - y) - target.radius;
    if (distance < least) [best, least] = [index, distance];
  }
  return best;
}

/** Which of some lines (pieces of points in pixels) passes nearest, if within the tolerance; -1 where none does. */
export function nearestLine(
  lines: readonly (readonly (readonly (readonly [number, number])[])[])[],
  x: number,
  y: number,
  tolerance: number,
): number {
  let best = -1;
  let least = tolerance;
  for (const [index, pieces] of lines.entries()) {
    for (const piece of pieces) {
      for (let end = 1; end < piece.length; end++) {
        const [a, b] = [piece[end - 1], piece[end]];
        const distance = a && b ? distanceToSegment([x, y], a, b) : Number.POSITIVE_INFINITY;
        if (distance < least) [best, least] = [index, distance];
      }
    }
  }
  return best;
}
