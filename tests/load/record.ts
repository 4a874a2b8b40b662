import { rows } from '../e2e/support/record-sql';

/** Ties on the smallest page that a list may have. */
const PAGE_SIZE = 50;

/** What readers look at and writers write about. */
export type Known = {
  ties: string[];
  authorities: string[];
  /** Countries and the last page of their lists. */
  pages: { country: string; last: number }[];
  /** One tie and one of its French authorities for each writer, none of them twice. */
  ground: Ground[];
};
export type Ground = { tie: string; tieId: number; authority: string; authorityId: number };

/** Chooses among what the record holds, the same every time for the same record. */
export async function chooseRecords(writers: number): Promise<Known> {
  const slugs = async (table: string) =>
    (await rows<{ slug: string }>(`SELECT slug FROM ${table} ORDER BY md5(slug) LIMIT 300`)).map(
      ({ slug }) => slug,
    );
  const ground = await rows<Ground>(
    `SELECT DISTINCT ON (md5(a.slug)) p.slug AS tie, p.id AS "tieId", a.slug AS authority, a.id AS "authorityId"
     FROM partnership_party x JOIN partnership p ON p.id = x.partnership_id JOIN local_authority a ON a.id = x.authority_id
     WHERE a.country = 'FR' AND p.stage = 'SIGNED'
       AND NOT EXISTS (SELECT 1 FROM succession s WHERE s.predecessor_id = a.id)
       AND NOT EXISTS (SELECT 1 FROM partnership_party y JOIN succession s ON s.predecessor_id = y.authority_id WHERE y.partnership_id = p.id)
       AND NOT EXISTS (SELECT 1 FROM partnership_party y JOIN local_authority b ON b.id = y.authority_id
         WHERE y.partnership_id = p.id AND b.country = 'FR' AND b.id <> a.id)
     ORDER BY md5(a.slug), p.slug LIMIT $1`,
    [writers],
  );
  if (ground.length < writers) throw new Error(`the record has ties for ${ground.length} writers only`);
  const pages = await rows<{ country: string; last: number }>(
    `SELECT a.country, ceil(count(DISTINCT x.partnership_id) / $1::numeric)::int AS last
     FROM partnership_party x JOIN local_authority a ON a.id = x.authority_id WHERE a.country IN ('CN', 'KR') GROUP BY 1 ORDER BY 1`,
    [PAGE_SIZE],
  );
  return { pages, ties: await slugs('partnership'), authorities: await slugs('local_authority'), ground };
}
