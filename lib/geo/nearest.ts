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

/**
 * Which of some lines passes nearest, if within the tolerance.
 * @param lines each of one or more pieces, x and y in pixels by turns
 * @returns its index, or -1
 */
export function nearestLine(
  lines: readonly (readonly ArrayLike<number>[])[],
  x: number,
  y: number,
  tolerance: number,
): number {
  let best = -1;
  let least = tolerance;
  for (const [index, pieces] of lines.entries()) {
    for (const piece of pieces) {
      for (let at = 2; at < piece.length; at += 2) {
        const [fromX, fromY, toX, toY] = [
          piece[at - 2] ?? 0,
          piece[at - 1] ?? 0,
          piece[at] ?? 0,
          piece[at + 1] ?? 0,
        ];
        // Most steps are far away, and this costs less than their distance.
        if ((fromX < x - least && toX < x - least) || (fromX > x + least && toX > x + least)) continue;
        const distance = distanceToSegment([x, y], [fromX, fromY], [toX, toY]);
        if (distance < least) [best, least] = [index, distance];
      }
    }
  }
  return best;
}
