import type { Actor } from '../auth/actor';
import { decidingScope } from '../auth/scope';
import { database } from '../db';
import type { Prisma } from '../generated/prisma/client';
import type { SuggestionState } from '../generated/prisma/enums';
import { aboutSelect } from './suggestion-record';

const MOST = 200;

const suggestionSelect = {
  ...aboutSelect,
  id: true,
  text: true,
  field: true,
  sourceUrl: true,
  sourceNote: true,
  email: true,
  state: true,
  reason: true,
  createdAt: true,
  decidedAt: true,
  user: { select: { name: true, email: true } },
} satisfies Prisma.SuggestionSelect;

export type SuggestionRow = Prisma.SuggestionGetPayload<{ select: typeof suggestionSelect }>;

/** Suggestions that somebody may decide: those that wait, the oldest first, or those decided, the latest first. */
export async function suggestionsFor(
  actor: Actor,
  states: readonly SuggestionState[],
): Promise<SuggestionRow[]> {
  const ids = (await idsFor(actor, states)).slice(0, MOST);
  const rows = await database().suggestion.findMany({ where: { id: { in: ids } }, select: suggestionSelect });
  return ids.flatMap((id) => rows.find((row) => row.id === id) ?? []);
}

/** How many wait for somebody. */
export const countPendingSuggestions = async (actor: Actor): Promise<number> =>
  (await idsFor(actor, ['PENDING'])).length;

/** One that somebody may decide or may have decided; null for others. */
export async function suggestionFor(actor: Actor, id: number): Promise<SuggestionRow | null> {
  const [found] = await idsFor(actor, ['PENDING', 'ACCEPTED', 'AMENDED', 'REFUSED'], id);
  return found === undefined
    ? null
    : database().suggestion.findUnique({ where: { id: found }, select: suggestionSelect });
}

/**
 * Within the right to decide: about an authority that the person speaks for (or one that it took over from), or within
 * their scope. A project is its tie's matter; a missing tie that names no authority is the administrators'.
 */
async function idsFor(actor: Actor, states: readonly SuggestionState[], id: number | null = null) {
  const { all, countries, territories } = decidingScope(actor) ?? {
    all: false,
    countries: [],
    territories: [],
  };
  const own = actor.memberships.map(({ authorityId }) => authorityId);
  const rows = await database().$queryRaw<{ id: number }[]>`
    WITH RECURSIVE spoken (id) AS (
      SELECT unnest(${own}::int[]) UNION SELECT s.predecessor_id FROM succession s JOIN spoken ON s.successor_id = spoken.id
    ), concerned AS (
      SELECT s.id, coalesce(s.authority_id, pp.authority_id) AS authority_id FROM suggestion s
      LEFT JOIN project j ON j.id = s.project_id
      LEFT JOIN partnership_party pp ON pp.partnership_id = coalesce(s.partnership_id, j.partnership_id)
      WHERE s.state = ANY(${[...states]}::suggestion_state[]) AND (${id}::int IS NULL OR s.id = ${id}::int)
    )
    SELECT s.id FROM suggestion s WHERE s.id IN (
      SELECT c.id FROM concerned c LEFT JOIN local_authority a ON a.id = c.authority_id LEFT JOIN territory t ON t.id = a.territory_id
      WHERE ${all} OR c.authority_id IN (SELECT id FROM spoken) OR a.country = ANY(${countries}::text[]) OR t.lineage && ${territories}::text[])
    ORDER BY s.decided_at DESC NULLS FIRST, s.created_at, s.id LIMIT 500`;
  return rows.map((row) => row.id);
}

/** A suggestion by the hash of the token that verifies it. */
export function suggestionByHash(tokenHash: string) {
  return database().suggestion.findUnique({
    where: { tokenHash },
    select: { ...aboutSelect, state: true, text: true, createdAt: true },
  });
}

/** What nobody has verified in time is forgotten, with the address. */
export async function forgetUnverified(before: Date): Promise<number> {
  const { count } = await database().suggestion.deleteMany({
    where: { state: 'UNVERIFIED', createdAt: { lt: before } },
  });
  return count;
}

/** The names of records that a page was asked for by their slugs. */
export async function aboutBySlug(kind: 'partnership' | 'authority' | 'project', slug: string) {
  const where = { where: { slug } };
  const nothing = { partnership: null, authority: null, project: null };
  if (kind === 'partnership') {
    const row = await database().partnership.findUnique({
      ...where,
      select: { id: true, ...aboutSelect.partnership.select },
    });
    return row && { id: { partnershipId: row.id }, row: { ...nothing, partnership: row } };
  }
  if (kind === 'authority') {
    const row = await database().localAuthority.findUnique({
      ...where,
      select: { id: true, ...aboutSelect.authority.select },
    });
    return row && { id: { authorityId: row.id }, row: { ...nothing, authority: row } };
  }
  const row = await database().project.findUnique({
    ...where,
    select: { id: true, ...aboutSelect.project.select },
  });
  return row && { id: { projectId: row.id }, row: { ...nothing, project: row } };
}
