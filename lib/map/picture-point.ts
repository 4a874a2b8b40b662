import { type UnitPoint, worldSize } from '../geo/mercator';
import { cellsAcross } from './cell-box';
import type { MapPicture, PicturePoint } from './map.view';

type Corner = Pick<MapPicture, 'zoom' | 'box'>;

/** Quarters of a pixel from the box's corner: less than can be seen anywhere between this zoom and the next. */
export function pointOf({ zoom, box: [left, top] }: Corner, [x, y]: UnitPoint): PicturePoint {
  const quarters = 4 * worldSize(zoom);
  const n = cellsAcross(zoom);
  return [Math.round((x - left / n) * quarters), Math.round((y - top / n) * quarters)];
}

/** A place of the unit square from a picture's point. */
export function unitOf({ zoom, box: [left, top] }: Corner, [right, down]: PicturePoint): UnitPoint {
  const quarters = 4 * worldSize(zoom);
  const n = cellsAcross(zoom);
  return [left / n + right / quarters, top / n + down / quarters];
}
