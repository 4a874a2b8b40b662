import type { CellBox } from './map.view';

/** Where a view may be asked for: cells of 256 to 362 pixels, so that near views share an answer. */
export const cellsAcross = (half: number): number => 2 ** Math.floor(half);

/**
 * The cells that a view lies in. Views as wide as the world are the whole world; others begin on its first copy.
 * @param edges of the view on the unit square: left may be below 0 and right above 1 where the world is repeated
 */
export function cellsAround(
  half: number,
  [left, top, right, bottom]: readonly [number, number, number, number],
): CellBox {
  const n = cellsAcross(half);
  const [first, last] = [Math.floor(left * n), Math.max(Math.ceil(right * n), Math.floor(left * n) + 1)];
  const inside = (row: number) => Math.max(0, Math.min(n, row));
  const upper = Math.min(inside(Math.floor(top * n)), n - 1);
  const lower = Math.max(inside(Math.ceil(bottom * n)), upper + 1);
  if (last - first >= n) return [0, upper, n, lower];
  const home = ((first % n) + n) % n;
  return [home, upper, home + last - first, lower];
}

/** Whether a place of the unit square lies in a box, on any copy of the world. */
export function holdsPoint(half: number, [left, top, right, bottom]: CellBox, x: number, y: number): boolean {
  const n = cellsAcross(half);
  // What lies beyond the world's edges is laid on them.
  const row = Math.max(0, Math.min(n - 1e-9, y * n));
  const column = (((x * n) % n) + n) % n;
  return row >= top && row < bottom && ((column >= left && column < right) || column + n < right);
}

/** Whether one box holds all of another of the same zoom. */
export function holdsBox(half: number, whole: CellBox, part: CellBox): boolean {
  const n = cellsAcross(half);
  if (part[1] < whole[1] || part[3] > whole[3]) return false;
  if (whole[2] - whole[0] >= n) return true;
  return [0, n].some((copy) => part[0] + copy >= whole[0] && part[2] + copy <= whole[2]);
}
