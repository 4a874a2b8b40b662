import { Prisma } from '../generated/prisma/client';
import type { DetailName } from './rule';

const { sql, join } = Prisma;

type Subject = { tie?: Prisma.Sql; authority?: Prisma.Sql; project?: Prisma.Sql };
type Details = Partial<Record<DetailName, Prisma.Sql>>;

/** The columns of a finding; what it says in particular is told as text, dates as EDTF. */
export function finding({ tie, authority, project }: Subject, details: Details = {}): Prisma.Sql {
  const id = (given: Prisma.Sql | undefined) => given ?? sql`NULL::int`;
  const told = Object.entries(details).map(
    ([name, value]) => sql`jsonb_build_array(${name}::text, (${value})::text)`,
  );
  const detail = told.length === 0 ? sql`'[]'::jsonb` : sql`jsonb_build_array(${join(told)})`;
  return sql`${id(tie)} AS tie_id, ${id(authority)} AS authority_id, ${id(project)} AS project_id, ${detail} AS detail`;
}

/** The day it is for the atlas. */
export const today = sql`atlas_today()`;
