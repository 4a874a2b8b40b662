import type pg from 'pg';
import copy from 'pg-copy-streams';

const questions = {
  columns: `SELECT table_name || '.' || column_name || ' ' || udt_name || ' ' || is_nullable || ' ' || coalesce(column_default, '') AS what
    FROM information_schema.columns WHERE table_schema = 'public'`,
  constraints: `SELECT conrelid::regclass || ' ' || conname || ' ' || convalidated || ' ' || pg_get_constraintdef(oid) AS what
    FROM pg_constraint WHERE connamespace = 'public'::regnamespace AND contype <> 'n'`,
  indexes: `SELECT indexdef AS what FROM pg_indexes WHERE schemaname = 'public'`,
  functions: `SELECT pg_get_functiondef(p.oid) AS what FROM pg_proc p
    WHERE pronamespace = 'public'::regnamespace AND prokind = 'f'
      AND NOT EXISTS (SELECT FROM pg_depend WHERE objid = p.oid AND deptype = 'e')`,
  triggers: `SELECT pg_get_triggerdef(oid) || ' ' || tgenabled::text AS what FROM pg_trigger WHERE NOT tgisinternal`,
  views: `SELECT viewname || ' ' || definition AS what FROM pg_views WHERE schemaname = 'public'`,
} as const;

/** What a database is made of, in words that two databases of the same make have in common. */
export async function catalogueOf(client: pg.Client): Promise<Record<string, string[]>> {
  const found: Record<string, string[]> = {};
  for (const [kind, question] of Object.entries(questions)) {
    const { rows } = await client.query<{ what: string }>(question);
    found[kind] = rows.map(({ what }) => what).sort();
  }
  return found;
}

/** The rows of a table in the given columns, as COPY writes them. */
export async function copied(
  client: pg.Client,
  table: string,
  columns: readonly string[],
): Promise<string[]> {
  const named = columns.map((column) => client.escapeIdentifier(column)).join(', ');
  const chunks: Buffer[] = [];
  for await (const chunk of client.query(copy.to(`COPY ${table} (${named}) TO STDOUT`)))
    chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString().split('\n').slice(0, -1);
}
