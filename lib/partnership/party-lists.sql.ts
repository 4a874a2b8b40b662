import type { AuthorityNameRow } from '../authority/authority.select';
import { Prisma } from '../generated/prisma/client';

const { sql, empty } = Prisma;

/** A party with its name, its point (WGS84 degrees) and the territories that it lies in. */
export type PlacedParty = {
  authority: AuthorityNameRow & { latitude: number; longitude: number; territory: { lineage: string[] } };
};

/**
 * The parties of ties in their order, a row for each tie: `partnership_id` and `list`, which reads as `PlacedParty[]`. The database builds
 * the lists: at the size of a country, reading them part by part costs ten times as much.
 * @param where of the parties as `pp`; all of them without it
 */
export const partyLists = (where: Prisma.Sql = empty): Prisma.Sql => sql`
  SELECT pp.partnership_id, json_agg(json_build_object('authority', json_build_object('slug', a.slug, 'kind', a.kind, 'country', a.country,
    'nameNative', a.name_native, 'nameFr', a.name_fr, 'nameEn', a.name_en, 'nameZh', a.name_zh, 'nameKo', a.name_ko,
    'latitude', a.latitude, 'longitude', a.longitude, 'territory', json_build_object('lineage', t.lineage))) ORDER BY pp.position) AS list
  FROM partnership_party pp JOIN local_authority a ON a.id = pp.authority_id JOIN territory t ON t.id = a.territory_id ${where} GROUP BY 1`;
