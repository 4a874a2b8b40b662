import type { Client } from 'pg';
import { type GazetteerLine, gazetteerFolder, readGazetteer } from '../gazetteer/gazetteer-file';
import { placeSearchText } from '../gazetteer/place-tokens';
import { readState, withClient, writeState } from './database-state';
import { fingerprint } from './fingerprint.mjs';

/** What decides what the gazetteer's table holds: the files, and how their names become words. */
const sources = [
  gazetteerFolder,
  'lib/gazetteer/place-tokens.ts',
  'lib/search/fold.ts',
  'lib/search/search-tokens.ts',
  'lib/operate/gazetteer.ts',
];

/** Any constant: two loads of one database wait for each other. */
const LOCK = 58_120_118;

/** Places that one statement brings to the server. */
const BATCH = 5_000;

/** Loads prisma/gazetteer unless this database holds that very content. @returns whether anything was loaded */
export async function loadGazetteerOnce(url: string, root: string): Promise<boolean> {
  const current = fingerprint(root, sources);
  const done = await withClient(url, (client) => readState(client, 'gazetteer'));
  if (done === current) return false;
  await withClient(url, (client) => loadPlaces(client, readGazetteer(root)));
  await withClient(url, (client) => writeState(client, 'gazetteer', current));
  return true;
}

const columns: [column: string, type: string, cell: (place: GazetteerLine, search: string) => unknown][] = [
  ['code_system', 'national_code_system', (place) => place.codeSystem],
  ['code', 'text', (place) => place.code],
  ['siren', 'text', (place) => place.siren],
  ['country', 'text', (place) => place.country],
  ['kind', 'authority_kind', (place) => place.kind],
  ['name_native', 'text', (place) => place.nameNative],
  ['name_fr', 'text', (place) => place.nameFr],
  ['name_en', 'text', (place) => place.nameEn],
  ['name_zh', 'text', (place) => place.nameZh],
  ['name_ko', 'text', (place) => place.nameKo],
  ['alternate_names', 'text', (place) => place.alternateNames.join('|')],
  ['parent_code', 'text', (place) => place.parentCode],
  ['territory_code', 'text', (place) => place.territoryCode],
  ['latitude', 'float8', (place) => place.latitude],
  ['longitude', 'float8', (place) => place.longitude],
  ['population', 'int4', (place) => place.population],
  ['search', 'text', (_, search) => search],
];

const key = ['code_system', 'code', 'kind'];
const names = columns.map(([column]) => column);
const others = names.filter((name) => !key.includes(name));

/** Brings the table in line with the places, in one transaction: a place keeps its id, one that is gone stays as long as a claim names it. */
export async function loadPlaces(client: Client, places: readonly GazetteerLine[]): Promise<void> {
  const above = parentsOf(places);
  await client.query('BEGIN');
  try {
    await client.query('SELECT pg_advisory_xact_lock($1)', [LOCK]);
    await client.query(
      'CREATE TEMPORARY TABLE arriving (LIKE gazetteer_place INCLUDING DEFAULTS) ON COMMIT DROP',
    );
    await client.query('ALTER TABLE arriving DROP COLUMN id');
    // The words of a batch are made while the server takes the one before.
    let writing: Promise<unknown> = Promise.resolve();
    for (let from = 0; from < places.length; from += BATCH) {
      const cells = cellsOf(places.slice(from, from + BATCH), above);
      await writing;
      writing = insertBatch(client, cells);
    }
    await writing;
    await client.query("SET LOCAL maintenance_work_mem = '256MB'");
    const rebuild = await setIndexesAside(client);
    await client.query(`INSERT INTO gazetteer_place (${names}) SELECT ${names} FROM arriving
      ON CONFLICT (${key}) DO UPDATE SET ${others.map((name) => `${name} = excluded.${name}`)}
      WHERE (${others.map((name) => `gazetteer_place.${name}`)}) IS DISTINCT FROM (${others.map((name) => `excluded.${name}`)})`);
    await client.query(`DELETE FROM gazetteer_place gone WHERE NOT EXISTS (SELECT 1 FROM claim WHERE place_id = gone.id)
      AND NOT EXISTS (SELECT 1 FROM arriving WHERE (${key.map((name) => `arriving.${name}`)}) = (${key.map((name) => `gone.${name}`)}))`);
    for (const index of rebuild) await client.query(index);
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  }
  // Also puts what the indexes of words had pending in its place, which each question would read otherwise.
  await client.query('VACUUM ANALYZE gazetteer_place');
}

/** Building the indexes of words once is many times faster than keeping them through a first load. @returns what makes them again */
async function setIndexesAside(client: Client): Promise<string[]> {
  const { rows: places } = await client.query('SELECT FROM gazetteer_place LIMIT 1');
  if (places.length > 0) return [];
  const { rows } = await client.query<{ name: string; definition: string }>(
    `SELECT indexname AS name, indexdef AS definition FROM pg_indexes
     WHERE schemaname = current_schema() AND tablename = 'gazetteer_place' AND indexdef LIKE '% USING gin %'`,
  );
  for (const { name } of rows) await client.query(`DROP INDEX ${client.escapeIdentifier(name)}`);
  return rows.map(({ definition }) => definition);
}

type Cells = unknown[][];

/** What each column of some places holds. */
function cellsOf(places: readonly GazetteerLine[], above: (place: GazetteerLine) => GazetteerLine[]): Cells {
  const search = places.map((place) => placeSearchText(place, above(place)));
  return columns.map(([, , cell]) => places.map((place, index) => cell(place, search[index] ?? '')));
}

function insertBatch(client: Client, cells: Cells) {
  const arrays = columns.map(([, type], index) => `$${index + 1}::${type}[]`);
  const values = names.map((name) => (name === 'alternate_names' ? `string_to_array(${name}, '|')` : name));
  return client.query(
    `INSERT INTO arriving (${names}) SELECT ${values} FROM unnest(${arrays}) AS place (${names})`,
    cells,
  );
}

/** Finds the places that a place lies in, the nearest first: those of its code above, and of theirs. */
function parentsOf(places: readonly GazetteerLine[]): (place: GazetteerLine) => GazetteerLine[] {
  const byCode = new Map<string, GazetteerLine>();
  for (const place of places)
    if (place.kind !== 'MUNICIPALITY' && place.kind !== 'INTERMUNICIPALITY')
      byCode.set(`${place.country}/${isRegion(place)}/${place.code}`, place);
  return function above(place): GazetteerLine[] {
    // The codes of French départements and regions overlap: 76 is Seine-Maritime and Occitanie.
    const upper = byCode.get(`${place.country}/${place.kind === 'DEPARTMENT'}/${place.parentCode}`);
    return upper && upper !== place ? [upper, ...above(upper)] : [];
  };
}

const isRegion = ({ country, kind }: GazetteerLine) => country === 'FR' && kind === 'REGION';
