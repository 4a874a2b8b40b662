import { database } from '../db';
import { wordsOf } from '../search/fold';
import { isSlug } from '../slug/slug.rules';
import { type AuthorityNameRow, authorityNameSelect } from './authority.select';

/** Which authority took over from which, the latest first. */
export function listSuccessions() {
  return database().succession.findMany({
    orderBy: [{ on: 'desc' }, { id: 'desc' }],
    take: 500,
    select: {
      id: true,
      on: true,
      kind: true,
      predecessor: { select: authorityNameSelect },
      successor: { select: authorityNameSelect },
    },
  });
}

/** Addresses that authorities bore before, the latest first. */
export async function formerAddresses() {
  const aliases = await database().slugAlias.findMany({
    where: { kind: 'AUTHORITY' },
    orderBy: { since: 'desc' },
    take: 100,
    select: { slug: true, targetId: true, since: true },
  });
  const rows = await database().localAuthority.findMany({
    where: { id: { in: aliases.map(({ targetId }) => targetId) } },
    select: { id: true, ...authorityNameSelect },
  });
  return aliases.flatMap(({ slug, targetId, since }) => {
    const authority = rows.find(({ id }) => id === targetId);
    return authority ? [{ slug, since, authority }] : [];
  });
}

/** Authorities of a name written whole, in any script, or at the end of an address. */
export async function authoritiesNamed(typed: string): Promise<(AuthorityNameRow & { id: number })[]> {
  const text = typed.trim();
  const select = { id: true, ...authorityNameSelect };
  if (isSlug(text)) {
    const own = await database().localAuthority.findUnique({ where: { slug: text }, select });
    if (own) return [own];
  }
  const words = wordsOf(text).join(' ');
  if (words === '') return [];
  // Each name is a token whole; that two names cut into words otherwise run together alike is told apart here.
  const rows = await database().localAuthority.findMany({
    where: { searchTokens: { some: { token: words.replaceAll(' ', '') } } },
    orderBy: { slug: 'asc' },
    select,
  });
  return rows.filter((row) =>
    [row.nameNative, row.nameFr, row.nameEn, row.nameZh, row.nameKo].some(
      (name) => name !== null && wordsOf(name).join(' ') === words,
    ),
  );
}
