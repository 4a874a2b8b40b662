import { mkdirSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

export const columns = [
  'code_system',
  'code',
  'siren',
  'country',
  'kind',
  'name_native',
  'name_fr',
  'name_en',
  'name_zh',
  'name_ko',
  'alternates',
  'parent_code',
  'territory_code',
  'latitude',
  'longitude',
  'population',
];

/** One line of the file: cells between tabs, other names between bars, degrees to four places (about ten metres). */
export function lineOf(place) {
  return columns.map((column) => cell(column, place[column])).join('\t');
}

function cell(column, value) {
  if (value === undefined || value === null || Number.isNaN(value)) return '';
  if (Array.isArray(value)) return value.map(clean).join('|');
  if (column === 'latitude' || column === 'longitude') return String(Number(value.toFixed(4)));
  return clean(String(value));
}

const clean = (text) => text.replace(/[\t\n\r|]+/g, ' ').trim();

/** Writes prisma/gazetteer/<name>.tsv.gz, sorted, so that a change of one place is a change of one line. */
export function writePlaces(name, places) {
  const keyed = new Map();
  for (const place of places) {
    const key = `${place.code_system}/${place.code}/${place.kind}`;
    if (keyed.has(key)) throw new Error(`${name} holds ${key} twice`);
    keyed.set(key, place);
  }
  const lines = places.map(lineOf).sort();
  const folder = new URL('../../../prisma/gazetteer/', import.meta.url);
  mkdirSync(folder, { recursive: true });
  const packed = gzipSync(`${[columns.join('\t'), ...lines].join('\n')}\n`, { level: 9 });
  writeFileSync(new URL(`${name}.tsv.gz`, folder), packed);
  return {
    name,
    places: places.length,
    kilobytes: Math.round(packed.length / 1000),
    without: places.filter(({ latitude }) => latitude === undefined).length,
  };
}
