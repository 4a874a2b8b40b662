import { database } from '@/lib/db';

/** What a test may not compare: histories that grow, and what is derived from the rest. */
const growing = new Set([
  'revision',
  'audit_entry',
  'record_merge',
  'change_notice',
  'dataset_version',
  'search_token',
  'partnership_state',
  'atlas_state',
  '_prisma_migrations',
  'mail_message',
  'app_user',
]);

/** Every row of every table, in one order, without the moments at which rows were last touched. */
export async function wholeRecord(): Promise<Map<string, string[]>> {
  const tables = await database().$queryRaw<{ name: string }[]>`
    SELECT c.relname AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE n.nspname = 'public' AND c.relkind = 'r' ORDER BY 1`;
  const whole = new Map<string, string[]>();
  for (const { name } of tables.filter((table) => !growing.has(table.name))) {
    const rows = await database().$queryRawUnsafe<{ row: string }[]>(
      `SELECT (to_jsonb(t) - 'updated_at')::text AS row FROM "${name}" t ORDER BY 1`,
    );
    whole.set(
      name,
      rows.map(({ row }) => row),
    );
  }
  return whole;
}
