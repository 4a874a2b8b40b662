/**
 * Cuts areas at the antimeridian. The source keeps them whole on the sphere: Russia's outline jumps from 180° E to
 * 180° W, Antarctica's goes round the pole. On a flat map that draws a line across the world.
 */
import { polygonsOf } from './geometry.mjs';
import { changeAreas } from './mapshaper.mjs';

const everything = '-clip bbox=-180,-90,180,90';

export async function cutAtAntimeridian(features) {
  const whole = features.filter((item) => !polygonsOf(item.geometry).some(jumps));
  const broken = features.filter((item) => polygonsOf(item.geometry).some(jumps));
  const pieces = await Promise.all(broken.map(async (item) => {
    const flat = { ...item, geometry: { type: 'MultiPolygon', coordinates: polygonsOf(item.geometry).map(unroll) } };
    const turned = [-360, 0, 360].map((degrees) => shift(flat, degrees));
    return changeAreas(turned, `${everything} -dissolve2 a3`);
  }));
  return [...whole, ...pieces.flat()];
}

const jumps = (rings) => rings.some((ring) => ring.some(([lng], index) => index > 0 && Math.abs(lng - ring[index - 1][0]) > 180));

/** Lets longitudes run on past ±180; a ring that goes round the south pole is closed along it. */
function unroll(rings) {
  return rings.map((ring) => {
    let turn = 0;
    const points = ring.map(([lng, lat], index) => {
      const step = index > 0 ? lng - ring[index - 1][0] : 0;
      if (Math.abs(step) > 180) turn -= Math.sign(step) * 360;
      return [lng + turn, lat];
    });
    if (turn === 0) return points;
    const [first, last] = [points[0], points.at(-1)];
    return [...points, [last[0], -90], [first[0], -90], first];
  });
}

function shift(item, degrees) {
  const coordinates = item.geometry.coordinates.map((rings) => rings.map((ring) => ring.map(([lng, lat]) => [lng + degrees, lat])));
  return { ...item, geometry: { ...item.geometry, coordinates } };
}
