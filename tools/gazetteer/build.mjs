/** Writes prisma/gazetteer/*.tsv.gz. Run: npm run gazetteer in the project's folder, or npm run build here. */
import { readChinesePlaces } from './src/china.mjs';
import { readFrenchPlaces } from './src/france.mjs';
import { readKoreanPlaces } from './src/korea.mjs';
import { applyOverrides } from './src/overrides.mjs';
import {
  readChina,
  readData,
  readFirstLevelNames,
  readFrance,
  readGeonames,
  readTerritories,
} from './src/packages.mjs';
import * as scripts from './src/scripts.mjs';
import { readForeignPlaces } from './src/world.mjs';
import { writePlaces } from './src/write.mjs';

const geonames = readGeonames();
const territories = readTerritories();
const overrides = readData('overrides');

/** The atlas's territories abroad, by GeoNames' code of the first level. */
const abroad = { 'ES.58': 'ES-GA', 'IT.07': 'IT-62', 'DE.10': 'DE-SH' };
const countries = new Set(territories.filter(({ level }) => level === '0').map(({ code }) => code));
const territoryOf = (country, admin1) => {
  if (country === 'TW') return 'CN-TW';
  return abroad[`${country}.${admin1}`] ?? (countries.has(country) ? country : '');
};

const files = {
  france: readFrenchPlaces({ france: readFrance, geonames, territories, scripts }),
  china: readChinesePlaces({ china: readChina(), geonames, territories, scripts }),
  korea: readKoreanPlaces({ korea: readData('korea'), geonames, territories }),
  world: readForeignPlaces({ geonames, firstLevel: readFirstLevelNames(), scripts, territoryOf }),
};
console.table(
  Object.entries(files).map(([name, places]) => writePlaces(name, applyOverrides(places, overrides))),
);
