import { createReadStream } from 'node:fs';
import { parse } from 'csv-parse';
import type pg from 'pg';

type Row = Record<'city1' | 'country1' | 'lat1' | 'lng1' | 'city2' | 'country2' | 'lat2' | 'lng2', string>;
type Ends = {
  ties: [number, number][];
  names: string[];
  countries: string[];
  lats: number[];
  lngs: number[];
};

/** Names of countries in the file that are not those of `Intl.DisplayNames`. */
const spellings: Record<string, string> = {
  'Czech Republic': 'CZ',
  Turkey: 'TR',
  England: 'GB',
  Scotland: 'GB',
  Wales: 'GB',
  'Northern Ireland': 'GB',
  'People’s Republic of China': 'CN',
  'Bosnia and Herzegovina': 'BA',
  'Palestinian National Authority': 'PS',
  Palestine: 'PS',
  Burma: 'MM',
  'Republic of Macedonia': 'MK',
  'Ivory Coast': 'CI',
};
/** Of the user-assigned range of ISO 3166-1: for countries that the file names in a way of its own. */
const UNKNOWN = 'XX';

/**
 * Writes the ties of a file of sister cities (city1, country1, lat1, lng1, city2 …) beside what is there, as ties without
 * agreements: their number and their places are real, nothing else is told of them. Triggers rest meanwhile; states are
 * reckoned once at the end.
 */
export async function writeWorldTwinnings(client: pg.Client, file: string): Promise<void> {
  const { ties, names, countries, lats, lngs } = await readEnds(file);
  await client.query('BEGIN');
  await client.query("SET LOCAL session_replication_role = 'replica'");
  await client.query(
    `INSERT INTO territory (code, country, level, name_native, name_fr, name_en, lineage)
     SELECT c, c, 0, c, c, c, ARRAY[c] FROM (SELECT DISTINCT unnest($1::text[]) AS c) named
     WHERE NOT EXISTS (SELECT 1 FROM territory t WHERE t.country = c)`,
    [countries],
  );
  await client.query(
    `INSERT INTO local_authority (slug, kind, country, territory_id, name_native, latitude, longitude)
     SELECT 'twinned-' || i, (CASE WHEN country = 'FR' THEN 'MUNICIPALITY' ELSE 'CITY' END)::authority_kind, country,
       (SELECT id FROM territory t WHERE t.country = p.country ORDER BY t.level LIMIT 1), name, lat, lng
     FROM unnest($1::text[], $2::text[], $3::float8[], $4::float8[]) WITH ORDINALITY AS p(name, country, lat, lng, i)`,
    [names, countries, lats, lngs],
  );
  await client.query(
    `INSERT INTO partnership (slug, stage) SELECT 'twinning-' || i, 'SIGNED' FROM generate_series(1, $1::int) i`,
    [ties.length],
  );
  await client.query(
    `INSERT INTO partnership_party (partnership_id, authority_id, position)
     SELECT p.id, a.id, side FROM unnest($1::int[], $2::int[]) WITH ORDINALITY AS t(one, other, i)
     JOIN partnership p ON p.slug = 'twinning-' || i CROSS JOIN generate_series(1, 2) side
     JOIN local_authority a ON a.slug = 'twinned-' || CASE side WHEN 1 THEN one ELSE other END
     ON CONFLICT DO NOTHING`,
    [ties.map(([one]) => one + 1), ties.map(([, other]) => other + 1)],
  );
  await client.query('SELECT refresh_partnership_state(ARRAY(SELECT id FROM partnership))');
  await client.query('COMMIT');
  await client.query('ANALYZE');
}

async function readEnds(file: string): Promise<Ends> {
  const ends: Ends = { ties: [], names: [], countries: [], lats: [], lngs: [] };
  const known = new Map<string, number>();
  const codeOf = countryCodes();
  const add = (name: string, country: string, lat: string, lng: string) => {
    const key = `${name}|${lat}|${lng}`;
    const index = known.get(key);
    if (index !== undefined) return index;
    known.set(key, ends.names.length);
    ends.names.push(name);
    ends.countries.push(codeOf(country));
    ends.lats.push(Number(lat));
    ends.lngs.push(Number(lng));
    return ends.names.length - 1;
  };
  for await (const row of createReadStream(file).pipe(parse({ columns: true })) as AsyncIterable<Row>) {
    const one = add(row.city1, row.country1, row.lat1, row.lng1);
    const other = add(row.city2, row.country2, row.lat2, row.lng2);
    if (one !== other) ends.ties.push([one, other]);
  }
  return ends;
}

function countryCodes(): (name: string) => string {
  const english = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });
  const letters = Array.from({ length: 26 }, (_, index) => String.fromCharCode(65 + index));
  const codes = new Map<string, string>();
  for (const code of letters.flatMap((a) => letters.map((b) => a + b))) {
    const name = english.of(code);
    // Some names have an older code as well: FR comes before FX.
    if (name && !codes.has(name)) codes.set(name, code);
  }
  return (name) => {
    const parts = [name, ...name.split(', ').toReversed()];
    for (const part of parts) {
      const code = spellings[part] ?? codes.get(part);
      if (code) return code;
    }
    return UNKNOWN;
  };
}
