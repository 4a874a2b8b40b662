/** Simplifies countries and first-level areas together, so that shared borders stay shared, and sorts them into layers. */
import { readFileSync } from 'node:fs';
import { squareKilometres } from './geometry.mjs';
import { runOnLayers } from './mapshaper.mjs';

const { classes, countries, areas } = JSON.parse(readFileSync(new URL('../simplification.json', import.meta.url), 'utf8'));

/** How finely a feature is drawn: tolerance in metres, smallest island in km², grid in degrees. */
export function finenessOf({ a3, code }) {
  const find = (table, matches) => Object.keys(table).find((name) => table[name].some(matches));
  const name = a3 ? find(countries, (item) => item === a3) ?? 'far' : find(areas, (start) => code.startsWith(start));
  return classes[name];
}

const layers = [
  "-filter 'Boolean(a3)' + name=countries target=all",
  ...[['fr_dep', 'FR'], ['cn_prov', 'CN'], ['kr_prov', 'KR']].map(([name, country]) => `-filter 'String(code).startsWith("${country}-")' + name=${name} target=all`),
  '-dissolve region + name=fr_reg target=fr_dep',
  '-filter-fields a3,a2 target=countries',
  '-filter-fields code,region target=fr_dep',
  "-each 'code = region' target=fr_reg -filter-fields code target=fr_reg",
  '-filter-fields code target=cn_prov -filter-fields code target=kr_prov',
];

/** Gives the topologies `world` and `admin1`, their coordinates not yet on a grid. */
export async function simplifyIntoLayers(features) {
  const all = features.map((item) => dropSmallIslands({ ...item, properties: { ...item.properties, tolerance: finenessOf(item.properties).tolerance } }));
  const written = await runOnLayers([
    '-i all.json snap',
    "-simplify weighted variable keep-shapes interval='tolerance'",
    ...layers,
    '-o world.json format=topojson no-quantization target=countries',
    '-o admin1.json format=topojson no-quantization target=fr_dep,fr_reg,cn_prov,kr_prov',
  ].join(' '), { all });
  return { world: written['world.json'], admin1: written['admin1.json'] };
}

/** Keeps the islands that are large enough to be seen, and in any case the largest. */
function dropSmallIslands(item) {
  const { geometry, properties } = item;
  if (geometry.type !== 'MultiPolygon') return item;
  const sizes = geometry.coordinates.map(([outline]) => squareKilometres(outline));
  const least = Math.min(finenessOf(properties).island, Math.max(...sizes));
  return { ...item, geometry: { ...geometry, coordinates: geometry.coordinates.filter((_, index) => sizes[index] >= least) } };
}
