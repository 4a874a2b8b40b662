import { placePath } from '../authority/authority-name.presenter';
import type { AuthorityKind, NationalCodeSystem } from '../generated/prisma/enums';
import type { Locale } from '../i18n/locales';
import { type NameInLanguage, nameIn, nativeNameBeside } from '../i18n/names';
import { authoritiesById, type FoundAuthorityRow, idsByPrefix } from '../search/search.repository';
import {
  authoritiesWithoutPlace,
  authorityBySlug,
  type FoundRow,
  isShort,
  type PlaceRow,
  placeByCode,
  placesByLikeness,
  placesByName,
  placesByWords,
  tiers,
} from './gazetteer.repository';
import { pathsOf } from './place-path';
import { placeWords } from './place-tokens';
import { type PlaceChoice, placeChoice, readChoice } from './place-value';

/** A place that may be chosen: of the gazetteer, an authority of the atlas, or both. */
export type FoundPlace = {
  /** What a form sends for it; `resolvePlace` reads it. */
  value: PlaceChoice;
  placeId: number | null;
  /** The authority of the atlas that it is; null where it is not in the atlas yet. */
  authority: { id: number; slug: string } | null;
  name: NameInLanguage;
  native: NameInLanguage | null;
  kind: AuthorityKind;
  country: string;
  codeSystem: NationalCodeSystem | null;
  code: string | null;
  siren: string | null;
  /** What it lies in, the nearest first, without the country. */
  path: NameInLanguage[];
  /** WGS84 degrees; null where no position is known. */
  latitude: number | null;
  longitude: number | null;
  population: number | null;
};

export type FoundPlaces = {
  /** True where nothing bears the words themselves, and these are what comes near. */
  near: boolean;
  places: FoundPlace[];
};

/** Most words that a question is read for, and most letters of them together. */
const MOST_WORDS = 8;
const MOST_LETTERS = 80;

/** Most authorities without a place of the gazetteer among the results. */
const MOST_OTHERS = 3;

export type PlaceQuestion = { q: string; locale: Locale; country?: string; limit?: number };

/**
 * Places by any spelling of their names in any script, by code or by SIREN, the best first: the code, the whole name, its
 * beginning, words of it; among equals the one with the most people. Authorities of the atlas that no gazetteer has, such as
 * a former region, are among them.
 */
export async function findPlaces({ q, locale, country, limit = 10 }: PlaceQuestion): Promise<FoundPlaces> {
  const words = placeWords(q.slice(0, 200)).slice(0, MOST_WORDS);
  if (words.length === 0 || words.join('').length > MOST_LETTERS) return { near: false, places: [] };
  const question = { words, country, take: limit };
  const [named, others] = await Promise.all([placesByName(question), authoritiesElsewhere(question)]);
  const rows = named.length + others.length < limit ? merge(named, await placesByWords(question)) : named;
  if (rows.length + others.length > 0)
    return { near: false, places: await present(locale, rows, others, limit) };
  const near = await placesByLikeness(question);
  return { near: near.length > 0, places: await present(locale, near, [], limit) };
}

/** Authorities of the atlas that bear the words and have no place in the gazetteer. */
async function authoritiesElsewhere({ words, country }: { words: readonly string[]; country?: string }) {
  if (isShort(words.join(''), 1)) return [];
  const ids = await idsByPrefix({ owner: 'authority', words, country, take: 20 });
  const alone = await authoritiesWithoutPlace(ids);
  return authoritiesById(ids.filter((id) => alone.includes(id)).slice(0, MOST_OTHERS));
}

const merge = (first: readonly FoundRow[], then: readonly FoundRow[]) => {
  const known = new Set(first.map(({ id }) => id));
  return [...first, ...then.filter(({ id }) => !known.has(id))];
};

/**
 * Authorities without a place stand after what bears the whole name and before what only begins like it; other bodies, such
 * as a station, at the end, where there is always room for them.
 */
