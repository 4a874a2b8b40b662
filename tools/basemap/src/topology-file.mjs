/** Puts a topology on a grid of whole numbers and writes it. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { finenessOf } from './simplify.mjs';

const key = ([lng, lat]) => `${lng},${lat}`;

/** For each point of the topologies, the coarsest grid (degrees) of the areas that use it: shared points move alike in both files. */
export function gridOfPoints(topologies) {
  const grids = new Map();
  for (const { arcs, objects } of topologies) {
    for (const { geometries } of Object.values(objects)) {
      for (const geometry of geometries.filter(({ properties }) => properties.a3 || properties.code)) {
        const { grid } = finenessOf(geometry.properties);
        for (const arc of (geometry.arcs ?? []).flat(3)) {
          for (const point of arcs[arc < 0 ? ~arc : arc]) grids.set(key(point), Math.max(grid, grids.get(key(point)) ?? 0));
        }
      }
    }
  }
  return grids;
}

/** Rounds every point to its grid; numbers count steps of `step` degrees from 180° W, 90° S. */
export function putOnGrid({ objects, arcs }, step, grids) {
  const place = (degrees, grid) => Math.round(degrees / grid) * Math.round(grid / step);
  const rounded = arcs.map((arc) => {
    const points = arc.map((point) => [place(point[0] + 180, grids.get(key(point))), place(point[1] + 90, grids.get(key(point)))]);
    const distinct = points.filter(([x, y], index) => index === 0 || x !== points[index - 1][0] || y !== points[index - 1][1]);
    if (distinct.length === 1) distinct.push(distinct[0]);
    return distinct.map(([x, y], index) => (index === 0 ? [x, y] : [x - distinct[index - 1][0], y - distinct[index - 1][1]]));
  });
  return { type: 'Topology', transform: { scale: [step, step], translate: [-180, -90] }, objects, arcs: rounded };
}

export function writeTopology(path, topology) {
  const text = JSON.stringify(topology);
  const file = fileURLToPath(new URL(path, import.meta.url));
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  const points = topology.arcs.reduce((sum, arc) => sum + arc.length, 0);
  console.log(`${file.split('/').at(-1)}: ${points} points, ${text.length} bytes, gzip ${gzipSync(text, { level: 9 }).length}, brotli ${brotliCompressSync(text).length}`);
}
