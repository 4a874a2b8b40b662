import type { Scope } from '../auth/scope';
import { authorityNameSelect } from '../authority/authority.select';
import { database } from '../db';
import type { Prisma } from '../generated/prisma/client';
import type { ClaimState } from '../generated/prisma/enums';

/** Most requests on one page of the queue. */
const MOST = 200;

const claimSelect = {
  id: true,
  state: true,
  function: true,
  message: true,
  domainMatches: true,
  reason: true,
  createdAt: true,
  decidedAt: true,
  userId: true,
  placeId: true,
  missingName: true,
  missingCountry: true,
  user: { select: { name: true, email: true, emailVerified: true } },
  decidedBy: { select: { name: true, email: true } },
  authority: {
    select: {
      ...authorityNameSelect,
      id: true,
      website: true,
      _count: { select: { memberships: { where: { revokedAt: null } } } },
    },
  },
  place: {
    select: {
      kind: true,
      country: true,
      code: true,
      codeSystem: true,
      latitude: true,
      territoryCode: true,
      nameNative: true,
      nameFr: true,
      nameEn: true,
      nameZh: true,
      nameKo: true,
    },
  },
} satisfies Prisma.ClaimSelect;

export type ClaimRow = Prisma.ClaimGetPayload<{ select: typeof claimSelect }>;

/** Requests within a scope: of those that wait, the ones from the authority's own domain first, then the oldest; of others, the latest. */
export async function claimsIn(scope: Scope, states: readonly ClaimState[]): Promise<ClaimRow[]> {
  const ids = (await idsIn(scope, states)).slice(0, MOST);
  const rows = await database().claim.findMany({ where: { id: { in: ids } }, select: claimSelect });
  return ids.flatMap((id) => rows.find((row) => row.id === id) ?? []);
}

/** How many wait within a scope. */
export const countPendingClaims = async (scope: Scope): Promise<number> =>
  (await idsIn(scope, ['PENDING'])).length;

const everyState = ['PENDING', 'APPROVED', 'REFUSED', 'REVOKED'] as const;

/** Whether a request is within a scope. */
export const isClaimIn = async (scope: Scope, id: number): Promise<boolean> =>
  (await idsIn(scope, everyState, id)).length > 0;

/** Other requests for what one is for, the latest first. */
export function claimsBeside({ id, authority, placeId }: ClaimRow): Promise<ClaimRow[]> {
  const same = [
    ...(authority ? [{ authorityId: authority.id }] : []),
    ...(placeId === null ? [] : [{ placeId }]),
  ];
  if (same.length === 0) return Promise.resolve([]);
  return database().claim.findMany({
    where: { id: { not: id }, OR: same },
    orderBy: { id: 'desc' },
    take: 20,
    select: claimSelect,
  });
}

async function idsIn(
  { all, countries, territories }: Scope,
  states: readonly ClaimState[],
  id: number | null = null,
) {
  const rows = await database().$queryRaw<{ id: number }[]>`
    SELECT c.id FROM claim c
    LEFT JOIN local_authority a ON a.id = c.authority_id LEFT JOIN territory t ON t.id = a.territory_id
    LEFT JOIN gazetteer_place g ON g.id = c.place_id LEFT JOIN territory gt ON gt.code = g.territory_code
    WHERE c.state = ANY(${[...states]}::claim_state[]) AND (${id}::int IS NULL OR c.id = ${id}::int) AND (${all}
      OR coalesce(a.country, g.country, c.missing_country) = ANY(${countries}::text[])
      OR coalesce(t.lineage, gt.lineage) && ${territories}::text[])
    ORDER BY c.decided_at DESC NULLS FIRST, c.domain_matches DESC, c.created_at, c.id LIMIT 500`;
  return rows.map(({ id }) => id);
}

/** One request; null where there is none. */
export function claimById(id: number): Promise<ClaimRow | null> {
  return database().claim.findUnique({ where: { id }, select: claimSelect });
}

/** Countries of which the gazetteer knows places, by their codes (ISO 3166-1). */
export async function knownCountries(): Promise<string[]> {
  const rows = await database().$queryRaw<{ country: string }[]>`
    SELECT country FROM gazetteer_place UNION SELECT country FROM territory`;
  return rows.map(({ country }) => country);
}

/** Territories of a country, for placing a body that the gazetteer lacks. */
export function territoriesOf(country: string) {
  return database().territory.findMany({
    where: { country },
    orderBy: [{ level: 'asc' }, { code: 'asc' }],
    select: {
      code: true,
      level: true,
      country: true,
      nameNative: true,
      nameFr: true,
      nameEn: true,
      nameZh: true,
      nameKo: true,
    },
  });
}
