import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Topology } from 'topojson-specification';

let basemap: Promise<Topology> | undefined;

/** The first-level areas of the three countries, as the browser is given them too; read from disk once. */
export function firstLevelAreas(): Promise<Topology> {
  basemap ??= readFile(join(process.cwd(), 'public/basemap/admin1.topo.json'), 'utf8').then((text) =>
    JSON.parse(text),
  );
  return basemap;
}
