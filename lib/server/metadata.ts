import type { Metadata } from 'next';
import { type Locale, locales } from '../i18n/locales';
import en from '../i18n/messages/en/common.json';
import fr from '../i18n/messages/fr/common.json';
import ko from '../i18n/messages/ko/common.json';
import zh from '../i18n/messages/zh/common.json';
import { absoluteUrl } from './addresses';

const words: Record<Locale, { siteName: string; siteDescription: string }> = { fr, en, zh, ko };

/** Languages as search engines know them: of English and Chinese every reader, whatever the country. */
export const hreflangs: Record<Locale, string> = { fr: 'fr', en: 'en', zh: 'zh-Hans', ko: 'ko' };

const openGraphLocales: Record<Locale, string> = { fr: 'fr_FR', en: 'en_GB', zh: 'zh_CN', ko: 'ko_KR' };

export function siteName(locale: Locale): string {
  return words[locale].siteName;
}

export type PageMetadata = {
  locale: Locale;
  /** Path below the language, with its slash and without a query: `/partnerships/albi-lijiang`; empty for the home page. */
  path: string;
  /** What the page is; the atlas's name is put behind it. Left out on the home page. */
  title?: string;
  description?: string;
  /** Keep the page out of search engines: lists with a query, pages about a problem. */
  noIndex?: boolean;
};

/** The page in each language, for `hreflang`; readers of other languages are sent to the French one, home to the choice by browser. */
function languagesOf(path: string): Record<string, string> {
  const own = locales.map((locale) => [hreflangs[locale], absoluteUrl(`/${locale}${path}`)]);
  return { ...Object.fromEntries(own), 'x-default': absoluteUrl(path === '' ? '/' : `/fr${path}`) };
}

/** Title, description, canonical address, `hreflang` and social card of a page. */
export function pageMetadata({ locale, path, title, description, noIndex = false }: PageMetadata): Metadata {
  const site = siteName(locale);
  const fullTitle = title ? `${title} – ${site}` : site;
  const about = description ?? words[locale].siteDescription;
  const address = absoluteUrl(`/${locale}${path}`);
  const card = { url: absoluteUrl('/social-card.png'), width: 1200, height: 630, alt: site };
  return {
    title: fullTitle,
    description: about,
    alternates: { canonical: address, languages: languagesOf(path) },
    openGraph: {
      type: 'website',
      url: address,
      siteName: site,
      title: title ?? site,
      description: about,
      locale: openGraphLocales[locale],
      alternateLocale: locales.filter((other) => other !== locale).map((other) => openGraphLocales[other]),
      images: [card],
    },
    twitter: { card: 'summary_large_image', title: title ?? site, description: about, images: [card.url] },
    ...(noIndex ? { robots: { index: false, follow: true } } : {}),
  };
}
