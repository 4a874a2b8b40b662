/** Where a map looks to show a territory, and where its name stands. Coordinates: lng, lat. */
import { writeFileSync } from 'node:fs';
import { feature } from 'topojson-client';
import { boxOf, polygonsOf, ringsOf, squareKilometres } from './geometry.mjs';
import { changeAreas } from './mapshaper.mjs';

/** Islands far from the mainland do not widen a country's frame. */
const isOverseas = ({ code }) => /^FR-97/.test(code);

/** Countries of the data that are not drawn by first-level areas: the box of their mainland and large islands. */
const otherCountries = { DEU: 'DE', ESP: 'ES', ITA: 'IT' };

export async function writeFrames(path, world, admin1, foreignAreas) {
  const layer = (topology, name) => feature(topology, topology.objects[name]).features;
  const drawn = ['fr_reg', 'fr_dep', 'cn_prov', 'kr_prov'].flatMap((name) => layer(admin1, name));
  const areas = [...drawn, ...await changeAreas(foreignAreas, 'snap -dissolve2 code')];
  const boxes = (features) => hundredthsAround(boxOf(features.flatMap(({ geometry }) => ringsOf(geometry))));
  const countries = Object.fromEntries(['FR', 'CN', 'KR'].map((country) => [
    country, boxes(drawn.filter(({ properties }) => properties.code.startsWith(`${country}-`) && !isOverseas(properties))),
  ]));
  for (const item of layer(world, 'countries').filter(({ properties }) => otherCountries[properties.a3])) {
    countries[otherCountries[item.properties.a3]] = hundredthsAround(boxOf(largeParts(item.geometry).flat()));
  }
  const labels = new Map((await changeAreas(areas, '-points inner')).map(({ properties, geometry }) => [properties.code, geometry.coordinates]));
  const territories = Object.fromEntries(areas.map((item) => [
    item.properties.code,
    { label: labels.get(item.properties.code).map((value) => Number(value.toFixed(3))), box: boxes([item]) },
  ]));
  const sorted = Object.fromEntries(Object.entries(territories).sort(([a], [b]) => (a < b ? -1 : 1)));
  writeFileSync(new URL(path, import.meta.url), printed({ countries, territories: sorted }));
}

function largeParts(geometry) {
  const parts = polygonsOf(geometry);
  const largest = Math.max(...parts.map(([outline]) => squareKilometres(outline)));
  return parts.filter(([outline]) => squareKilometres(outline) > largest / 50);
}

/** To a hundredth of a degree, outwards. */
const hundredthsAround = ([west, south, east, north]) => [
  Math.floor(west * 100) / 100, Math.floor(south * 100) / 100, Math.ceil(east * 100) / 100, Math.ceil(north * 100) / 100,
];

/** One territory a line. */
function printed({ countries, territories }) {
  const spaced = (value) => JSON.stringify(value).replaceAll(',', ', ').replaceAll(':', ': ').replace(/^\{(.*)\}$/, '{ $1 }');
  const lines = (entries) => Object.entries(entries).map(([code, value]) => `    "${code}": ${spaced(value)}`).join(',\n');
  return `{\n  "countries": {\n${lines(countries)}\n  },\n  "territories": {\n${lines(territories)}\n  }\n}\n`;
}
