import { type TextInLanguage, textIn } from '../i18n/localized-text';
import { countryName } from '../i18n/names';
import type { Reader } from '../i18n/reader';
import type { PartnershipRecordRow, WhoElseRows } from './partnership-record.repository';

/** Who else is concerned: a French post abroad, a national association, a country group. */
export type WhoElseView = {
  posts: { slug: string; office: TextInLanguage; website: string | null; covers: string }[];
  bodies: { slug: string; name: TextInLanguage; kind: string; href: string }[];
};

/** The country whose posts and correspondents serve the atlas's authorities. */
const HOME = 'FR';

type Party = PartnershipRecordRow['parties'][number];

type Post = { country: string; territories: readonly { territory: { code: string } }[] };
type Placed = { country: string; territory: { lineage: readonly string[] } };

/** The post that names the partner's territory, or one above it; else the one that serves the rest of its country. */
export function coveringPostOf<Row extends Post>(
  posts: readonly Row[],
  { country, territory }: Placed,
): Row | null {
  const inCountry = posts.filter((post) => post.country === country);
  const named = inCountry.find(({ territories }) =>
    territories.some((covered) => territory.lineage.includes(covered.territory.code)),
  );
  return named ?? inCountry.find(({ territories }) => territories.length === 0) ?? null;
}

export function whoElseView(
  { locale, v }: Reader,
  parties: readonly Party[],
  { posts, bodies }: WhoElseRows,
): WhoElseView {
  const abroad = parties.filter(({ authority }) => authority.country !== HOME);
  const covering = new Map(
    abroad.flatMap((party) => {
      const post = coveringPostOf(posts, party.authority);
      return post ? [[post.slug, post] as const] : [];
    }),
  );
  return {
    posts: [...covering.values()].map(({ slug, office, website, country }) => ({
      slug,
      office: textIn(locale, office) ?? { text: slug, lang: null },
      website,
      covers: countryName(locale, country),
    })),
    bodies: bodies.map(({ slug, name, kind }) => ({
      slug,
      name: textIn(locale, name) ?? { text: slug, lang: null },
      kind: v(`networkKind.${kind}`),
      href: `/${locale}/networks/${slug}`,
    })),
  };
}
