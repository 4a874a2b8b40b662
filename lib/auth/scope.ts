import type { Actor } from './actor';

/** How far somebody who decides sees: everything, or countries (ISO 3166-1) and territories (their codes). */
export type Scope = { all: boolean; countries: string[]; territories: string[] };

/** The scope of an administrator or a correspondent; null for whoever is neither. */
export function decidingScope({ roles }: Actor): Scope | null {
  const all = roles.some(({ role }) => role === 'ADMINISTRATOR');
  const grants = roles.filter(({ role }) => role === 'CORRESPONDENT');
  if (!all && grants.length === 0) return null;
  return {
    all,
    countries: grants.flatMap(({ country }) => country ?? []),
    territories: grants.flatMap(({ territory }) => territory ?? []),
  };
}
