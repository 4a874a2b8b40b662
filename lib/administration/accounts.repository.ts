import { authorityNameSelect } from '../authority/authority.select';
import { database } from '../db';
import type { Prisma } from '../generated/prisma/client';
import { territoryNameSelect } from '../territory/territory.select';
import { onPage } from './desk-page';

const roleSelect = {
  id: true,
  role: true,
  office: true,
  officeName: true,
  country: true,
  grantedAt: true,
  territory: {
    select: territoryNameSelect,
  },
} satisfies Prisma.RoleGrantSelect;

const accountSelect = {
  id: true,
  name: true,
  email: true,
  emailVerified: true,
  twoFactorEnabled: true,
  locale: true,
  disabledAt: true,
  erasedAt: true,
  createdAt: true,
  roles: { where: { revokedAt: null }, orderBy: { id: 'asc' }, select: roleSelect },
  memberships: {
    where: { revokedAt: null },
    orderBy: { id: 'asc' },
    select: { role: true, authority: { select: authorityNameSelect } },
  },
} satisfies Prisma.UserSelect;

export type AccountListRow = Prisma.UserGetPayload<{ select: typeof accountSelect }>;
export type RoleRow = AccountListRow['roles'][number];

const withoutWildcards = (words: string) => words.replace(/[\\%_]/g, (sign) => `\\${sign}`);

/** Accounts by a part of their name or address, those with roles first, one page at a time. */
export async function findAccounts(words: string, page: number) {
  const { skip, take } = onPage(page);
  const like = `%${withoutWildcards(words.trim().toLowerCase())}%`;
  const found = await database().$queryRaw<{ id: string; total: number }[]>`
    SELECT u.id, count(*) OVER ()::int AS total FROM app_user u
    WHERE u.erased_at IS NULL AND (${words.trim() === ''} OR u.email LIKE ${like} OR lower(unaccent(u.name)) LIKE unaccent(${like}))
    ORDER BY EXISTS (SELECT 1 FROM role_grant g WHERE g.user_id = u.id AND g.revoked_at IS NULL) DESC, u.email
    LIMIT ${take} OFFSET ${skip}`;
  const rows = await database().user.findMany({
    where: { id: { in: found.map(({ id }) => id) } },
    select: accountSelect,
  });
  return {
    rows: found.flatMap(({ id }) => rows.find((row) => row.id === id) ?? []),
    total: found[0]?.total ?? 0,
  };
}

/** One account with what it may do and what it did. */
export function accountById(id: string) {
  return database().user.findUnique({
    where: { id },
    select: { ...accountSelect, _count: { select: { revisions: true, sessions: true } } },
  });
}
