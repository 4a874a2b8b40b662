import { database } from '../db';
import { emptyFilter } from '../filter/filter.schema';
import { tieIds, tiesById } from '../partnership/partnership-list.repository';

/** Ties that an authority may speak for: its own and those of the authorities that it took over from. */
export async function spokenTies(slug: string) {
  const filter = { ...emptyFilter, authority: [slug] };
  const ids = await tieIds(filter, null);
  return tiesById(filter, ids);
}

/** What each party of these ties said on a day. @param day YYYY-MM-DD */
export async function saidOn(partnershipIds: readonly number[], day: string) {
  const where = { partnershipId: { in: [...partnershipIds] } };
  const [observations, confirmations] = await Promise.all([
    database().statusObservation.findMany({
      where: { ...where, declarant: 'PARTY', asOf: day, withdrawnAt: null },
      select: { id: true, partnershipId: true, partyId: true, status: true, reason: true },
    }),
    database().confirmation.findMany({
      where: { ...where, confirmedOn: new Date(day) },
      select: { id: true, partnershipId: true, partyId: true, kind: true },
    }),
  ]);
  return { observations, confirmations };
}

const speakersSelect = {
  id: true,
  slug: true,
  kind: true,
  country: true,
  nameNative: true,
  nameFr: true,
  nameEn: true,
  nameZh: true,
  nameKo: true,
  website: true,
} as const;

/** An authority by its slug, with the slugs of those that it speaks for: itself and its predecessors, at any remove. */
export async function speakerBySlug(slug: string) {
  const authority = await database().localAuthority.findUnique({ where: { slug }, select: speakersSelect });
  if (!authority) return null;
  const rows = await database().$queryRaw<{ id: number; slug: string }[]>`
    WITH RECURSIVE spoken (id) AS (
      SELECT ${authority.id}::int UNION SELECT s.predecessor_id FROM succession s JOIN spoken ON s.successor_id = spoken.id
    ) SELECT a.id, a.slug FROM local_authority a JOIN spoken USING (id)`;
  return { ...authority, spokenFor: rows };
}

export type SpeakerRow = NonNullable<Awaited<ReturnType<typeof speakerBySlug>>>;

/** The same for an id. */
export async function speakerById(id: number): Promise<SpeakerRow | null> {
  const found = await database().localAuthority.findUnique({ where: { id }, select: { slug: true } });
  return found && speakerBySlug(found.slug);
}
