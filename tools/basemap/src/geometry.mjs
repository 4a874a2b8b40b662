/** Small geometry on GeoJSON polygons. Coordinates: lng, lat in degrees. */

export const polygonsOf = ({ type, coordinates }) => (type === 'Polygon' ? [coordinates] : coordinates);

export const ringsOf = (geometry) => polygonsOf(geometry).flat();

/** Area on the plane of longitude and latitude. */
export function squareDegrees(ring) {
  return Math.abs(ring.slice(1).reduce((sum, [x, y], index) => sum + ring[index][0] * y - x * ring[index][1], 0)) / 2;
}

/** Area of a small ring, taken as flat at the latitude of its first point. */
export const squareKilometres = (ring) => squareDegrees(ring) * 111.2 ** 2 * Math.cos((ring[0][1] * Math.PI) / 180);

export function contains(geometry, point) {
  return polygonsOf(geometry).some(([outline, ...holes]) => inRing(outline, point) && !holes.some((hole) => inRing(hole, point)));
}

function inRing(ring, [lng, lat]) {
  let inside = false;
  for (let index = 1; index < ring.length; index++) {
    const [[x1, y1], [x2, y2]] = [ring[index - 1], ring[index]];
    if (y1 > lat !== y2 > lat && lng < x1 + ((lat - y1) / (y2 - y1)) * (x2 - x1)) inside = !inside;
  }
  return inside;
}

/** [west, south, east, north] of rings. */
export function boxOf(rings) {
  const points = rings.flat();
  const lngs = points.map(([lng]) => lng);
  const lats = points.map(([, lat]) => lat);
  return [Math.min(...lngs), Math.min(...lats), Math.max(...lngs), Math.max(...lats)];
}
