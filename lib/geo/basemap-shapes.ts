import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Topology } from 'topojson-specification';

let basemap: Promise<Topology> | undefined;
let world: Promise<Topology> | undefined;

/** The first-level areas of the three countries, as the browser is given them too; read from disk once. */
export function firstLevelAreas(): Promise<Topology> {
  basemap ??= readFile(join(process.cwd(), 'public/basemap/admin1.topo.json'), 'utf8').then((text) =>
    JSON.parse(text),
  );
  return basemap;
}

/** The countries of the world, read from disk once. */
export function countries(): Promise<Topology> {
  world ??= readFile(join(process.cwd(), 'public/basemap/world.topo.json'), 'utf8').then((text) =>
    JSON.parse(text),
  );
  return world;
}
