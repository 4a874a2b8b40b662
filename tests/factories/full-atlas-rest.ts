import type pg from 'pg';
import { searchTokens } from '@/lib/search/search-tokens';

/** Sources of the made record, and what they are cited for: every tie and agreement, and three projects of five. */
export async function writeSources(client: pg.Client): Promise<void> {
  await client.query(`
    INSERT INTO source (slug, kind, citation, published, published_earliest, published_latest, label)
    SELECT 'made-source-' || i, (ARRAY['WEB_PAGE','WEB_PAGE','PRESS','REPORT','COMPILATION'])[1 + i % 5]::source_kind, 'Made source ' || i,
      y.year, edtf_earliest(y.year), edtf_latest(y.year), jsonb_build_object('fr', 'Source ' || i, 'en', 'Source ' || i)
    FROM generate_series(1, 400) i CROSS JOIN LATERAL (SELECT CASE WHEN i % 4 > 0 THEN (1995 + i % 30)::text END AS year) y`);
  const cite = (column: string, table: string, which: string) =>
    client.query(`INSERT INTO citation (source_id, ${column}, locator)
      SELECT so.ids[1 + pg_temp.chance('${column}', r.id, 400)], r.id, 'p. ' || (1 + r.id % 90) FROM ${table} r
      CROSS JOIN (SELECT array_agg(id ORDER BY id) AS ids FROM source WHERE slug LIKE 'made-source-%') so WHERE ${which}`);
  const ofMadeTies = "partnership_id IN (SELECT id FROM partnership WHERE slug LIKE 'made-tie-%')";
  await cite('partnership_id', 'partnership', "slug LIKE 'made-tie-%'");
  await cite('agreement_id', 'agreement', ofMadeTies);
  await cite('project_id', 'project', `id % 5 < 3 AND ${ofMadeTies}`);
}

/** Does some work without the GIN indexes of a table, which are made again at once faster than row by row. */
async function withoutGin(client: pg.Client, table: string, work: () => Promise<void>): Promise<void> {
  const { rows } = await client.query<{ name: string; definition: string }>(
    "SELECT indexname AS name, indexdef AS definition FROM pg_indexes WHERE tablename = $1 AND indexdef LIKE '%USING gin%'",
    [table],
  );
  for (const { name } of rows) await client.query(`DROP INDEX "${name}"`);
  await work();
  for (const { definition } of rows) await client.query(definition);
}

/** The words by which made authorities and ties are found: what `searchTokens` makes of such names, written in SQL for their number. */
export function writeTokens(client: pg.Client): Promise<void> {
  return withoutGin(client, 'search_token', () => writeAllTokens(client));
}

async function writeAllTokens(client: pg.Client): Promise<void> {
  await client.query(`
    INSERT INTO search_token (authority_id, token)
    SELECT DISTINCT a.id, w.word FROM local_authority a CROSS JOIN LATERAL (
      SELECT replace(lower(a.name_native), '-', '') AS word UNION SELECT unnest(string_to_array(lower(a.name_native), '-'))
    ) w WHERE a.slug LIKE 'made-%' AND w.word <> 'sur'`);
  const themes = await client.query<{ id: number; label: Record<string, string> }>(
    'SELECT id, label FROM theme',
  );
  const words = themes.rows.flatMap(({ id, label }) =>
    searchTokens(Object.values(label)).map((token) => ({ id, token })),
  );
  await client.query(
    `INSERT INTO search_token (partnership_id, token)
     SELECT DISTINCT p.id, w.word FROM partnership p CROSS JOIN LATERAL (
       SELECT th.token AS word FROM partnership_theme pt JOIN unnest($1::int[], $2::text[]) th (id, token) ON th.id = pt.theme_id WHERE pt.partnership_id = p.id
       UNION SELECT unnest(regexp_split_to_array(lower(concat_ws(' ', j.title->>'fr', j.title->>'en')), '[^a-z]+')) FROM project j WHERE j.partnership_id = p.id
     ) w WHERE p.slug LIKE 'made-tie-%' AND w.word NOT IN ('', 'and', 'et', 'des', 'sur')`,
    [words.map(({ id }) => id), words.map(({ token }) => token)],
  );
}

/** What the history holds of a record that is kept by its authorities: each thing made once, every second tie changed twice since. */
export async function writeHistory(client: pg.Client): Promise<void> {
  const made = (kind: string, action: string, table: string, tie: string, after: string) =>
    client.query(`
      INSERT INTO revision (act_id, action, record_kind, record_id, partnership_id, after, capacity, at)
      SELECT md5('${kind}' || r.id)::uuid, '${action}', '${kind}', r.id, ${tie}, ${after}, 'EDITOR',
        timestamptz '2024-01-01' + pg_temp.chance('at${kind}', r.id, 900) * interval '1 day'
      FROM ${table} r JOIN partnership p ON p.id = ${tie} WHERE p.slug LIKE 'made-tie-%'`);
  await made('PARTNERSHIP', 'tie.propose', 'partnership', 'r.id', "jsonb_build_object('stage', r.stage)");
  await made(
    'AGREEMENT',
    'agreement.save',
    'agreement',
    'r.partnership_id',
    "jsonb_build_object('signed', r.signed)",
  );
  await made(
    'OBSERVATION',
    'status.state',
    'status_observation',
    'r.partnership_id',
    "jsonb_build_object('status', r.status)",
  );
  await made(
    'PROJECT',
    'project.save',
    'project',
    'r.partnership_id',
    "jsonb_build_object('title', r.title)",
  );
  await client.query(`
    INSERT INTO revision (act_id, action, record_kind, record_id, partnership_id, before, after, capacity, at)
    SELECT md5('change' || k || p.id)::uuid, 'tie.update', 'PARTNERSHIP', p.id, p.id, '{"description": null}',
      jsonb_build_object('description', jsonb_build_object('fr', 'Suite ' || k)), 'EDITOR', timestamptz '2026-07-01' + (k * 20 + p.id % 20) * interval '1 day'
    FROM partnership p CROSS JOIN generate_series(1, 2) k WHERE p.slug LIKE 'made-tie-%' AND p.id % 2 = 0`);
}
