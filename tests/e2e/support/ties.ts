import { sql } from './people';

/** The authority that a register knows by this code, once the atlas has it. */
export const slugOfCode = async (code: string) =>
  (await sql<{ slug: string }>('SELECT slug FROM local_authority WHERE national_code = $1', [code]))[0]?.slug;

/** Ties as an import would bring them, with partners of the atlas across a border. */
export async function importTies(slug: string, count: number): Promise<void> {
  await sql(
    `WITH own AS (SELECT id, country FROM local_authority WHERE slug = $1),
       partner AS (SELECT a.id, a.slug FROM local_authority a, own WHERE a.country <> own.country AND a.country IN ('FR', 'CN') ORDER BY a.id LIMIT $2),
       made AS (INSERT INTO partnership (slug, stage) SELECT $1 || '-' || slug, 'SIGNED' FROM partner RETURNING id, slug)
     INSERT INTO partnership_party (partnership_id, authority_id, position)
     SELECT made.id, side.authority, side.position FROM made JOIN partner ON made.slug = $1 || '-' || partner.slug,
       own, LATERAL (VALUES (own.id, 1), (partner.id, 2)) AS side (authority, position)`,
    [slug, count],
  );
}

/** The same tie once more, as two imports would bring it. @returns its address */
export async function enterTwice(tie: string): Promise<string> {
  const twice = `${tie}-bis`;
  await sql(
    `WITH made AS (INSERT INTO partnership (slug, stage) VALUES ($1, 'SIGNED') RETURNING id)
     INSERT INTO partnership_party (partnership_id, authority_id, position)
     SELECT made.id, p.authority_id, p.position FROM made, partnership_party p JOIN partnership t ON t.id = p.partnership_id
     WHERE t.slug = $2`,
    [twice, tie],
  );
  return twice;
}
