import { authorityNameSelect } from '../authority/authority.select';
import { database } from '../db';
import type { Tx } from '../record/record-stores';

/** Authorities with living ties, with the day they last confirmed something and the day of their last round. */
export function roundCandidates() {
  return database().$queryRaw<
    { authorityId: number; ties: number; confirmedOn: string | null; lastRoundOn: string | null }[]
  >`
    SELECT p.authority_id AS "authorityId", count(DISTINCT p.partnership_id)::int AS ties,
      max(c.confirmed_on)::text AS "confirmedOn",
      (SELECT max(r.opens_on)::text FROM confirmation_round r WHERE r.authority_id = p.authority_id) AS "lastRoundOn"
    FROM partnership_party p JOIN partnership t ON t.id = p.partnership_id AND t.stage <> 'ENDED'
      LEFT JOIN confirmation c ON c.party_id = p.id
    WHERE NOT EXISTS (SELECT 1 FROM succession s WHERE s.predecessor_id = p.authority_id)
    GROUP BY p.authority_id ORDER BY p.authority_id`;
}

/** Who is written to about an authority: its members, and the general addresses of its office. One per address. */
export async function recipientsOf(authorityId: number): Promise<{ email: string; locale: string }[]> {
  const [members, contacts, authority] = await Promise.all([
    database().membership.findMany({
      where: { authorityId, revokedAt: null, user: { disabledAt: null, erasedAt: null } },
      select: { user: { select: { email: true, locale: true } } },
    }),
    database().authorityContact.findMany({
      where: { authorityId, email: { not: null } },
      select: { email: true },
    }),
    database().localAuthority.findUnique({ where: { id: authorityId }, select: { country: true } }),
  ]);
  const byCountry = { FR: 'fr', CN: 'zh', KR: 'ko' }[authority?.country ?? ''] ?? 'en';
  const all = new Map<string, string>();
  for (const { email } of contacts) if (email) all.set(email.toLowerCase(), byCountry);
  for (const { user } of members) all.set(user.email, user.locale);
  return [...all].map(([email, locale]) => ({ email, locale }));
}

/** The authority's names, for a sentence in the recipient's language. */
export function namesOf(authorityId: number) {
  return database().localAuthority.findUniqueOrThrow({
    where: { id: authorityId },
    select: authorityNameSelect,
  });
}

/** Makes the round of a year; null where it is there already, whoever made it. */
export async function insertRound(
  tx: Tx,
  round: { authorityId: number; year: number; opensOn: string; closesOn: string },
): Promise<number | null> {
  const [row] = await tx.$queryRaw<{ id: number }[]>`
    INSERT INTO confirmation_round (authority_id, year, opens_on, closes_on)
    VALUES (${round.authorityId}, ${round.year}, ${round.opensOn}::date, ${round.closesOn}::date)
    ON CONFLICT (authority_id, year) DO NOTHING RETURNING id`;
  return row?.id ?? null;
}

/** Rounds that still wait for an answer on a day. */
export function openRoundsOn(day: string) {
  return database().confirmationRound.findMany({
    where: { submittedAt: null, opensOn: { lte: new Date(day) }, closesOn: { gte: new Date(day) } },
    select: {
      id: true,
      year: true,
      authorityId: true,
      opensOn: true,
      closesOn: true,
      reminders: true,
      links: { select: { email: true, locale: true } },
    },
  });
}

/** Writes down that a repeat is sent; false where it had been, by whomever. */
export async function markRepeated(tx: Tx, roundId: number, repeats: number): Promise<boolean> {
  const { count } = await tx.confirmationRound.updateMany({
    where: { id: roundId, reminders: { lt: repeats }, submittedAt: null },
    data: { reminders: repeats },
  });
  return count === 1;
}
