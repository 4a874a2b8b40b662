import { placePath } from '../authority/authority-name.presenter';
import { emptyFilter } from '../filter/filter.schema';
import { type Locale, languageTags } from '../i18n/locales';
import { type NameInLanguage, nameIn } from '../i18n/names';
import { allTies, type TieRow } from '../partnership/partnership-list.service';
import type { TieItem } from '../partnership/tie-item.presenter';
import { tieItems } from '../partnership/tie-item.service';
import type { FoundAuthorityRow } from './search.repository';
import { frenchAuthorities, knownFrenchAuthorities, type SearchWords } from './search.service';

/** A French authority with its ties, none perhaps. */
export type CommuneCard = {
  slug: string;
  href: string;
  name: NameInLanguage;
  kind: string;
  place: (NameInLanguage & { href: string })[];
  ties: TieItem[];
};

/** The French authorities of a name, each with its ties and those of what it took over. */
export async function communeCards(
  reader: SearchWords,
  text: string,
): Promise<{ near: boolean; cards: CommuneCard[] }> {
  const { near, rows } = await frenchAuthorities(text);
  if (rows.length === 0) return { near, cards: [] };
  const ties = await allTies({ ...emptyFilter, authority: rows.map(({ slug }) => slug) });
  const items = await tieItems(reader, ties);
  return {
    near,
    cards: rows.map((row) =>
      cardOf(
        reader,
        row,
        items.filter((_, index) => isOf(ties[index], row.slug)),
      ),
    ),
  };
}

/** Whether an authority is party to a tie, itself or through one that it took over from. */
function isOf(tie: TieRow | undefined, slug: string): boolean {
  return Boolean(
    tie?.parties.some(
      ({ authority }) =>
        authority.slug === slug || authority.successors.some(({ successor }) => successor.slug === slug),
    ),
  );
}

function cardOf({ locale, v }: SearchWords, row: FoundAuthorityRow, ties: TieItem[]): CommuneCard {
  return {
    slug: row.slug,
    href: `/${locale}/authorities/${row.slug}`,
    name: nameIn(locale, row),
    kind: v(`kind.${row.kind}`),
    place: placePath(locale, row.territory).slice(1),
    ties,
  };
}

export type AuthorityIndex = {
  region: NameInLanguage;
  /** Where the region's ties are listed, for an atlas that knows more authorities than a page bears. */
  href: string;
  authorities: { slug: string; href: string; name: NameInLanguage }[];
}[];

/** Every French authority that the atlas knows, by region and by name. */
export async function communeIndex(locale: Locale): Promise<AuthorityIndex> {
  const compare = new Intl.Collator(languageTags[locale]).compare;
  const regions = new Map<string, AuthorityIndex[number]>();
  for (const row of await knownFrenchAuthorities()) {
    const path = placePath(locale, row.territory);
    const region = path[1] ?? nameIn(locale, row.territory);
    const entry = regions.get(region.text) ?? {
      region,
      href: (path[1] ?? path[0])?.href ?? `/${locale}/countries/FR`,
      authorities: [],
    };
    entry.authorities.push({
      slug: row.slug,
      href: `/${locale}/authorities/${row.slug}`,
      name: nameIn(locale, row),
    });
    regions.set(region.text, entry);
  }
  const sorted = [...regions.values()].sort((a, b) => compare(a.region.text, b.region.text));
  for (const { authorities } of sorted) authorities.sort((a, b) => compare(a.name.text, b.name.text));
  return sorted;
}
