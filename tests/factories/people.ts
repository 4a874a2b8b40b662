import { randomUUID } from 'node:crypto';
import type { ActorRole, Person } from '@/lib/auth/actor';
import { database } from '@/lib/db';
import type { MemberRole } from '@/lib/generated/prisma/enums';

/** The id of an authority of the seed. */
export async function authorityId(slug: string): Promise<number> {
  return (await database().localAuthority.findUniqueOrThrow({ where: { slug }, select: { id: true } })).id;
}

/** The id of a tie of the seed. */
export async function tieId(slug: string): Promise<number> {
  return (await database().partnership.findUniqueOrThrow({ where: { slug }, select: { id: true } })).id;
}

/** Somebody with an account, with what they may speak for. */
export async function person(over: Partial<Person> = {}): Promise<Person> {
  const userId = randomUUID();
  const given = { name: 'Camille Martin', email: `${userId}@example.org` };
  await database().user.create({ data: { id: userId, ...given } });
  return { kind: 'person', userId, ...given, locale: 'fr', memberships: [], roles: [], ...over };
}

/** A member of an authority of the seed. */
export async function clerk(slug: string, role: MemberRole = 'EDITOR'): Promise<Person> {
  return person({ memberships: [{ authorityId: await authorityId(slug), role }] });
}

const role = (name: ActorRole['role'], scope: Partial<ActorRole> = {}): ActorRole => ({
  role: name,
  country: null,
  territory: null,
  ...scope,
});

export const administrator = () => person({ roles: [role('ADMINISTRATOR')] });
export const correspondent = (scope: Partial<ActorRole>) => person({ roles: [role('CORRESPONDENT', scope)] });
