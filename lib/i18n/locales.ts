/** The languages the atlas speaks; French is the reference for law and administration. */
export const locales = ['fr', 'en', 'zh', 'ko'] as const;
export type Locale = (typeof locales)[number];
export const defaultLocale: Locale = 'fr';

export const localeNames: Record<Locale, string> = {
  fr: 'Français',
  en: 'English',
  zh: '中文',
  ko: '한국어',
};

/** BCP 47 tags for `lang` attributes and Intl. */
export const languageTags: Record<Locale, string> = { fr: 'fr', en: 'en-GB', zh: 'zh-Hans', ko: 'ko' };

export function isLocale(value: unknown): value is Locale {
  return typeof value === 'string' && (locales as readonly string[]).includes(value);
}
