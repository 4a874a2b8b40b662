import { randomUUID } from 'node:crypto';
import { database } from '../db';
import type { GlobalRole, MemberRole, OfficeKind } from '../generated/prisma/enums';
import type { Locale } from '../i18n/locales';

/** What is given to a person: a role over more than one authority, or one authority to speak for. */
export type Grant =
  | { kind: 'role'; role: Exclude<GlobalRole, 'CORRESPONDENT'> }
  | {
      kind: 'correspondent';
      office: OfficeKind;
      officeName: string | null;
      country: string | null;
      territoryId: number | null;
    }
  | { kind: 'member'; role: MemberRole; authorityId: number };

export type Granted = { isNew: boolean; closed: boolean; locale: string };

export function findAuthorityBySlug(slug: string) {
  return database().localAuthority.findUnique({ where: { slug }, select: { id: true, nameNative: true } });
}

/** Slugs that begin alike, for whoever mistyped one. */
export async function findSlugsLike(slug: string): Promise<string[]> {
  const rows = await database().localAuthority.findMany({
    where: { slug: { startsWith: slug.slice(0, 3) } },
    select: { slug: true },
    orderBy: { slug: 'asc' },
    take: 5,
  });
  return rows.map((row) => row.slug);
}

export function findTerritory(code: string) {
  return database().territory.findUnique({ where: { code }, select: { id: true } });
}

/**
 * Makes the account where there is none, and gives what is to be given; what was given already stays as it is. The
 * address is verified once its owner has pressed the button of a link.
 */
export async function grantTo(email: string, locale: Locale, grant: Grant): Promise<Granted> {
  return database().$transaction(async (tx) => {
    const known = await tx.user.findUnique({
      where: { email },
      select: { id: true, disabledAt: true, locale: true },
    });
    if (known?.disabledAt) return { isNew: false, closed: true, locale: known.locale };
    const user =
      known ??
      (await tx.user.create({
        data: { id: randomUUID(), name: '', email, locale },
        select: { id: true, locale: true },
      }));
    const userId = user.id;
    if (grant.kind === 'member') {
      const { authorityId, role } = grant;
      await tx.membership.upsert({
        where: { userId_authorityId: { userId, authorityId } },
        create: { userId, authorityId, role },
        update: { role, revokedAt: null },
      });
    } else {
      const scope =
        grant.kind === 'correspondent'
          ? {
              role: 'CORRESPONDENT' as const,
              country: grant.country,
              territoryId: grant.territoryId,
              office: grant.office,
              officeName: grant.officeName,
            }
          : { role: grant.role, country: null, territoryId: null };
      const { role, country, territoryId } = scope;
      const live = await tx.roleGrant.findFirst({
        where: { userId, role, country, territoryId, revokedAt: null },
      });
      if (live) await tx.roleGrant.update({ where: { id: live.id }, data: scope });
      else await tx.roleGrant.create({ data: { userId, ...scope } });
    }
    await tx.auditEntry.create({
      data: { action: 'GRANTED_BY_COMMAND', subject: `user:${userId}`, detail: { ...grant } },
    });
    return { isNew: !known, closed: false, locale: user.locale };
  });
}
