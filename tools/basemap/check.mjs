/** Checks the committed basemap files: features, codes, places, overlaps, gaps, sizes. Run: npm run check */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { feature } from 'topojson-client';
import { changeAreas } from './src/mapshaper.mjs';
import { contains, polygonsOf, ringsOf, squareDegrees, squareKilometres } from './src/geometry.mjs';

const read = (name) => readFileSync(new URL(`../../public/basemap/${name}.topo.json`, import.meta.url));
const world = JSON.parse(read('world'));
const admin1 = JSON.parse(read('admin1'));
const layer = (topology, name) => feature(topology, topology.objects[name]).features;
const countries = layer(world, 'countries');
const firstLevel = ['fr_dep', 'cn_prov', 'kr_prov'].flatMap((name) => layer(admin1, name));

const counts = { fr_dep: 101, fr_reg: 18, cn_prov: 34, kr_prov: 17 };
for (const [name, count] of Object.entries(counts)) {
  const features = layer(admin1, name);
  assert.equal(new Set(features.map(({ properties }) => properties.code)).size, count, name);
  assert.equal(features.length, count, name);
  assert(features.every(({ geometry }) => geometry), `${name} has an empty shape`);
}
assert(countries.every(({ properties, geometry }) => /^[A-Z]{3}$/.test(properties.a3) && /^[A-Z]{2}$/.test(properties.a2) && geometry));
assert.equal(new Set(countries.map(({ properties }) => properties.a3)).size, countries.length);

/** Where places lie, [lng, lat]: what README says of disputed areas. */
const places = {
  Simferopol: [34.1, 44.95, 'UKR'], Donetsk: [37.8, 48, 'UKR'], Laayoune: [-12.5, 27, 'ESH'], Dakhla: [-15.5, 24, 'ESH'], Tindouf: [-8.1, 27.7, 'DZA'],
  Pristina: [21.16, 42.66, 'XKX'], Hargeisa: [44.06, 9.56, 'SOM'], 'North of Nicosia': [33.3, 35.3, 'CYP'], Quneitra: [35.8, 33.1, 'SYR'],
  Tiberias: [35.5, 32.8, 'ISR'], Ramallah: [35.2, 31.9, 'PSE'], 'East Jerusalem': [35.26, 31.79, 'PSE'], Gaza: [34.37, 31.45, 'PSE'],
  Siachen: [77.1, 35.4, 'IND'], Srinagar: [74.8, 34.1, 'IND'], Gilgit: [74.3, 35.9, 'PAK'], 'Aksai Chin': [79.5, 35.1, 'CN-XJ'], Tawang: [91.9, 27.6, 'IND'],
  Sukhumi: [41.05, 43.05, 'GEO'], Tskhinvali: [43.97, 42.23, 'GEO'], Tiraspol: [29.6, 46.85, 'MDA'], Stepanakert: [46.75, 39.82, 'AZE'],
  Halaib: [36, 22.6, 'EGY'], Abyei: [28.5, 9.8, 'SDN'], 'Port Stanley region': [-59, -51.8, 'FLK'], Kunashir: [145.95, 44.15, 'RUS'],
  Taipei: [121.5, 25, 'CN-TW'], 'Hong Kong': [114.17, 22.4, 'CN-HK'], Gwangju: [126.85, 35.16, 'KR-29'], Seoul: [126.98, 37.56, 'KR-11'],
  Cayenne: [-52.4, 4.8, 'FR-973'], 'Mount Fournaise': [55.7, -21.25, 'FR-974'], Chukotka: [-175, 66.5, 'RUS'], 'South Pole': [0, -89, 'ATA'],
};
const everything = [...countries, ...firstLevel];
for (const [place, [lng, lat, expected]] of Object.entries(places)) {
  const found = everything.filter(({ geometry }) => contains(geometry, [lng, lat])).map(({ properties }) => properties.a3 ?? properties.code);
  assert.deepEqual(found, [expected], place);
}

const frames = JSON.parse(readFileSync(new URL('../../lib/geo/territory-frames.json', import.meta.url), 'utf8')).territories;
for (const { properties: { code }, geometry } of [...firstLevel, ...layer(admin1, 'fr_reg')]) {
  assert(contains(geometry, frames[code].label), `the label of ${code} lies outside it`);
}

for (const { properties, geometry } of everything) {
  const crossing = ringsOf(geometry).some((ring) => ring.some(([lng], index) => index > 0 && Math.abs(lng - ring[index - 1][0]) > 180 && ring[index][1] > -89));
  assert(!crossing, `${properties.a3 ?? properties.code} crosses the antimeridian`);
}

/** Sums of areas tell overlaps, in square degrees; holes in the sum of all land that are smaller than any lake tell gaps. */
const signedArea = (features) => features.flatMap(({ geometry }) => polygonsOf(geometry))
  .reduce((sum, [outline, ...holes]) => sum + squareDegrees(outline) - holes.reduce((part, hole) => part + squareDegrees(hole), 0), 0);
const [land] = await changeAreas(everything.map(({ geometry }) => ({ type: 'Feature', properties: { land: 1 }, geometry })), '-dissolve2 land');
const gaps = polygonsOf(land.geometry).flatMap(([, ...holes]) => holes).filter((hole) => squareKilometres(hole) < 300);
console.log(`overlaps: ${(signedArea(everything) - signedArea([land])).toFixed(6)} square degrees in all; gaps: ${gaps.length}`);
for (const ring of gaps) console.log(`  gap of ${squareKilometres(ring).toFixed(1)} km² at ${ring[0].map((value) => value.toFixed(2)).join(', ')}`);

for (const [name, limit] of [['world', 66_000], ['admin1', 52_000]]) {
  const size = gzipSync(read(name), { level: 9 }).length;
  assert(size <= limit, `${name} takes ${size} bytes`);
  console.log(`${name}: ${size} bytes gzip`);
}
