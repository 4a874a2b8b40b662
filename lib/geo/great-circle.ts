import type { LngLat } from './mercator';

/** A point of an arc: longitude, latitude in degrees, and how far along the whole arc it lies, 0 to 1. */
export type ArcPoint = readonly [lng: number, lat: number, along: number];

type Vector = readonly [number, number, number];

const radians = Math.PI / 180;

/**
 * The shortest way between two places on the sphere, both ends included, in `steps` equal parts.
 * Longitudes stay within ±180, so a line that passes the antimeridian jumps there: see `splitAtAntimeridian`.
 * Between two antipodes, where every way is as short, the one by the north is taken.
 * @param from longitude, latitude in degrees
 * @param to longitude, latitude in degrees
 */
export function greatCircle(from: LngLat, to: LngLat, steps: number): ArcPoint[] {
  const start = toVector(from);
  const end = toVector(to);
  const angle = angleBetween(start, end);
  if (angle < 1e-9)
    return [
      [...from, 0],
      [...to, 1],
    ];
  const side = sideways(start, end);
  const points: ArcPoint[] = [[...from, 0]];
  for (let step = 1; step < steps; step++) {
    const along = step / steps;
    const [cos, sin] = [Math.cos(angle * along), Math.sin(angle * along)];
    points.push([...fromVector(combine(start, cos, side, sin)), along]);
  }
  points.push([...to, 1]);
  return points;
}

/**
 * Cuts a line where it passes ±180 degrees of longitude, so that each piece can be drawn on a flat map.
 * The point of passage ends one piece at +180 (or -180) and begins the next at -180 (or +180), at one latitude.
 */
export function splitAtAntimeridian(line: readonly ArcPoint[]): ArcPoint[][] {
  const pieces: ArcPoint[][] = [];
  let piece: ArcPoint[] = [];
  for (const [index, point] of line.entries()) {
    const before = line[index - 1];
    if (before && Math.abs(point[0] - before[0]) > 180) {
      const edge = before[0] > 0 ? 180 : -180;
      const unrolled = point[0] + 2 * edge;
      const share = unrolled === before[0] ? 0.5 : (edge - before[0]) / (unrolled - before[0]);
      const lat = latitudeAt(edge, before, [unrolled, point[1]], share);
      const along = before[2] + (point[2] - before[2]) * share;
      piece.push([edge, lat, along]);
      pieces.push(piece);
      piece = [[-edge, lat, along]];
    }
    piece.push(point);
  }
  if (piece.length > 0) pieces.push(piece);
  return pieces;
}

/** A great circle as pieces that do not pass the antimeridian. */
export function arcPieces(from: LngLat, to: LngLat, steps: number): ArcPoint[][] {
  return splitAtAntimeridian(greatCircle(from, to, steps));
}

/** Angle between two places as seen from the centre of the earth, radians. */
export function centralAngle(from: LngLat, to: LngLat): number {
  return angleBetween(toVector(from), toVector(to));
}

/** Latitude of the great circle through two points at a longitude between theirs; straight where they share a meridian. */
function latitudeAt(lng: number, a: readonly number[], b: readonly number[], share: number): number {
  const [lngA, latA, lngB, latB] = [a[0] ?? 0, a[1] ?? 0, b[0] ?? 0, b[1] ?? 0];
  const across = Math.sin((lngB - lngA) * radians);
  if (Math.abs(across) < 1e-6 || Math.abs(latA) > 89.9 || Math.abs(latB) > 89.9)
    return latA + (latB - latA) * share;
  const rise =
    (Math.tan(latA * radians) * Math.sin((lngB - lng) * radians) +
      Math.tan(latB * radians) * Math.sin((lng - lngA) * radians)) /
    across;
  return Math.atan(rise) / radians;
}

function toVector([lng, lat]: LngLat): Vector {
  const flat = Math.cos(lat * radians);
  return [flat * Math.cos(lng * radians), flat * Math.sin(lng * radians), Math.sin(lat * radians)];
}

function fromVector([x, y, z]: Vector): LngLat {
  return [Math.atan2(y, x) / radians, Math.atan2(z, Math.hypot(x, y)) / radians];
}

function angleBetween(a: Vector, b: Vector): number {
  const [x, y, z] = cross(a, b);
  return Math.atan2(Math.hypot(x, y, z), dot(a, b));
}

/** Unit vector at right angles to `start`, in the plane of the way to `end`. */
function sideways(start: Vector, end: Vector): Vector {
  const direct = combine(end, 1, start, -dot(start, end));
  if (Math.hypot(...direct) > 1e-9) return unit(direct);
  const northwards = combine([0, 0, 1], 1, start, -start[2]);
  return Math.hypot(...northwards) > 1e-9 ? unit(northwards) : [1, 0, 0];
}

const dot = (a: Vector, b: Vector) => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];

const cross = (a: Vector, b: Vector): Vector => [
  a[1] * b[2] - a[2] * b[1],
  a[2] * b[0] - a[0] * b[2],
  a[0] * b[1] - a[1] * b[0],
];

const combine = (a: Vector, timesA: number, b: Vector, timesB: number): Vector => [
  a[0] * timesA + b[0] * timesB,
  a[1] * timesA + b[1] * timesB,
  a[2] * timesA + b[2] * timesB,
];

const unit = (a: Vector): Vector => combine(a, 1 / Math.hypot(...a), a, 0);
