import { onPage } from '../administration/desk-page';
import type { Scope } from '../auth/scope';
import { type AuthorityNameRow, authorityNameSelect } from '../authority/authority.select';
import { database } from '../db';
import { undelivered } from '../mail/undelivered';
import { territoryNameSelect } from '../territory/territory.select';
import type { RoundState } from './round-state';

export type RoundQuery = {
  scope: Scope;
  state: RoundState | null;
  /** ISO 3166-1. */
  country: string | null;
  /** Code of a territory, at any level. */
  territory: string | null;
  page: number;
  /** YYYY-MM-DD */
  today: string;
};

type Found = {
  id: number;
  authorityId: number;
  year: number;
  opensOn: string;
  closesOn: string;
  reminders: number;
  submittedAt: Date | null;
  /** Addresses written to, and those whose link was opened. */
  links: number;
  openedLinks: number;
  openedAt: Date | null;
  /** Mails by what became of them. */
  sent: number;
  waiting: number;
  undelivered: number;
  /** Living ties that the authority speaks for, and those on which it said something since the round opened. */
  ties: number;
  answered: number;
  total: number;
};
export type RoundRow = Omit<Found, 'total'> & { authority: AuthorityNameRow };

/**
 * Rounds within a scope, one page at a time: those that wait first, the ones that close soonest before the others.
 * An authority speaks for the ties of those that it took over from, at any remove.
 */
export async function findRounds({ scope, state, country, territory, page, today }: RoundQuery) {
  const { all, countries, territories } = scope;
  const { skip, take } = onPage(page);
  const found = await database().$queryRaw<Found[]>`
    WITH RECURSIVE spoken (heir, authority_id) AS (
      SELECT id, id FROM local_authority
      UNION SELECT h.heir, s.predecessor_id FROM spoken h JOIN succession s ON s.successor_id = h.authority_id
    ), listed AS (
      SELECT r.*, a.name_native,
        (SELECT count(*) FROM mail_message m WHERE m.round_id = r.id AND m.state = 'SENT')::int AS sent,
        (SELECT count(*) FROM mail_message m WHERE m.round_id = r.id AND m.state IN ('QUEUED', 'SENDING'))::int AS waiting,
        (SELECT count(*) FROM mail_message m WHERE m.round_id = r.id AND m.state = ANY(${[...undelivered]}::mail_state[]))::int AS undelivered
      FROM confirmation_round r JOIN local_authority a ON a.id = r.authority_id JOIN territory t ON t.id = a.territory_id
      WHERE (${all} OR a.country = ANY(${countries}::text[]) OR t.lineage && ${territories}::text[])
        AND (${country}::text IS NULL OR a.country = ${country}::text)
        AND (${territory}::text IS NULL OR ${territory}::text = ANY(t.lineage))
    ), chosen AS (
      SELECT *, count(*) OVER ()::int AS total FROM listed r WHERE CASE ${state ?? 'ALL'}
        WHEN 'OPEN' THEN r.submitted_at IS NULL AND r.closes_on >= ${today}::date
        WHEN 'SUBMITTED' THEN r.submitted_at IS NOT NULL
        WHEN 'CLOSED' THEN r.submitted_at IS NULL AND r.closes_on < ${today}::date
        WHEN 'UNDELIVERED' THEN r.undelivered > 0
        ELSE true END
      ORDER BY (r.submitted_at IS NULL AND r.closes_on >= ${today}::date) DESC,
        CASE WHEN r.submitted_at IS NULL AND r.closes_on >= ${today}::date THEN r.closes_on END, r.year DESC, r.name_native, r.id
      LIMIT ${take} OFFSET ${skip}
    )
    SELECT r.id, r.authority_id AS "authorityId", r.year::int, r.opens_on::text AS "opensOn", r.closes_on::text AS "closesOn",
      r.reminders::int, r.submitted_at AS "submittedAt", r.sent, r.waiting, r.undelivered, r.total,
      l.links, l.opened AS "openedLinks", l.opened_at AS "openedAt", s.ties, s.answered
    FROM chosen r
    CROSS JOIN LATERAL (
      SELECT count(*)::int AS links, count(opened_at)::int AS opened, min(opened_at) AS opened_at
      FROM round_link WHERE round_id = r.id
    ) l
    CROSS JOIN LATERAL (
      SELECT count(DISTINCT p.partnership_id)::int AS ties,
        count(DISTINCT p.partnership_id) FILTER (WHERE EXISTS (
            SELECT 1 FROM confirmation c WHERE c.party_id = p.id AND c.confirmed_on >= r.opens_on
          ) OR EXISTS (
            SELECT 1 FROM status_observation o WHERE o.party_id = p.id AND o.withdrawn_at IS NULL AND o.recorded_at >= r.opens_on
          ))::int AS answered
      FROM spoken h JOIN partnership_party p ON p.authority_id = h.authority_id
        JOIN partnership t ON t.id = p.partnership_id AND t.stage <> 'ENDED'
      WHERE h.heir = r.authority_id
    ) s
    ORDER BY (r.submitted_at IS NULL AND r.closes_on >= ${today}::date) DESC,
      CASE WHEN r.submitted_at IS NULL AND r.closes_on >= ${today}::date THEN r.closes_on END, r.year DESC, r.name_native, r.id`;
  const authorities = await database().localAuthority.findMany({
    where: { id: { in: found.map(({ authorityId }) => authorityId) } },
    select: { id: true, ...authorityNameSelect },
  });
  const byId = new Map(authorities.map((row) => [row.id, row]));
  const rows = found.flatMap(({ total: _, ...round }): RoundRow[] => {
    const authority = byId.get(round.authorityId);
    return authority ? [{ ...round, authority }] : [];
  });
  return { rows, total: found[0]?.total ?? 0 };
}

/** Countries and territories of authorities that were ever asked, within a scope, for choosing among them. */
export async function roundPlaces({ all, countries, territories }: Scope) {
  const rows = await database().$queryRaw<{ country: string; codes: string[] }[]>`
    SELECT a.country, t.lineage AS codes FROM local_authority a JOIN territory t ON t.id = a.territory_id
    WHERE EXISTS (SELECT 1 FROM confirmation_round r WHERE r.authority_id = a.id)
      AND (${all} OR a.country = ANY(${countries}::text[]) OR t.lineage && ${territories}::text[])
    GROUP BY a.country, t.lineage`;
  const names = await database().territory.findMany({
    where: { code: { in: [...new Set(rows.flatMap(({ codes }) => codes))] }, level: { gt: 0 } },
    orderBy: [{ country: 'asc' }, { level: 'asc' }, { code: 'asc' }],
    select: territoryNameSelect,
  });
  return { countries: [...new Set(rows.map(({ country }) => country))], territories: names };
}
