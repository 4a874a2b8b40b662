import type pg from 'pg';
import { writeHistory, writeSources, writeTokens } from './full-atlas-rest';

/** How many of everything: the official atlas of 2011 held this many. */
export const fullSize = {
  authorities: 14_645,
  french: 4_756,
  countries: 140,
  projects: 12_130,
  ties: 11_000,
};

/** The same shares of a larger or smaller atlas; the countries stay. */
export const timesFullSize = (times: number): typeof fullSize => ({
  authorities: Math.round(fullSize.authorities * times),
  french: Math.round(fullSize.french * times),
  countries: fullSize.countries,
  projects: Math.round(fullSize.projects * times),
  ties: Math.round(fullSize.ties * times),
});

/**
 * Writes a record of the size of the whole official atlas beside what is there, the same every time: authorities of 140
 * countries, ties, agreements, observations, projects, sources, words to search by and revisions in realistic shares. Triggers
 * rest meanwhile; states are reckoned once at the end.
 */
export async function writeFullAtlas(client: pg.Client, size = fullSize): Promise<void> {
  await client.query('BEGIN');
  await client.query("SET LOCAL session_replication_role = 'replica'");
  await client.query(helpers);
  for (const [text, values] of steps(size)) await client.query(text, values);
  await writeSources(client);
  await writeTokens(client);
  await writeHistory(client);
  await client.query('UPDATE dataset_version SET version = version + 1, changed_at = clock_timestamp()');
  await client.query('SELECT refresh_partnership_state(ARRAY(SELECT id FROM partnership))');
  await client.query('COMMIT');
  await client.query('ANALYZE');
}

/**
 * Numbers that look like chance and are not: the same seed gives the same record. Names are made of 24 syllables, four of them,
 * and no two alike (7,919 has no divisor in common with the number of such names).
 */
const helpers = `
  CREATE FUNCTION pg_temp.chance(what text, i int, below int) RETURNS int IMMUTABLE LANGUAGE sql AS $$
    SELECT (('x' || substr(md5('atlas' || what || i), 1, 7))::bit(28)::int % below) $$;
  CREATE FUNCTION pg_temp.syllable(i bigint) RETURNS text IMMUTABLE LANGUAGE sql AS $$
    SELECT (ARRAY['ba','cor','del','fon','gri','lan','mar','nes','pol','que','ri','sar','tou','val','vi','zel','mon','bre','cha','dor','gue','her','lu','tre'])[1 + i % 24] $$;
  CREATE FUNCTION pg_temp.place_word(i bigint) RETURNS text IMMUTABLE LANGUAGE sql AS $$
    SELECT pg_temp.syllable(n) || pg_temp.syllable(n / 24) || pg_temp.syllable(n / 576) || pg_temp.syllable(n / 13824) FROM (SELECT i * 7919 % 331776 AS n) x $$;
  CREATE FUNCTION pg_temp.place_name(i int) RETURNS text IMMUTABLE LANGUAGE sql AS $$
    SELECT CASE WHEN i % 9 = 0 THEN 'Saint-' || initcap(pg_temp.place_word(i)) WHEN i % 7 = 0 THEN initcap(pg_temp.place_word(i)) || '-sur-' || initcap(pg_temp.syllable(i) || pg_temp.syllable(i / 24))
      ELSE initcap(pg_temp.place_word(i)) END $$;
  CREATE FUNCTION pg_temp.topic(language text, i int) RETURNS text IMMUTABLE LANGUAGE sql AS $$
    SELECT CASE language WHEN 'fr' THEN (ARRAY['Eau et assainissement','Lecture publique','Formation agricole','Transport urbain','Archives communales','Musique','Patrimoine','Sport scolaire','Apprentissage','Tri des dechets','Recherche universitaire','Tourisme'])[1 + i % 12]
      ELSE (ARRAY['Water and sanitation','Public libraries','Farm training','Urban transport','Town archives','Music','Heritage','School sport','Apprenticeship','Waste sorting','University research','Tourism'])[1 + i % 12] END $$;`;

type Step = [text: string, values: unknown[]];

