import { database } from '../db';
import { Prisma } from '../generated/prisma/client';

const { sql } = Prisma;

/** Records that have a page each, by the folder of their addresses. */
const tables = {
  partnerships: sql`partnership`,
  authorities: sql`local_authority`,
  projects: sql`project`,
  events: sql`event`,
  networks: sql`network`,
  reports: sql`(SELECT id, slug, updated_at FROM report WHERE visibility = 'PUBLISHED')`,
} as const;

export type RecordFolder = keyof typeof tables;
export const recordFolders = Object.keys(tables) as RecordFolder[];

/** How many records there are of each kind, with the instant of the last change among them. */
export async function countRecords(): Promise<
  { folder: RecordFolder; count: number; changed: Date | null }[]
> {
  const counts = recordFolders.map(
    (folder) =>
      sql`SELECT ${folder} AS folder, count(*)::int AS count, max(updated_at) AS changed FROM ${tables[folder]} r`,
  );
  return database().$queryRaw(Prisma.join(counts, ' UNION ALL '));
}

/** Slugs with the instant of their last change, in the order in which they came, so that a new one moves no other. */
export function recordsOf(
  folder: RecordFolder,
  skip: number,
  take: number,
): Promise<{ slug: string; changed: Date }[]> {
  return database().$queryRaw(
    sql`SELECT slug, updated_at AS changed FROM ${tables[folder]} r ORDER BY id LIMIT ${take} OFFSET ${skip}`,
  );
}

/** Countries and territories that have ties. */
export function territoriesWithTies(): Promise<{ code: string; level: number }[]> {
  return database().$queryRaw(sql`
    SELECT code, level FROM territory WHERE code IN (
      SELECT DISTINCT unnest(place.lineage) FROM partnership_party party
      JOIN local_authority a ON a.id = party.authority_id JOIN territory place ON place.id = a.territory_id)
    ORDER BY code`);
}
