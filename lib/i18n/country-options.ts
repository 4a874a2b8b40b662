import type { Locale } from './locales';
import { languageTags } from './locales';
import { countryName } from './names';

/** Countries to choose from, in the order of the reader's language. @param codes ISO 3166-1 */
export function countryOptions(locale: Locale, codes: readonly string[]): { value: string; label: string }[] {
  const { compare } = new Intl.Collator(languageTags[locale]);
  return [...new Set(codes)]
    .map((value) => ({ value, label: countryName(locale, value) }))
    .filter(({ value, label }) => value !== label)
    .toSorted((a, b) => compare(a.label, b.label));
}
