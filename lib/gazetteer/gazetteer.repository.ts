import { database } from '../db';
import { Prisma } from '../generated/prisma/client';
import type { AuthorityKind, NationalCodeSystem } from '../generated/prisma/enums';
import { isSmallWord, marks } from './place-tokens';

const { sql, join, empty } = Prisma;

/** A place as it is shown, with the authority of the atlas that has its code. */
export type PlaceRow = {
  id: number;
  codeSystem: NationalCodeSystem;
  code: string;
  siren: string | null;
  country: string;
  kind: AuthorityKind;
  nameNative: string;
  nameFr: string | null;
  nameEn: string | null;
  nameZh: string | null;
  nameKo: string | null;
  parentCode: string | null;
  territoryCode: string | null;
  latitude: number | null;
  longitude: number | null;
  population: number | null;
  authorityId: number | null;
  authoritySlug: string | null;
};

/** How well a place answers: its code, its whole name, the beginning of a name, words of it, words of it and of where it lies. */
export const tiers = { code: 0, name: 1, beginning: 2, words: 3, surroundings: 4, near: 5 } as const;
export type FoundRow = PlaceRow & { tier: number };

export type PlaceQuery = {
  /** Folded words (see placeWords), letters and digits alone. */
  words: readonly string[];
  country?: string;
  take: number;
};

/** Must be written as in the index gazetteer_words_idx. */
const lexemes = sql`array_to_tsvector(string_to_array(search, ' '))`;

const ofCountry = (country: string | undefined) => (country ? sql`AND country = ${country}` : empty);

/** Words hold letters and digits alone and need no escape within quotes. */
const lexeme = (word: string, { prefix }: { prefix: boolean }) => `'${word}'${prefix ? ':*' : ''}`;

const anywhere = (word: string, marksOf: readonly string[]) =>
  `(${marksOf.map((mark) => lexeme(mark + word, { prefix: true })).join(' | ')})`;

const systems = ['INSEE', 'SIREN', 'GB_T_2260', 'KOREAN_ADMINISTRATIVE', 'OTHER'] as const;

const hitsOf = (tier: number, question: string, country: string | undefined) =>
  sql`SELECT id, population, ${tier}::int AS tier FROM gazetteer_place WHERE ${lexemes} @@ ${question}::tsquery ${ofCountry(country)}`;

/** Shorter words of letters begin too many names to be of use. */
export const isShort = (word: string, letters = 2) => word.length <= letters && /^[a-z0-9]+$/.test(word);

/** Places by their code, SIREN, whole name or the beginning of it, the most people first. */
export function placesByName({ words, country, take }: PlaceQuery): Promise<FoundRow[]> {
  const joined = words.join('');
  const code = joined.toUpperCase();
  const name = marks.whole + joined;
  const hits = [
    sql`SELECT id, population, ${tiers.code}::int AS tier FROM gazetteer_place
      WHERE code_system = ANY(${[...systems]}::national_code_system[]) AND code = ${code} ${ofCountry(country)}`,
    sql`SELECT id, population, ${tiers.code}::int AS tier FROM gazetteer_place WHERE siren = ${code} ${ofCountry(country)}`,
    hitsOf(tiers.name, lexeme(name, { prefix: false }), country),
  ];
  if (!isShort(joined, 1)) hits.push(hitsOf(tiers.beginning, lexeme(name, { prefix: true }), country));
  return rowsOf(hits, take);
}

/** Places that bear each of the words, in their names alone or, some of the words, in those of the areas they lie in. */
export async function placesByWords({ words, country, take }: PlaceQuery): Promise<FoundRow[]> {
  const telling = words.filter((word) => !isSmallWord(word) && !isShort(word));
  const [first] = telling;
  if (!first) return [];
  const own = ['', marks.whole];
  const names = telling.map((word) => anywhere(word, own));
  const hits = [hitsOf(tiers.words, names.join(' & '), country)];
  if (telling.length > 1) {
    const around = telling.map((word) => anywhere(word, [...own, marks.within]));
    hits.push(hitsOf(tiers.surroundings, `${anywhere(first, own)} & ${around.join(' & ')}`, country));
  }
  return rowsOf(hits, take);
}

/** Below this likeness (0 to 1, of trigrams) a name is no near match. */
const NEAR = 0.55;

/** Places some word of which looks like the words written as one, the most alike first. Too short a word looks like too many. */
export async function placesByLikeness({ words, country, take }: PlaceQuery): Promise<FoundRow[]> {
  const joined = words.join('').slice(0, 60);
  if (isShort(joined, 3)) return [];
  return database().$transaction(async (tx) => {
    await tx.$executeRaw`SELECT set_config('pg_trgm.word_similarity_threshold', ${String(NEAR)}, true)`;
    return tx.$queryRaw<FoundRow[]>(sql`
      SELECT ${columns}, ${tiers.near}::int AS tier FROM (
        SELECT id, word_similarity(${joined}, search) AS likeness FROM gazetteer_place
        WHERE ${joined} <% search ${ofCountry(country)}
        ORDER BY 2 DESC, population DESC NULLS LAST, id LIMIT ${take}
      ) hit JOIN gazetteer_place place USING (id) ${withAuthority}
      ORDER BY hit.likeness DESC, place.population DESC NULLS LAST, place.id`);
  });
}

