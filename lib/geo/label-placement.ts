/** A rectangle on the screen: left, top, right, bottom in CSS pixels. */
export type Box = readonly [left: number, top: number, right: number, bottom: number];

export type LabelRequest<T> = {
  item: T;
  /** CSS pixels. */
  width: number;
  height: number;
  /** Middles it may stand at, best first. */
  places: readonly (readonly [x: number, y: number])[];
};

export type PlacedLabel<T> = { item: T; x: number; y: number };

const meet = (a: Box, b: Box) => a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];

const isInside = (a: Box, b: Box) => a[0] >= b[0] && a[1] >= b[1] && a[2] <= b[2] && a[3] <= b[3];

/**
 * Places labels one after the other, the most wanted first, each at the first of its places where it covers nothing
 * that stands already; one that fits nowhere is left out.
 * @param taken what must not be covered (symbols, frames)
 * @param within labels stay inside
 */
export function placeLabels<T>(
  requests: readonly LabelRequest<T>[],
  taken: readonly Box[],
  within: Box,
): PlacedLabel<T>[] {
  const standing = [...taken];
  const placed: PlacedLabel<T>[] = [];
  for (const { item, width, height, places } of requests) {
    const boxAt = ([x, y]: readonly [number, number]): Box => [
      x - width / 2,
      y - height / 2,
      x + width / 2,
      y + height / 2,
    ];
    const place = places.find((at) => {
      const box = boxAt(at);
      return isInside(box, within) && !standing.some((other) => meet(box, other));
    });
    if (!place) continue;
    standing.push(boxAt(place));
    placed.push({ item, x: place[0], y: place[1] });
  }
  return placed;
}
