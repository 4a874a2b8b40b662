/** Longitude, latitude in WGS84 degrees: the order of GeoJSON. */
export type LngLat = readonly [lng: number, lat: number];

/** A place on the unit square of Web Mercator: x grows east from 0 to 1, y grows south from 0 to 1. */
export type UnitPoint = readonly [x: number, y: number];

/** Where Web Mercator is cut so that the world is a square, degrees of latitude. */
export const MAX_LATITUDE = 85.0511287798;

const radians = Math.PI / 180;

/** Side of the whole world in CSS pixels at a zoom level, as Leaflet counts levels (256 pixels at zoom 0). */
export const worldSize = (zoom: number): number => 256 * 2 ** zoom;

/** Longitude, latitude to the unit square; latitudes beyond the cut are laid on its edge. */
export function toUnit([lng, lat]: LngLat): UnitPoint {
  const sine = Math.sin(Math.max(-MAX_LATITUDE, Math.min(MAX_LATITUDE, lat)) * radians);
  return [lng / 360 + 0.5, 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)];
}

/** The unit square back to longitude, latitude. */
export function toLngLat([x, y]: UnitPoint): LngLat {
  return [(x - 0.5) * 360, Math.atan(Math.sinh(Math.PI * (1 - 2 * y))) / radians];
}
