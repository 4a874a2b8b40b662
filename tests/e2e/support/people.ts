import pg from 'pg';
import { hashToken, roundToken } from '@/lib/round/round-token';

const databaseUrl = process.env.ATLAS_E2E_DATABASE_URL;
const secret = process.env.ATLAS_E2E_SECRET ?? '';

/** Journeys of people with accounts need a database that is ours to write. */
export const hasAccounts = Boolean(databaseUrl && secret);

/** Runs SQL on the atlas's own database, as somebody who operates it might. */
export async function sql<Row extends object>(text: string, values: unknown[] = []): Promise<Row[]> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    return (await client.query<Row>(text, values)).rows;
  } finally {
    await client.end();
  }
}

/** The link that a reminder to an authority carries, in a round of its own. */
export async function reminderLink(locale: string, authority: string, email: string): Promise<string> {
  const [round] = await sql<{ id: number }>(
    `INSERT INTO confirmation_round (authority_id, year, opens_on, closes_on)
     SELECT id, (SELECT coalesce(max(year), 2000) + 1 FROM confirmation_round WHERE authority_id = a.id),
       current_date, current_date + 60 FROM local_authority a WHERE slug = $1 RETURNING id`,
    [authority],
  );
  const token = roundToken(secret, round?.id ?? 0, email);
  await sql('INSERT INTO round_link (round_id, email, locale, token_hash) VALUES ($1, $2, $3, $4)', [
    round?.id,
    email,
    locale,
    hashToken(token),
  ]);
  return `/${locale}/extranet/round/${token}`;
}
