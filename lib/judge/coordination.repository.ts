import { database } from '../db';
import type { PartnershipFilter } from '../filter/filter.schema';
import { Prisma } from '../generated/prisma/client';
import type { CoordinationType } from '../generated/prisma/enums';
import { matchingTies } from '../partnership/partnership-filter.sql';
import { tieNameSelect } from '../partnership/tie-line.select';

const { sql } = Prisma;

const exampleSelect = {
  id: true,
  type: true,
  title: true,
  parties: true,
  network: { select: { slug: true, name: true } },
} satisfies Prisma.CoordinationSelect;

export type ExampleRow = Prisma.CoordinationGetPayload<{ select: typeof exampleSelect }>;

/** Every example of coordination that the sources give, in their order. */
export const coordinationExamples = (): Promise<ExampleRow[]> =>
  database().coordination.findMany({ orderBy: { id: 'asc' }, select: exampleSelect });

/** A tie or a project of a tie under a filter that takes part in a type of coordination. */
export type CoordinationLink = {
  type: CoordinationType;
  /** The example it is part of; null where the parties themselves say it of a project. */
  exampleId: number | null;
  tieId: number;
  projectId: number | null;
};

/** What takes part in each type under a filter: by an example of the sources, or by the parties' own word on a project. */
export const coordinationLinks = (filter: PartnershipFilter): Promise<CoordinationLink[]> =>
  database().$queryRaw<CoordinationLink[]>(sql`
    WITH matched AS (SELECT p.id ${matchingTies(filter)})
    SELECT c.type::text AS type, c.id AS "exampleId", cp.partnership_id AS "tieId", NULL::int AS "projectId"
      FROM coordination c JOIN coordination_partnership cp ON cp.coordination_id = c.id
      WHERE cp.partnership_id IN (SELECT id FROM matched)
    UNION ALL SELECT c.type::text, c.id, j.partnership_id, j.id
      FROM coordination c JOIN coordination_project cj ON cj.coordination_id = c.id JOIN project j ON j.id = cj.project_id
      WHERE j.partnership_id IN (SELECT id FROM matched)
    UNION ALL SELECT said::text, NULL, j.partnership_id, j.id
      FROM project j CROSS JOIN LATERAL unnest(j.coordination_types) AS said
      WHERE j.partnership_id IN (SELECT id FROM matched)
    ORDER BY 1, 2 NULLS LAST, 3, 4 NULLS FIRST`);

const linkedTieSelect = {
  ...tieNameSelect,
  id: true,
  state: { select: { status: true } },
} satisfies Prisma.PartnershipSelect;

export type LinkedTieRow = Prisma.PartnershipGetPayload<{ select: typeof linkedTieSelect }>;

/** The names and statuses of a few ties. */
export const linkedTies = (ids: readonly number[]): Promise<LinkedTieRow[]> =>
  database().partnership.findMany({ where: { id: { in: [...ids] } }, select: linkedTieSelect });

export const linkedProjects = (ids: readonly number[]) =>
  database().project.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, slug: true, title: true },
  });

export type NetworkCount = {
  slug: string;
  kind: string;
  name: unknown;
  members: number;
  ties: number;
  types: CoordinationType[];
};

/** Each network with its members, its ties under a filter and the types of coordination it is an example of. */
export const networkCounts = (filter: PartnershipFilter): Promise<NetworkCount[]> =>
  database().$queryRaw<NetworkCount[]>(sql`
    WITH matched AS (SELECT p.id ${matchingTies(filter)})
    SELECT n.slug, n.kind::text AS kind, n.name,
      (SELECT count(*)::int FROM network_authority na WHERE na.network_id = n.id) AS members,
      (SELECT count(*)::int FROM network_partnership np
        WHERE np.network_id = n.id AND np.partnership_id IN (SELECT id FROM matched)) AS ties,
      ARRAY(SELECT DISTINCT c.type::text FROM coordination c WHERE c.network_id = n.id ORDER BY 1) AS types
    FROM network n ORDER BY ties DESC, n.id`);

/** How many ties under a filter belong to no network. */
export async function tiesInNoNetwork(filter: PartnershipFilter): Promise<number> {
  const [row] = await database().$queryRaw<{ count: number }[]>(sql`
    SELECT count(*)::int AS count FROM (SELECT p.id ${matchingTies(filter)}) p
    WHERE NOT EXISTS (SELECT 1 FROM network_partnership np WHERE np.partnership_id = p.id)`);
  return row?.count ?? 0;
}
