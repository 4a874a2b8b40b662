import type { Locale } from '../i18n/locales';
import { type Named, type NameInLanguage, nameIn } from '../i18n/names';

/** What a claim is for, by the names that are known of it. */
export type ClaimedNames = { authority: Named | null; place: Named | null; missingName: string | null };

/** The name of what is claimed; as the person wrote it where nothing is known. */
export function claimedName(locale: Locale, { authority, place, missingName }: ClaimedNames): NameInLanguage {
  const named = authority ?? place;
  return named ? nameIn(locale, named) : { text: missingName ?? '', lang: null };
}
