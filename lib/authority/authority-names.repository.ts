import { database } from '../db';
import { authorityNameSelect } from './authority.select';

/** Authorities by their slugs, named; slugs that name none are left out. */
export function authoritiesNamed(slugs: readonly string[]) {
  if (slugs.length === 0) return Promise.resolve([]);
  return database().localAuthority.findMany({
    where: { slug: { in: [...slugs] } },
    select: authorityNameSelect,
  });
}
