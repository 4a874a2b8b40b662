import { database } from '../db';

const slugAndDay = { slug: true, updatedAt: true } as const;
const bySlug = { slug: 'asc' } as const;

/** Every record that has a page, with the instant of its last change. */
export async function recordsWithPages() {
  const db = database();
  const [partnerships, authorities, projects, events, networks, reports, territories] = await Promise.all([
    db.partnership.findMany({ select: slugAndDay, orderBy: bySlug }),
    db.localAuthority.findMany({ select: slugAndDay, orderBy: bySlug }),
    db.project.findMany({ select: slugAndDay, orderBy: bySlug }),
    db.event.findMany({ select: slugAndDay, orderBy: bySlug }),
    db.network.findMany({ select: slugAndDay, orderBy: bySlug }),
    db.report.findMany({ where: { visibility: 'PUBLISHED' }, select: slugAndDay, orderBy: bySlug }),
    db.$queryRaw<{ code: string; level: number }[]>`
      SELECT territory.code, territory.level
      FROM territory
      WHERE territory.code IN (
        SELECT DISTINCT unnest(place.lineage)
        FROM partnership_party
        JOIN local_authority ON local_authority.id = partnership_party.authority_id
        JOIN territory AS place ON place.id = local_authority.territory_id
      )
      ORDER BY territory.code`,
  ]);
  return { partnerships, authorities, projects, events, networks, reports, territories };
}
