/**
 * Compares what the data says of each authority with where it lies: the region of authorities.csv with the territory of
 * authority-territories.csv, and its coordinates with the drawn area. It only tells; codes come from registers. Run: npm run check-places
 */
import { readFileSync } from 'node:fs';
import { feature } from 'topojson-client';
import { contains, ringsOf } from './src/geometry.mjs';

const folder = new URL('../../', import.meta.url);

/** Rows of a CSV file whose quoted cells hold no line break. */
function readRows(name) {
  const [header, ...lines] = readFileSync(new URL(`prisma/seed/data/${name}.csv`, folder), 'utf8').trim().split('\n').map(cellsOf);
  return lines.map((cells) => Object.fromEntries(header.map((column, index) => [column, cells[index]])));
}

function cellsOf(line) {
  return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain);
}

const topology = JSON.parse(readFileSync(new URL('public/basemap/admin1.topo.json', folder), 'utf8'));
const areas = new Map(['fr_reg', 'fr_dep', 'cn_prov', 'kr_prov']
  .flatMap((name) => feature(topology, topology.objects[name]).features)
  .map(({ properties, geometry }) => [properties.code, geometry]));

const parents = new Map(readRows('territories').map(({ code, parent }) => [code, parent]));
const lineageOf = (code) => (code ? [code, ...lineageOf(parents.get(code))] : []);
const territories = new Map(readRows('authority-territories').map(({ id, territory }) => [id, territory]));

let told = 0;
const tell = (text) => {
  told += 1;
  console.log(text);
};

for (const { id, region, lat, lng } of readRows('authorities')) {
  const lineage = lineageOf(territories.get(id));
  if (lineage.length === 0) tell(`${id}: no territory`);
  if (!lineage.includes(region)) tell(`${id}: ${region} in authorities.csv, ${lineage.join(' < ')} in authority-territories.csv`);
  const drawn = lineage.find((code) => areas.has(code));
  const point = [Number(lng), Number(lat)];
  if (!drawn || contains(areas.get(drawn), point)) continue;
  const found = [...areas].filter(([code, geometry]) => code !== drawn && contains(geometry, point)).map(([code]) => code);
  tell(`${id}: ${lat}, ${lng} lies ${kilometresFrom(areas.get(drawn), point).toFixed(1)} km outside ${drawn}, in ${found.join(', ') || 'the sea or abroad'}`);
}
console.log(`${told} remarks`);

/** Distance to the nearest vertex-to-vertex edge of an area, on the plane at the point's latitude. */
function kilometresFrom(geometry, [lng, lat]) {
  const shrink = Math.cos((lat * Math.PI) / 180);
  const flat = ([x, y]) => [(x - lng) * shrink * 111.2, (y - lat) * 111.2];
  return Math.min(...ringsOf(geometry).flatMap((ring) => ring.slice(1).map((end, index) => fromOrigin(flat(ring[index]), flat(end)))));
}

/** Distance of the origin from the segment between two points. */
function fromOrigin([x1, y1], [x2, y2]) {
  const [dx, dy] = [x2 - x1, y2 - y1];
  const share = Math.max(0, Math.min(1, -(x1 * dx + y1 * dy) / (dx * dx + dy * dy || 1)));
  return Math.hypot(x1 + share * dx, y1 + share * dy);
}
