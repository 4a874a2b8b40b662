import { database } from '../db';
import type { PartnershipFilter } from '../filter/filter.schema';
import { Prisma } from '../generated/prisma/client';
import { matchingTies, orderOf } from '../partnership/partnership-filter.sql';
import type { NetworkPlace, NetworkTie } from './tie-network';

const { sql } = Prisma;

type TieRow = Omit<NetworkTie, 'parties'> & { authorities: number[] };
type PlaceRow = Omit<NetworkPlace, 'at'> & { id: number; longitude: number; latitude: number };

/** Ties under a filter in its order, and their places: only what a map of them is drawn from. Two queries, whatever their number. */
export async function readNetwork(
  filter: PartnershipFilter,
): Promise<{ places: NetworkPlace[]; ties: NetworkTie[] }> {
  const rows = await database().$queryRaw<TieRow[]>(sql`
    SELECT p.id, p.slug, p.stage::text AS stage, s.status::text AS status, s.compilation_only AS "compilationOnly",
      ARRAY(SELECT pp.authority_id FROM partnership_party pp WHERE pp.partnership_id = p.id ORDER BY pp.position) AS authorities
    ${matchingTies(filter)} ORDER BY ${orderOf(filter)}`);
  const ids = [...new Set(rows.flatMap(({ authorities }) => authorities))];
  const authorities = await database().$queryRaw<PlaceRow[]>(sql`
    SELECT a.id, a.slug, a.kind::text AS kind, a.country, a.name_native AS "nameNative", a.name_fr AS "nameFr", a.name_en AS "nameEn",
      a.name_zh AS "nameZh", a.name_ko AS "nameKo", a.longitude::float8 AS longitude, a.latitude::float8 AS latitude, t.lineage
    FROM local_authority a JOIN territory t ON t.id = a.territory_id WHERE a.id = ANY (${ids}) ORDER BY a.id`);
  const indexOf = new Map(authorities.map(({ id }, index) => [id, index]));
  return {
    places: authorities.map(({ id: _, longitude, latitude, ...place }) => ({
      ...place,
      at: [longitude, latitude],
    })),
    ties: rows.map(({ authorities: parties, ...tie }) => ({
      ...tie,
      parties: parties.flatMap((id) => indexOf.get(id) ?? []),
    })),
  };
}
