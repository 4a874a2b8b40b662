import { type AuthorityPlaceRow, authorityPlaceSelect } from '../authority/authority.select';
import { database } from '../db';
import { Prisma } from '../generated/prisma/client';

const { sql, join, empty } = Prisma;

/** What tokens lead to. */
export type TokenOwner = 'authority' | 'territory';

const ownerColumn: Record<TokenOwner, Prisma.Sql> = {
  authority: sql`authority_id`,
  territory: sql`territory_id`,
};

/** Below this likeness (0 to 1, of trigrams) a name is no near match. */
const NEAR = 0.42;

export type TokenQuery = {
  owner: TokenOwner;
  /** Folded words, letters and digits alone. Each must begin some token of the record, or all together one. */
  words: readonly string[];
  /** Only authorities of this country. */
  country?: string;
  take: number;
};

const ofCountry = (owner: TokenOwner, country: string | undefined) =>
  country === undefined || owner !== 'authority'
    ? empty
    : sql`AND authority_id IN (SELECT id FROM local_authority WHERE country = ${country})`;

/** What stands first among records that bear the words alike: authorities with the most ties, the widest territories. */
const firstOf: Record<TokenOwner, Prisma.Sql> = {
  authority: sql`hit.ties DESC`,
  territory: sql`(SELECT level FROM territory WHERE id = hit.id)`,
};

/**
 * Records whose tokens begin with the words, those that bear exactly the words first, then authorities by their number of ties
 * and territories by their level. Words hold letters and digits alone, so they need no escape in LIKE.
 */
export async function idsByPrefix({ owner, words, country, take }: TokenQuery): Promise<number[]> {
  const column = ownerColumn[owner];
  const joined = words.join('');
  const holders = (word: string) =>
    sql`(SELECT DISTINCT ${column} AS id, ties FROM search_token WHERE ${column} IS NOT NULL AND token LIKE ${`${word}%`} ${ofCountry(owner, country)})`;
  const each = join(words.map(holders), ' INTERSECT ');
  const hits = words.length === 1 ? each : sql`(${each}) UNION ${holders(joined)}`;
  const rows = await database().$queryRaw<{ id: number }[]>(sql`
    SELECT hit.id FROM (${hits}) hit
    ORDER BY hit.id IN (SELECT st.${column} FROM search_token st WHERE st.token = ${joined} AND st.${column} IS NOT NULL) DESC,
      ${firstOf[owner]}, hit.id LIMIT ${take}`);
  return rows.map(({ id }) => id);
}

/** Records some token of which looks like the words written as one, the most alike first. */
export async function idsByLikeness({ owner, words, country, take }: TokenQuery): Promise<number[]> {
  const column = ownerColumn[owner];
  const joined = words.join('').slice(0, 60);
  const rows = await database().$queryRaw<{ id: number }[]>(sql`
    SELECT ${column} AS id, max(similarity(token, ${joined})) AS likeness FROM search_token
    WHERE ${column} IS NOT NULL AND token % ${joined} ${ofCountry(owner, country)}
    GROUP BY 1 HAVING max(similarity(token, ${joined})) >= ${NEAR} ORDER BY 2 DESC, 1 LIMIT ${take}`);
  return rows.map(({ id }) => id);
}

const authoritySelect = {
  ...authorityPlaceSelect,
  id: true,
} satisfies Prisma.LocalAuthoritySelect;

export type FoundAuthorityRow = AuthorityPlaceRow & { id: number };

/** Authorities by id, in the order given. */
export async function authoritiesById(ids: readonly number[]): Promise<FoundAuthorityRow[]> {
  if (ids.length === 0) return [];
  const rows = await database().localAuthority.findMany({
    where: { id: { in: [...ids] } },
    select: authoritySelect,
  });
  return ids.flatMap((id) => rows.find((row) => row.id === id) ?? []);
}

/** The number of ties of each of the authorities; one without ties is left out. */
export async function tiesOfEach(ids: readonly number[]): Promise<Map<number, number>> {
  const counted = await database().partnershipParty.groupBy({
    by: ['authorityId'],
    where: { authorityId: { in: [...ids] } },
    _count: true,
  });
  return new Map(counted.map(({ authorityId, _count }) => [authorityId, _count]));
}

/** Every authority of a country, with its place. */
export function authoritiesOf(country: string): Promise<FoundAuthorityRow[]> {
  return database().localAuthority.findMany({
    where: { country },
    orderBy: { slug: 'asc' },
    select: authoritySelect,
  });
}

const territorySelect = {
  id: true,
  code: true,
  level: true,
  country: true,
  nameNative: true,
  nameFr: true,
  nameEn: true,
  nameZh: true,
  nameKo: true,
} satisfies Prisma.TerritorySelect;

export type FoundTerritoryRow = Prisma.TerritoryGetPayload<{ select: typeof territorySelect }>;

/** Territories by id, in the order given. */
export async function territoriesById(ids: readonly number[]): Promise<FoundTerritoryRow[]> {
  if (ids.length === 0) return [];
  const rows = await database().territory.findMany({
    where: { id: { in: [...ids] } },
    select: territorySelect,
  });
  return ids.flatMap((id) => rows.find((row) => row.id === id) ?? []);
}

/** What has a title by language and no tokens of its own. */
export type TitledKind = 'project' | 'event' | 'network';
export type TitledRow = { slug: string; title: unknown };

/** `title_words` gives the words of a title in every language, folded; `project` has an index of it. */
const titled: Record<TitledKind, { table: Prisma.Sql; column: Prisma.Sql }> = {
  project: { table: sql`project`, column: sql`title` },
  event: { table: sql`event`, column: sql`title` },
  network: { table: sql`network`, column: sql`name` },
};

/** A word of the Latin script begins a word of the title; Chinese and Korean words stand anywhere in it. */
const pattern = (word: string) => (/^[a-z0-9]+$/.test(word) ? `% ${word}%` : `%${word}%`);

/** Records whose title holds every word, in any language. */
export function byTitle(kind: TitledKind, words: readonly string[], take: number): Promise<TitledRow[]> {
  const { table, column } = titled[kind];
  const all = join(
    words.map((word) => sql`title_words(${column}) LIKE ${pattern(word)}`),
    ' AND ',
  );
  return database().$queryRaw<TitledRow[]>(
    sql`SELECT slug, ${column} AS title FROM ${table} WHERE ${all} ORDER BY slug LIMIT ${take}`,
  );
}