const columns = sql`place.id, place.code_system AS "codeSystem", place.code, place.siren, place.country, place.kind,
  coalesce(authority.name_native, place.name_native) AS "nameNative",
  coalesce(authority.name_fr, place.name_fr) AS "nameFr", coalesce(authority.name_en, place.name_en) AS "nameEn",
  coalesce(authority.name_zh, place.name_zh) AS "nameZh", coalesce(authority.name_ko, place.name_ko) AS "nameKo",
  place.parent_code AS "parentCode", place.territory_code AS "territoryCode",
  place.latitude, place.longitude, place.population, authority.id AS "authorityId", authority.slug AS "authoritySlug"`;

/** The code of a département may be that of a region: the kind decides. */
const withAuthority = sql`LEFT JOIN LATERAL (SELECT * FROM local_authority
  WHERE national_code = place.code AND national_code_system = place.code_system AND kind = place.kind
  ORDER BY id LIMIT 1) authority ON true`;

function rowsOf(hits: readonly Prisma.Sql[], take: number): Promise<FoundRow[]> {
  return database().$queryRaw<FoundRow[]>(sql`
    SELECT ${columns}, hit.tier FROM (
      SELECT id, min(tier) AS tier, max(population) AS population FROM (${join(hits, ' UNION ALL ')}) each
      GROUP BY id ORDER BY 2, 3 DESC NULLS LAST, 1 LIMIT ${take}
    ) hit JOIN gazetteer_place place USING (id) ${withAuthority}
    ORDER BY hit.tier, place.population DESC NULLS LAST, place.id`);
}

/** A place by its code; null where the gazetteer has none. */
export async function placeByCode(
  codeSystem: NationalCodeSystem,
  code: string,
  kind: AuthorityKind,
): Promise<PlaceRow | null> {
  const [row] = await database().$queryRaw<PlaceRow[]>(sql`
    SELECT ${columns} FROM gazetteer_place place ${withAuthority}
    WHERE place.code_system = ${codeSystem}::national_code_system AND place.code = ${code} AND place.kind = ${kind}::authority_kind`);
  return row ?? null;
}

/** What tells an authority of the atlas by its address. */
export async function authorityBySlug(slug: string) {
  return database().localAuthority.findUnique({
    where: { slug },
    select: { id: true, kind: true, nationalCode: true, nationalCodeSystem: true },
  });
}

/** Of these authorities, those whose code no place of the gazetteer has. */
export async function authoritiesWithoutPlace(ids: readonly number[]): Promise<number[]> {
  if (ids.length === 0) return [];
  const rows = await database().$queryRaw<{ id: number }[]>(sql`
    SELECT authority.id FROM local_authority authority WHERE authority.id = ANY(${[...ids]}::int[])
      AND NOT EXISTS (SELECT 1 FROM gazetteer_place place WHERE place.code = authority.national_code
        AND place.code_system = authority.national_code_system AND place.kind = authority.kind)`);
  return rows.map(({ id }) => id);
}

const nameColumns = {
  country: true,
  nameNative: true,
  nameFr: true,
  nameEn: true,
  nameZh: true,
  nameKo: true,
} as const;

export type AreaRow = Prisma.GazetteerPlaceGetPayload<{ select: typeof areaSelect }>;
const areaSelect = { ...nameColumns, codeSystem: true, code: true } satisfies Prisma.GazetteerPlaceSelect;

/** Places above others, by code. */
export async function areasByCode(
  codes: readonly { codeSystem: NationalCodeSystem; code: string }[],
): Promise<AreaRow[]> {
  if (codes.length === 0) return [];
  return database().gazetteerPlace.findMany({
    where: { OR: codes.map(({ codeSystem, code }) => ({ codeSystem, code })) },
    select: areaSelect,
  });
}

const territorySelect = {
  ...nameColumns,
  code: true,
  level: true,
  parent: { select: { ...nameColumns, level: true } },
} satisfies Prisma.TerritorySelect;

export type TerritoryRow = Prisma.TerritoryGetPayload<{ select: typeof territorySelect }>;

/** Territories of the atlas by code, each with the one above it. */
export async function territoriesByCode(codes: readonly string[]): Promise<TerritoryRow[]> {
  if (codes.length === 0) return [];
  return database().territory.findMany({ where: { code: { in: [...codes] } }, select: territorySelect });
}
