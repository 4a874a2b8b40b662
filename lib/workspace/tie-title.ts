import type { Locale } from '../i18n/locales';
import { nameIn } from '../i18n/names';
import type { TieNameRow } from '../partnership/tie-line.select';

/** "Albi ⇄ Lijiang", as plain text within a sentence. */
export const tieTitle = (locale: Locale, { parties }: TieNameRow): string =>
  parties.map(({ authority }) => nameIn(locale, authority).text).join(' ⇄ ');
