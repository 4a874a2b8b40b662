const ownScript: Record<string, RegExp> = { zh: /\p{Script=Han}/u, ko: /\p{Script=Hangul}/u };

/**
 * The language in which a work is cited: its first one. A work in Chinese or Korean whose citation has none of its
 * script, and one in more languages than two, are cited in English.
 * @param languages BCP 47, the chief one first
 * @returns BCP 47; null where the work has none
 */
export function citationLanguage(source: { citation: string; languages: readonly string[] }): string | null {
  const { citation, languages } = source;
  const [first] = languages;
  if (!first) return null;
  if (languages.length > 2) return 'en';
  return ownScript[first]?.test(citation) === false ? 'en' : first;
}