async function present(
  locale: Locale,
  rows: readonly FoundRow[],
  others: readonly FoundAuthorityRow[],
  limit: number,
): Promise<FoundPlace[]> {
  const paths = await pathsOf(locale, rows);
  const places = rows.map((row) => ({ tier: row.tier, place: placeOf(locale, row, paths(row)) }));
  const exact = places.filter(({ tier }) => tier <= tiers.name);
  const rest = places.filter(({ tier }) => tier > tiers.name);
  const alone = others.map((row) => authorityAlone(locale, row));
  const isBody = ({ kind }: FoundPlace) => kind === 'OTHER_PUBLIC_BODY';
  const bodies = alone.filter(isBody);
  const before = [
    ...exact.map(({ place }) => place),
    ...alone.filter((place) => !isBody(place)),
    ...rest.map(({ place }) => place),
  ];
  return [...before.slice(0, Math.max(0, limit - bodies.length)), ...bodies].slice(0, limit);
}

function placeOf(locale: Locale, row: PlaceRow, path: NameInLanguage[]): FoundPlace {
  const authority =
    row.authorityId && row.authoritySlug ? { id: row.authorityId, slug: row.authoritySlug } : null;
  return {
    value: placeChoice(row),
    placeId: row.id,
    authority,
    name: nameIn(locale, row),
    native: nativeNameBeside(locale, row),
    kind: row.kind,
    country: row.country,
    codeSystem: row.codeSystem,
    code: row.code,
    siren: row.siren,
    path,
    latitude: row.latitude,
    longitude: row.longitude,
    population: row.population,
  };
}

function authorityAlone(locale: Locale, row: FoundAuthorityRow): FoundPlace {
  return {
    value: placeChoice({ authoritySlug: row.slug }),
    placeId: null,
    authority: { id: row.id, slug: row.slug },
    name: nameIn(locale, row),
    native: nativeNameBeside(locale, row),
    kind: row.kind as AuthorityKind,
    country: row.country,
    codeSystem: null,
    code: null,
    siren: null,
    path: placePath(locale, row.territory)
      .slice(1)
      .reverse()
      .filter(({ text }) => text !== nameIn(locale, row).text)
      .map(({ text, lang }) => ({ text, lang })),
    latitude: null,
    longitude: null,
    population: null,
  };
}

/** What a form sent, read again from the record; null where it names nothing. */
export async function resolvePlace(value: string, locale: Locale): Promise<FoundPlace | null> {
  const choice = readChoice(value);
  if (!choice) return null;
  if (!('slug' in choice)) return placeWith(locale, choice);
  const authority = await authorityBySlug(choice.slug);
  if (!authority) return null;
  const code = codeOf(authority);
  const place = code && (await placeWith(locale, code));
  if (place) return place;
  const [row] = await authoritiesById([authority.id]);
  return row ? authorityAlone(locale, row) : null;
}

/** Where the register of places has an authority, by its code; null where it has not. WGS84 degrees. */
export async function registerPosition(
  slug: string,
): Promise<{ latitude: number; longitude: number } | null> {
  const authority = await authorityBySlug(slug);
  const code = authority && codeOf(authority);
  const { latitude = null, longitude = null } =
    (code && (await placeByCode(code.codeSystem, code.code, code.kind))) ?? {};
  return latitude === null || longitude === null ? null : { latitude, longitude };
}

type PlaceCode = Pick<PlaceRow, 'codeSystem' | 'code' | 'kind'>;

/** The code by which the gazetteer may have an authority. */
const codeOf = ({
  nationalCode: code,
  nationalCodeSystem: codeSystem,
  kind,
}: NonNullable<Awaited<ReturnType<typeof authorityBySlug>>>): PlaceCode | null =>
  code && codeSystem ? { codeSystem, code, kind } : null;

async function placeWith(locale: Locale, { codeSystem, code, kind }: PlaceCode): Promise<FoundPlace | null> {
  const row = await placeByCode(codeSystem, code, kind);
  if (!row) return null;
  const paths = await pathsOf(locale, [row]);
  return placeOf(locale, row, paths(row));
}
