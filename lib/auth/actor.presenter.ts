import { defaultLocale, isLocale } from '../i18n/locales';
import type { Actor } from './actor';
import type { ActorRow } from './actor.repository';

/**
 * The person as rights see them; null for a closed account. An administrator without a second factor is none until it is
 * set up: whoever reads their mail must not hold the atlas.
 */
export function actorOf(row: ActorRow | null): Actor | null {
  if (!row || row.disabledAt !== null) return null;
  return {
    kind: 'person',
    userId: row.id,
    name: row.name,
    email: row.email,
    locale: isLocale(row.locale) ? row.locale : defaultLocale,
    memberships: row.memberships,
    roles: row.roles
      .filter(({ role }) => role !== 'ADMINISTRATOR' || row.twoFactorEnabled)
      .map(({ role, country, territory }) => ({ role, country, territory: territory?.code ?? null })),
  };
}

/** Whether the person would be an administrator, were their second factor set up. */
export function wantsSecondFactor(row: ActorRow | null): boolean {
  return row !== null && !row.twoFactorEnabled && row.roles.some(({ role }) => role === 'ADMINISTRATOR');
}
