import type { Subject, SubjectAuthority } from '../auth/policy';
import { nobodys } from '../auth/policy';
import { database } from '../db';
import type { Tx } from './record-stores';

type Row = { id: number; country: string; lineage: string[]; speakers: number[] };

/** Authorities as rights see them, each with those that took over from it, at any remove. */
async function authoritiesOf(tx: Pick<Tx, '$queryRaw'>, ids: readonly number[]): Promise<SubjectAuthority[]> {
  if (ids.length === 0) return [];
  const rows = await tx.$queryRaw<Row[]>`
    WITH RECURSIVE heirs (authority_id, heir_id) AS (
      SELECT id, id FROM local_authority WHERE id = ANY(${[...ids]}::int[])
      UNION SELECT h.authority_id, s.successor_id FROM heirs h JOIN succession s ON s.predecessor_id = h.heir_id
    )
    SELECT a.id, a.country, t.lineage, array_agg(h.heir_id) AS speakers
    FROM local_authority a JOIN territory t ON t.id = a.territory_id JOIN heirs h ON h.authority_id = a.id
    GROUP BY a.id, a.country, t.lineage`;
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** An authority, locked until the transaction ends; null where there is none. */
export async function authoritySubject(tx: Tx, authorityId: number): Promise<Subject | null> {
  await tx.$queryRaw`SELECT id FROM local_authority WHERE id = ${authorityId} FOR UPDATE`;
  const authorities = await authoritiesOf(tx, [authorityId]);
  return authorities.length === 0 ? null : { own: authorities, authorities };
}

/** Several authorities that are to be tied; null where one does not exist. All count as own: either may propose. */
export async function proposalSubject(tx: Tx, authorityIds: readonly number[]): Promise<Subject | null> {
  const authorities = await authoritiesOf(tx, authorityIds);
  return authorities.length === new Set(authorityIds).size ? { own: authorities, authorities } : null;
}

async function partiesOf(tx: Tx, partnershipId: number): Promise<{ id: number; authorityId: number }[]> {
  await tx.$queryRaw`SELECT id FROM partnership WHERE id = ${partnershipId} FOR UPDATE`;
  return tx.partnershipParty.findMany({
    where: { partnershipId },
    orderBy: { position: 'asc' },
    select: { id: true, authorityId: true },
  });
}

/** What all parties of a tie share, locked; null where there is no such tie. */
export async function tieSubject(tx: Tx, partnershipId: number): Promise<Subject | null> {
  const parties = await partiesOf(tx, partnershipId);
  if (parties.length === 0) return null;
  const authorities = await authoritiesOf(
    tx,
    parties.map(({ authorityId }) => authorityId),
  );
  return { own: [], authorities };
}

/** What belongs to each party of a tie alike, such as its projects: every party may call it its own. */
export async function sharedWorkSubject(tx: Tx, partnershipId: number): Promise<Subject | null> {
  const subject = await tieSubject(tx, partnershipId);
  return subject && { ...subject, own: subject.authorities };
}

/** One side of a tie; null where that authority is no party of it. */
export async function sideSubject(
  tx: Tx,
  partnershipId: number,
  authorityId: number,
): Promise<(Subject & { partyId: number }) | null> {
  const parties = await partiesOf(tx, partnershipId);
  const party = parties.find((each) => each.authorityId === authorityId);
  if (!party) return null;
  const own = await authoritiesOf(tx, [authorityId]);
  return { own, authorities: own, partyId: party.id };
}

/** An authority as rights see it, for showing what one may do; not locked. */
export async function authoritySubjectOf(authorityId: number): Promise<Subject | null> {
  const authorities = await authoritiesOf(database(), [authorityId]);
  return authorities.length === 0 ? null : { own: authorities, authorities };
}

/** What is nobody's in particular: accounts, themes, merged records. */
export const nobodysSubject = async (): Promise<Subject> => nobodys;
