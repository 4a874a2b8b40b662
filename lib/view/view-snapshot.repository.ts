import { database } from '../db';
import type { PartnershipFilter } from '../filter/filter.schema';
import { Prisma } from '../generated/prisma/client';
import type { RecordKind } from '../generated/prisma/enums';
import { matchingTies } from '../partnership/partnership-filter.sql';
import { tieNameSelect } from '../partnership/tie-line.select';
import type { TieSnapshot } from './view-diff.rules';

const { sql } = Prisma;

/** The ties under a filter with their status, by slug. */
export async function tiesUnder(filter: PartnershipFilter): Promise<TieSnapshot> {
  const rows = await database().$queryRaw<{ slug: string; status: string }[]>(
    sql`SELECT p.slug, s.status::text AS status ${matchingTies(filter)}`,
  );
  return Object.fromEntries(rows.map(({ slug, status }) => [slug, status]));
}

export type RevisedTie = { slug: string; count: number; kinds: RecordKind[]; latest: Date };

/** Of these ties, those whose facts were revised after a moment: how often, what, and when last. */
export function revisedSince(slugs: readonly string[], since: Date): Promise<RevisedTie[]> {
  return database().$queryRaw<RevisedTie[]>`
    SELECT p.slug, count(*)::int AS count, array_agg(DISTINCT r.record_kind::text) AS kinds, max(r.at) AS latest
    FROM revision r JOIN partnership p ON p.id = r.partnership_id
    WHERE p.slug = ANY (${[...slugs]}) AND r.at > ${since}
    GROUP BY p.slug ORDER BY max(r.at) DESC, p.slug`;
}

/** Names of ties; a slug that none bears any more is missing. */
export function tiesNamed(slugs: readonly string[]) {
  return database().partnership.findMany({ where: { slug: { in: [...slugs] } }, select: tieNameSelect });
}

/** Into which code a theme was merged, and so on to one that is there; null where nobody wrote it down. */
export async function themeToday(code: string): Promise<string | null> {
  const db = database();
  let present = code;
  // A chain of merges is no longer than the themes there ever were.
  for (let step = 0; step < 50; step += 1) {
    if (await db.theme.findUnique({ where: { code: present }, select: { id: true } }))
      return present === code ? null : present;
    const merged = await db.auditEntry.findFirst({
      where: { action: 'theme.merge', subject: `theme:${present}` },
      orderBy: { id: 'desc' },
      select: { detail: true },
    });
    const into = (merged?.detail as { into?: unknown } | null)?.into;
    if (typeof into !== 'string') return null;
    present = into;
  }
  return null;
}
