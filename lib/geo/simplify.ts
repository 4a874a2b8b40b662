/**
 * How far from the line each vertex stands (Ramer, Douglas and Peucker), in the unit of the points: a vertex is
 * kept at every tolerance below its figure. Reckoned once, so that each zoom only filters. Both ends are always kept.
 * A figure never exceeds that of the vertex which split the line before, so that coarser lines are parts of finer ones.
 */
export function importance(points: readonly (readonly [number, number])[]): Float64Array {
  const figures = new Float64Array(points.length);
  figures[0] = Number.POSITIVE_INFINITY;
  figures[points.length - 1] = Number.POSITIVE_INFINITY;
  const spans: [first: number, last: number, limit: number][] = [
    [0, points.length - 1, Number.POSITIVE_INFINITY],
  ];
  for (let span = spans.pop(); span; span = spans.pop()) {
    const [first, last, limit] = span;
    const far = farthest(points, first, last);
    if (far === null) continue;
    const figure = Math.min(limit, far.distance);
    figures[far.index] = figure;
    spans.push([first, far.index, figure], [far.index, last, figure]);
  }
  return figures;
}

/** The line at a tolerance, by the figures of `importance`. */
export function simplified<P>(points: readonly P[], figures: Float64Array, tolerance: number): P[] {
  return points.filter((_, index) => (figures[index] ?? 0) > tolerance);
}

function farthest(points: readonly (readonly [number, number])[], first: number, last: number) {
  const [a, b] = [points[first], points[last]];
  if (last - first < 2 || !a || !b) return null;
  let found = { index: first + 1, distance: -1 };
  for (let index = first + 1; index < last; index++) {
    const point = points[index];
    if (!point) continue;
    const distance = distanceToSegment(point, a, b);
    if (distance > found.distance) found = { index, distance };
  }
  return found;
}

/** Distance from a point to a segment (to its end where the foot falls outside), in the unit of the points. */
export function distanceToSegment(
  [x, y]: readonly [number, number],
  [ax, ay]: readonly [number, number],
  [bx, by]: readonly [number, number],
): number {
  const [dx, dy] = [bx - ax, by - ay];
  const length = dx * dx + dy * dy;
  const foot = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / length));
  return Math.hypot(x - ax - foot * dx, y - ay - foot * dy);
}