const steps = ({ authorities, french, countries, projects, ties }: typeof fullSize): Step[] => [
  // Codes of the user-assigned range of ISO 3166-1 stand for countries that the atlas has no ties with yet.
  [
    `INSERT INTO territory (code, country, level, name_native, name_fr, name_en, lineage)
     SELECT code, code, 0, 'Country ' || code, 'Pays ' || code, 'Country ' || code, ARRAY[code]
     FROM (SELECT chr(65 + (i / 26) % 26) || chr(65 + i % 26) AS code FROM generate_series(0, 675) i) c
     WHERE NOT EXISTS (SELECT 1 FROM territory t WHERE t.country = c.code)
     ORDER BY md5(code) LIMIT greatest(0, $1 - (SELECT count(DISTINCT country) FROM territory)::int)`,
    [countries],
  ],
  [
    `INSERT INTO local_authority (slug, kind, country, territory_id, name_native, name_fr, name_en, latitude, longitude, population)
     SELECT 'made-' || i,
       (CASE WHEN i > $2 THEN ARRAY['CITY','PROVINCE','COUNTY','MUNICIPALITY'] ELSE ARRAY['MUNICIPALITY','MUNICIPALITY','INTERMUNICIPALITY','DEPARTMENT','REGION'] END)[1 + pg_temp.chance('kind', i, CASE WHEN i > $2 THEN 4 ELSE 5 END)]::authority_kind,
       t.country, t.id, pg_temp.place_name(i), pg_temp.place_name(i), pg_temp.place_name(i),
       CASE WHEN i > $2 THEN pg_temp.chance('lat', i, 12000) / 100.0 - 60 ELSE 43 + pg_temp.chance('lat', i, 700) / 100.0 END,
       CASE WHEN i > $2 THEN pg_temp.chance('lng', i, 36000) / 100.0 - 180 ELSE -1 + pg_temp.chance('lng', i, 800) / 100.0 END,
       pg_temp.chance('people', i, 900000)
     FROM generate_series(1, $1::int) i
     CROSS JOIN (SELECT array_agg(id ORDER BY id) AS ids FROM territory WHERE country = 'FR' AND level = 2) fr
     CROSS JOIN (SELECT array_agg(x.id ORDER BY x.id) AS ids FROM territory x
       WHERE x.country <> 'FR' AND (x.level = 1 OR NOT EXISTS (SELECT 1 FROM territory y WHERE y.parent_id = x.id))) abroad
     JOIN territory t ON t.id = CASE WHEN i > $2 THEN abroad.ids[1 + pg_temp.chance('where', i, cardinality(abroad.ids))]
       ELSE fr.ids[1 + pg_temp.chance('where', i, cardinality(fr.ids))] END`,
    [authorities, french],
  ],
  [
    `INSERT INTO partnership (slug, stage)
     SELECT 'made-tie-' || i, (ARRAY['SIGNED','SIGNED','SIGNED','SIGNED','IN_DISCUSSION','ENDED'])[1 + pg_temp.chance('stage', i, 6)]::partnership_stage
     FROM generate_series(1, $1::int) i`,
    [ties],
  ],
  [
    `INSERT INTO partnership_party (partnership_id, authority_id, position)
     SELECT p.id, a.id, side FROM partnership p CROSS JOIN generate_series(1, 3) side
     CROSS JOIN LATERAL (SELECT substr(p.slug, 10)::int AS i) n
     JOIN local_authority a ON a.slug = 'made-' || CASE WHEN side = 1 THEN 1 + pg_temp.chance('french', n.i, $1) ELSE $1 + 1 + pg_temp.chance('abroad' || side, n.i, $2 - $1) END
     WHERE p.slug LIKE 'made-tie-%' AND (side < 3 OR n.i % 25 = 0) ON CONFLICT DO NOTHING`,
    [french, authorities],
  ],
  [
    `INSERT INTO agreement (partnership_id, position, instrument, state, signed, signed_earliest, signed_latest)
     SELECT p.id, k, (ARRAY['TWINNING','COOPERATION_AGREEMENT','CHARTER','MEMORANDUM','FRIENDSHIP_PACT'])[1 + pg_temp.chance('instrument' || k, n.i, 5)]::instrument,
       (ARRAY['SIGNED','SIGNED','SIGNED','EXPIRED','PROPOSED'])[1 + pg_temp.chance('state' || k, n.i, 5)]::agreement_state,
       d.signed, edtf_earliest(d.signed), edtf_latest(d.signed)
     FROM partnership p CROSS JOIN generate_series(1, 2) k CROSS JOIN LATERAL (SELECT substr(p.slug, 10)::int AS i) n
     CROSS JOIN LATERAL (SELECT CASE pg_temp.chance('date' || k, n.i, 5) WHEN 0 THEN NULL
       WHEN 1 THEN (196 + pg_temp.chance('decade' || k, n.i, 6))::text || 'X' ELSE (1960 + pg_temp.chance('year' || k, n.i, 65))::text END AS signed) d
     WHERE p.slug LIKE 'made-tie-%' AND (k = 1 OR n.i % 4 = 0) AND n.i % 10 <> 3`,
    [],
  ],
  [
    `INSERT INTO status_observation (partnership_id, status, as_of, as_of_earliest, as_of_latest, declarant)
     SELECT p.id, (ARRAY['ACTIVE','ACTIVE','DORMANT','SUSPENDED'])[1 + pg_temp.chance('status', n.i, 4)]::activity_status, d.day, d.day::date, d.day::date, 'EVALUATOR'
     FROM partnership p CROSS JOIN LATERAL (SELECT substr(p.slug, 10)::int AS i) n
     CROSS JOIN LATERAL (SELECT (date '2015-01-01' + pg_temp.chance('said', n.i, 4000))::text AS day) d
     WHERE p.slug LIKE 'made-tie-%' AND n.i % 3 <> 0`,
    [],
  ],
  [
    `INSERT INTO partnership_theme (partnership_id, theme_id)
     SELECT p.id, th.ids[1 + pg_temp.chance('theme' || k, n.i, cardinality(th.ids))] FROM partnership p CROSS JOIN generate_series(1, 3) k
     CROSS JOIN LATERAL (SELECT substr(p.slug, 10)::int AS i) n CROSS JOIN (SELECT array_agg(id ORDER BY id) AS ids FROM theme) th
     WHERE p.slug LIKE 'made-tie-%' AND k <= n.i % 4 ON CONFLICT DO NOTHING`,
    [],
  ],
  [
    `INSERT INTO network_partnership (network_id, partnership_id)
     SELECT nw.ids[1 + pg_temp.chance('network', n.i, cardinality(nw.ids))], p.id FROM partnership p
     CROSS JOIN LATERAL (SELECT substr(p.slug, 10)::int AS i) n CROSS JOIN (SELECT array_agg(id ORDER BY id) AS ids FROM network) nw
     WHERE p.slug LIKE 'made-tie-%' AND n.i % 9 = 0`,
    [],
  ],
  [
    `INSERT INTO project (slug, partnership_id, kind, state, title, dates, dates_earliest, dates_latest, budget_amount, budget_currency)
     SELECT 'made-project-' || i, p.id, (ARRAY['COOPERATION_PROJECT','COOPERATION_PROJECT','OTHER_EXTERNAL_ACTION'])[1 + pg_temp.chance('kind', i, 3)]::project_kind,
       'COMPLETED', jsonb_build_object('fr', pg_temp.topic('fr', i) || ', ' || pg_temp.place_name(i), 'en', pg_temp.topic('en', i) || ', ' || pg_temp.place_name(i)), d.year, edtf_earliest(d.year), edtf_latest(d.year),
       CASE WHEN i % 3 = 0 THEN 1000 * (1 + pg_temp.chance('budget', i, 300)) END, CASE WHEN i % 3 = 0 THEN CASE WHEN i % 30 = 0 THEN 'USD' ELSE 'EUR' END END
     FROM generate_series(1, $1::int) i CROSS JOIN LATERAL (SELECT CASE WHEN i % 5 > 0 THEN (1990 + pg_temp.chance('year', i, 36))::text END AS year) d
     JOIN partnership p ON p.slug = 'made-tie-' || (1 + pg_temp.chance('tie', i, $2))`,
    [projects, ties],
  ],
];
