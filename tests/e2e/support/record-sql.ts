import { randomUUID } from 'node:crypto';
import pg from 'pg';

// The pool lets the process end by itself.
const pool = new pg.Pool({
  connectionString: process.env.ATLAS_E2E_DATABASE_URL,
  max: 2,
  allowExitOnIdle: true,
});
// A database of its own ends before the drill does; what waits for an answer fails by itself.
pool.on('error', () => undefined);

/** Rows of a query on the atlas's own database. */
export async function rows<Row extends object>(text: string, values: unknown[] = []): Promise<Row[]> {
  return (await pool.query<Row>(text, values)).rows;
}

/** The one row that a query finds or writes. */
export async function row<Row extends object>(text: string, values: unknown[] = []): Promise<Row> {
  const [first] = await rows<Row>(text, values);
  if (!first) throw new Error(`nothing found: ${text}`);
  return first;
}

/** Writes one row, as somebody who operates the atlas might. @returns its id */
export async function insert(table: string, given: Record<string, unknown>): Promise<number> {
  const names = Object.keys(given);
  const places = names.map((_, index) => `$${index + 1}`);
  const text = `INSERT INTO ${table} (${names.join(', ')}) VALUES (${places.join(', ')}) RETURNING id`;
  return (await row<{ id: number }>(text, Object.values(given))).id;
}

export type Place = { id: number; slug: string };

/** An authority of the test's own. @param territory its code, such as FR-64 */
export async function newAuthority(slug: string, territory: string): Promise<Place> {
  const { id } = await row<{ id: number }>(
    `INSERT INTO local_authority (slug, kind, country, territory_id, name_native, latitude, longitude)
     SELECT $1, 'MUNICIPALITY', country, id, $1, 45, 1 FROM territory WHERE code = $2 RETURNING id`,
    [slug, territory],
  );
  return { id, slug };
}

/** A tie between two authorities, with nothing said of it. */
export async function newTie(slug: string, parties: readonly [Place, Place]): Promise<Place> {
  const { id } = await row<{ id: number }>(
    `WITH made AS (INSERT INTO partnership (slug, stage) VALUES ($1, 'SIGNED') RETURNING id), sides AS (
       INSERT INTO partnership_party (partnership_id, authority_id, position)
       SELECT id, unnest($2::int[]), unnest(ARRAY[1, 2]) FROM made)
     SELECT id FROM made`,
    [slug, parties.map((party) => party.id)],
  );
  return { id, slug };
}

export type Account = { id: string; email: string };

/** An account that nobody signs in by. */
export async function newPerson(): Promise<Account> {
  const id = randomUUID();
  const email = `${id.slice(0, 8)}@mairie.example`;
  await rows('INSERT INTO app_user (id, name, email, email_verified) VALUES ($1, $2, $3, true)', [
    id,
    'Camille Martin',
    email,
  ]);
  return { id, email };
}
