import type { GlobalRole, MemberRole } from '../generated/prisma/enums';
import type { Locale } from '../i18n/locales';

/** What a person may speak for: an authority, as a member of it. */
export type ActorMembership = { authorityId: number; role: MemberRole };

/** A role beyond single authorities. A correspondent's scope is a country (ISO 3166-1) or a territory (its code). */
export type ActorRole = { role: GlobalRole; country: string | null; territory: string | null };

/** A signed-in person with what they may speak for at this moment. */
export type Person = {
  kind: 'person';
  userId: string;
  name: string;
  email: string;
  locale: Locale;
  memberships: ActorMembership[];
  roles: ActorRole[];
};

/** Whoever holds the signed link of a confirmation round: that authority and that round, nothing else. */
export type LinkHolder = { kind: 'link'; authorityId: number; roundId: number; linkId: number };

/** The atlas itself: jobs, the seed, a migration. */
export type SystemActor = { kind: 'system' };

export type Actor = Person;
export type AnyActor = Person | LinkHolder | SystemActor | { kind: 'public' };

export const nobody = { kind: 'public' } as const;
export const system: SystemActor = { kind: 'system' };
