import type { Locale } from '../i18n/locales';
import { textIn } from '../i18n/localized-text';
import { type NameInLanguage, nameIn } from '../i18n/names';
import { tieTitle } from '../workspace/tie-title';
import type { NoteRow } from './note.repository';

/** The record that a note is about: its name, its public page, and what keeps its notes together. */
export type NoteSubject = { name: NameInLanguage; href: string };

export function noteSubject(locale: Locale, row: NoteRow): NoteSubject {
  const { partnership, authority, project, network } = row;
  const at = (path: string, slug: string, name: NameInLanguage | null): NoteSubject => ({
    name: name ?? { text: slug, lang: null },
    href: `/${locale}/${path}/${slug}`,
  });
  if (partnership)
    return at('partnerships', partnership.slug, { text: tieTitle(locale, partnership), lang: null });
  if (authority) return at('authorities', authority.slug, nameIn(locale, authority));
  if (project) return at('projects', project.slug, textIn(locale, project.title));
  return at('networks', network?.slug ?? '', textIn(locale, network?.name));
}
