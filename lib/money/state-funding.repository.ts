import { database } from '../db';
import { Prisma } from '../generated/prisma/client';

const { sql } = Prisma;

/** What the records tell of the ministry's calls for ties between two countries; euros, null where nothing is told. */
export type StateFunding = {
  projects: number;
  /** Lines of funding of any kind. */
  lines: number;
  cofunded: number;
  mean: number | null;
  least: number | null;
  most: number | null;
  annualApplications: number;
  annualGranted: number;
};

/**
 * Co-funding by the State is a line of the foreign ministry's annual or three-year calls. Means and bounds are of the
 * euros granted to each project, where they are told.
 */
export async function stateFunding(one: string, other: string): Promise<StateFunding> {
  const between = (country: string) => sql`EXISTS (
    SELECT 1 FROM partnership_party pp JOIN local_authority a ON a.id = pp.authority_id
    WHERE pp.partnership_id = j.partnership_id AND a.country = ${country})`;
  const [row] = await database().$queryRaw<StateFunding[]>(sql`
    WITH work AS (
      SELECT j.id, j.kind FROM project j WHERE ${between(one)} AND ${between(other)}
    ), line AS (
      SELECT f.* FROM funding f JOIN work w ON w.id = f.project_id
    ), state_line AS (
      SELECT * FROM line WHERE scheme IN ('ANNUAL', 'TRIENNIAL')
    ), granted AS (
      SELECT project_id, sum(amount_granted)::float8 AS amount FROM state_line
      WHERE currency = 'EUR' AND amount_granted IS NOT NULL GROUP BY 1
    )
    SELECT (SELECT count(*) FROM work WHERE kind = 'COOPERATION_PROJECT')::int AS projects,
      (SELECT count(*) FROM line)::int AS lines,
      (SELECT count(DISTINCT project_id) FROM state_line)::int AS cofunded,
      (SELECT avg(amount) FROM granted) AS mean, (SELECT min(amount) FROM granted) AS least, (SELECT max(amount) FROM granted) AS most,
      (SELECT count(*) FROM state_line WHERE scheme = 'ANNUAL')::int AS "annualApplications",
      (SELECT count(*) FROM state_line WHERE scheme = 'ANNUAL' AND amount_granted > 0)::int AS "annualGranted"`);
  if (!row) throw new Error('an aggregate gave no row');
  return row;
}
