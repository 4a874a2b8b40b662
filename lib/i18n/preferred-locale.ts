import Negotiator from 'negotiator';
import { defaultLocale, type Locale, locales } from './locales';

/** The atlas's language that a browser asks for first, by its Accept-Language header; French where it asks for none of them. */
export function preferredLocale(acceptLanguage: string | undefined): Locale {
  const negotiator = new Negotiator({ headers: { 'accept-language': acceptLanguage ?? '' } });
  const asked = acceptLanguage ? negotiator.language([...locales]) : undefined;
  return locales.find((locale) => locale === asked) ?? defaultLocale;
}
