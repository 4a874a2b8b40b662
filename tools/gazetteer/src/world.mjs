import { byWeight } from './geonames.mjs';
import { chineseName, koreanName, otherNames, typographic } from './names.mjs';

/** Fewest inhabitants of a town abroad that the gazetteer holds. */
const FEWEST = 15_000;

/** Countries and overseas areas that have a register of their own among the other sources. */
const elsewhere = new Set([
  'FR',
  'GP',
  'MQ',
  'GF',
  'RE',
  'YT',
  'PM',
  'BL',
  'MF',
  'WF',
  'PF',
  'NC',
  'CN',
  'HK',
  'MO',
  'KR',
]);

/** Where GeoNames gives the code of the municipality in the country's own register: INE, ISTAT, AGS. */
const registers = { ES: ({ admin3 }) => admin3, IT: ({ admin3 }) => admin3, DE: ({ admin4 }) => admin4 };

/** Towns abroad, and the first-level areas that they lie in. */
export function readForeignPlaces({ geonames, firstLevel, scripts, territoryOf }) {
  const towns = geonames
    .filter(
      ({ isTown, country, population }) => isTown && !elsewhere.has(country) && (population ?? 0) >= FEWEST,
    )
    .sort((a, b) => (b.population ?? 0) - (a.population ?? 0) || byWeight(a, b));
  const taken = new Set();
  return [
    ...firstLevel
      .filter(({ code }) => !elsewhere.has(code.slice(0, 2)))
      .map((area) => firstLevelPlace(area, geonames, territoryOf)),
    ...towns.map((town) => townPlace(town, taken, scripts, territoryOf)),
  ];
}

function townPlace(town, taken, scripts, territoryOf) {
  const register = registers[town.country]?.(town);
  // The largest place of a municipality bears its code; the others are found by GeoNames' number.
  const code = register && !taken.has(register) ? register : `GN${town.id}`;
  taken.add(code);
  const native = typographic(town.name);
  const zh = chineseName(town.alternates, scripts.simplified);
  const ko = koreanName(town.alternates, town.name, scripts.romanize);
  return {
    code_system: 'OTHER',
    code,
    siren: '',
    country: town.country,
    kind: 'MUNICIPALITY',
    name_native: native,
    name_fr: '',
    name_en: native,
    name_zh: zh,
    name_ko: ko,
    alternates: otherNames([town.ascii, ...town.alternates], [native, zh, ko]),
    parent_code: town.admin1 ? `${town.country}.${town.admin1}` : '',
    territory_code: territoryOf(town.country, town.admin1),
    latitude: town.latitude,
    longitude: town.longitude,
    population: town.population,
  };
}

/** A state, province or region abroad, at the place of its seat. */
function firstLevelPlace({ code, name }, geonames, territoryOf) {
  const [country, admin1] = code.split('.');
  const seat = seats(geonames).get(code);
  const native = typographic(name);
  return {
    code_system: 'OTHER',
    code,
    siren: '',
    country,
    kind: 'REGION',
    name_native: native,
    name_fr: '',
    name_en: native,
    name_zh: '',
    name_ko: '',
    alternates: [],
    parent_code: '',
    territory_code: territoryOf(country, admin1),
    latitude: seat?.latitude,
    longitude: seat?.longitude,
    population: null,
  };
}

let known;
function seats(geonames) {
  known ??= new Map(
    geonames
      .filter(({ feature }) => feature === 'PPLA' || feature === 'PPLC')
      .toSorted(byWeight)
      .toReversed()
      .map((place) => [`${place.country}.${place.admin1}`, place]),
  );
  return known;
}
