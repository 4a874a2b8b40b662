import type { Locale } from '../i18n/locales';
import type { AuthorityDetailRow, AuthorityListRow } from './authority-list.repository';
import type {
  AuthorityRefResource,
  AuthorityResource,
  SuccessionResource,
} from './authority-resource.schema';

/** Where the pages that a resource names are: the atlas's origin, without a slash at its end, and a language. */
export type PageBase = { origin: string; lang: Locale };

type Names = {
  nameNative: string;
  nameFr: string | null;
  nameEn: string | null;
  nameZh: string | null;
  nameKo: string | null;
};

/** What a row must hold to be named as a party. */
export type AuthorityRefRow = Names & {
  slug: string;
  kind: AuthorityRefResource['kind'];
  country: string;
  latitude: number;
  longitude: number;
  territory: { code: string; lineage: string[] };
};

export function authorityRefResource(row: AuthorityRefRow): AuthorityRefResource {
  return {
    id: row.slug,
    country: row.country,
    territory: row.territory.code,
    region: row.territory.lineage[1] ?? null,
    kind: row.kind,
    name: { native: row.nameNative, fr: row.nameFr, en: row.nameEn, zh: row.nameZh, ko: row.nameKo },
    coordinates: [row.longitude, row.latitude],
  };
}

/** Where Wikidata describes an entity. */
export const wikidataUrl = (id: string) => `https://www.wikidata.org/entity/${id}`;

export function authorityResource(row: AuthorityListRow, { origin, lang }: PageBase): AuthorityResource {
  return {
    ...authorityRefResource(row),
    url: `${origin}/${lang}/authorities/${row.slug}`,
    nationalCode:
      row.nationalCode && row.nationalCodeSystem
        ? { system: row.nationalCodeSystem, code: row.nationalCode }
        : null,
    wikidata: row.wikidataId && wikidataUrl(row.wikidataId),
    website: row.website,
    population: row.population,
    partnershipCount: row.partnershipCount,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  };
}

type SuccessionRow = { on: Date; kind: SuccessionResource['kind'] };

const succession = ({ on, kind }: SuccessionRow, authority: string): SuccessionResource => ({
  authority,
  on: on.toISOString().slice(0, 10),
  kind,
});

/** Whom an authority took over from, and who took over from it. */
export function successionsResource(row: AuthorityDetailRow) {
  return {
    predecessors: row.predecessors.map((each) => succession(each, each.predecessor.slug)),
    successors: row.successors.map((each) => succession(each, each.successor.slug)),
  };
}
