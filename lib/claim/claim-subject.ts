import type { Subject, SubjectAuthority } from '../auth/policy';
import type { Tx } from '../record/record-stores';
import { authoritySubject } from '../record/subjects';

/** What somebody claims to speak for: an authority of the atlas, a place of the gazetteer, or one that neither has. */
export type Claimed = {
  authorityId: number | null;
  placeId: number | null;
  missingCountry: string | null;
};

/** Nobody speaks for it yet: no record bears this number. */
const unmade = (country: string, lineage: readonly string[]): Subject => {
  const authority: SubjectAuthority = { id: 0, country, lineage, speakers: [] };
  return { own: [authority], authorities: [authority] };
};

/** What is claimed, as rights see it; null where the record has no such thing. */
export async function claimedSubject(
  tx: Tx,
  { authorityId, placeId, missingCountry }: Claimed,
): Promise<Subject | null> {
  if (authorityId !== null) return authoritySubject(tx, authorityId);
  if (placeId === null) return missingCountry === null ? null : unmade(missingCountry, [missingCountry]);
  const place = await tx.gazetteerPlace.findUnique({ where: { id: placeId } });
  if (!place) return null;
  const territory =
    place.territoryCode === null
      ? null
      : await tx.territory.findUnique({ where: { code: place.territoryCode }, select: { lineage: true } });
  return unmade(place.country, territory?.lineage ?? [place.country]);
}

/** The authority of the atlas that a place already is. */
export async function authorityOfPlace(tx: Tx, placeId: number): Promise<number | null> {
  const rows = await tx.$queryRaw<{ id: number }[]>`
    SELECT a.id FROM gazetteer_place p JOIN local_authority a
      ON a.national_code = p.code AND a.national_code_system = p.code_system AND a.kind = p.kind
    WHERE p.id = ${placeId} ORDER BY a.id LIMIT 1`;
  return rows[0]?.id ?? null;
}
