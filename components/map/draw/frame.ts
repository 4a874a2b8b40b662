import { type UnitPoint, worldSize } from '@/lib/geo/mercator';

/** What part of the world a canvas shows. */
export type Frame = {
  zoom: number;
  /** Side of the whole world, CSS pixels. */
  size: number;
  /** Pixels from the world's left and upper edge to the canvas's. */
  left: number;
  top: number;
  /** Of the canvas, CSS pixels. */
  width: number;
  height: number;
  /** Pixels that the canvas reaches beyond what is seen, left and right, top and bottom. */
  beyond: readonly [number, number];
};

/** A frame in which a box (west, south, east, north in unit coordinates' corners) fills the canvas but for a margin. */
export function frameAround(
  northWest: UnitPoint,
  southEast: UnitPoint,
  width: number,
  height: number,
  margin: number,
): Frame {
  const across = (width - 2 * margin) / (southEast[0] - northWest[0]);
  const down = (height - 2 * margin) / (southEast[1] - northWest[1]);
  const size = Math.min(across, down);
  return {
    zoom: Math.log2(size / worldSize(0)),
    size,
    left: ((northWest[0] + southEast[0]) / 2) * size - width / 2,
    top: ((northWest[1] + southEast[1]) / 2) * size - height / 2,
    width,
    height,
    beyond: [0, 0],
  };
}

/** Pixels right and down from the canvas's corner. */
export function toScreen(frame: Frame, [x, y]: UnitPoint, copy = 0): [number, number] {
  return [(x + copy) * frame.size - frame.left, y * frame.size - frame.top];
}

/** Which repetitions of the world reach into the frame: 0 is the one of longitudes -180 to 180. */
export function copiesIn(frame: Frame): number[] {
  const first = Math.floor(frame.left / frame.size);
  const last = Math.floor((frame.left + frame.width) / frame.size);
  return Array.from({ length: Math.min(5, last - first + 1) }, (_, index) => first + index);
}

export function isInside(frame: Frame, x: number, y: number, margin: number): boolean {
  return x > -margin && y > -margin && x < frame.width + margin && y < frame.height + margin;
}
