import type { AuthorityNameRow } from '../authority/authority.select';
import { authorityNameSelect } from '../authority/authority.select';
import type { Prisma } from '../generated/prisma/client';
import type { Locale } from '../i18n/locales';
import { textIn } from '../i18n/localized-text';
import { type NameInLanguage, nameIn } from '../i18n/names';
import { type TieNameRow, tieNameSelect } from '../partnership/tie-line.select';

/** The names of what a suggestion is about. */
export const aboutSelect = {
  partnership: { select: tieNameSelect },
  authority: { select: authorityNameSelect },
  project: { select: { slug: true, title: true } },
} satisfies Prisma.SuggestionSelect;

export type AboutRow = {
  partnership: TieNameRow | null;
  authority: AuthorityNameRow | null;
  project: { slug: string; title: unknown } | null;
};

/** What a suggestion is about, in words; null where it is about nothing that the atlas has. */
export function aboutName(
  locale: Locale,
  { partnership, authority, project }: AboutRow,
): NameInLanguage | null {
  if (partnership) {
    const names = partnership.parties.map((party) => nameIn(locale, party.authority).text);
    return { text: names.join(' ⇄ '), lang: null };
  }
  if (authority) return nameIn(locale, authority);
  return project && (textIn(locale, project.title) ?? { text: project.slug, lang: null });
}

/** The public page of it. */
export function aboutPath(locale: Locale, { partnership, authority, project }: AboutRow): string {
  if (partnership) return `/${locale}/partnerships/${partnership.slug}`;
  if (authority) return `/${locale}/authorities/${authority.slug}`;
  return project ? `/${locale}/projects/${project.slug}` : `/${locale}/partnerships`;
}

/** The form in which it is changed. */
export function aboutEditPath(locale: Locale, { partnership, authority, project }: AboutRow): string {
  const base = `/${locale}/extranet`;
  if (partnership) return `${base}/ties/${partnership.slug}/edit`;
  if (authority) return `${base}/authorities/${authority.slug}/edit`;
  return project ? `${base}/projects/${project.slug}/edit` : `${base}/ties/new`;
}
