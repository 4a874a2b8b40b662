import type { Locale } from './locales';

/** The five name columns that authorities and territories share. */
export type Named = {
  country: string;
  nameNative: string;
  nameFr: string | null;
  nameEn: string | null;
  nameZh: string | null;
  nameKo: string | null;
};

/** A name ready to show; `lang` is the BCP 47 language of the text where it is not the reader's. */
export type NameInLanguage = { text: string; lang: string | null };

const nativeLanguages: Record<string, string> = {
  FR: 'fr',
  CN: 'zh-Hans',
  KR: 'ko',
  ES: 'es',
  IT: 'it',
  DE: 'de',
};

/** The language in which an authority of a country writes its own name; `und` where the atlas does not know. */
export function nativeLanguage(country: string): string {
  return nativeLanguages[country] ?? 'und';
}

/** A name in the reader's language, else the native name marked with its own language; never a made-up one. */
export function nameIn(locale: Locale, named: Named): NameInLanguage {
  const own = { fr: named.nameFr, en: named.nameEn, zh: named.nameZh, ko: named.nameKo }[locale];
  if (own) return { text: own, lang: null };
  const lang = nativeLanguage(named.country);
  return { text: named.nameNative, lang: lang.split('-')[0] === locale ? null : lang };
}

/** The native name where it differs from what the reader is shown, to stand beside it. */
export function nativeNameBeside(locale: Locale, named: Named): NameInLanguage | null {
  const shown = nameIn(locale, named).text;
  if (shown === named.nameNative) return null;
  return { text: named.nameNative, lang: nativeLanguage(named.country) };
}

/** A country's name in the reader's language, by its ISO 3166-1 code. */
export function countryName(locale: Locale, code: string): string {
  return new Intl.DisplayNames([locale], { type: 'region' }).of(code) ?? code;
}
