import type { Metadata } from 'next';
import type { Locale } from '../i18n/locales';
import { pageMetadata } from './metadata';

/** Title of a page that is made for one person: search engines leave it out, and it has no canonical address. */
export function privateMetadata(locale: Locale, title: string): Metadata {
  const { alternates: _, ...metadata } = pageMetadata({
    locale,
    path: '',
    title,
    description: title,
    noIndex: true,
  });
  return { ...metadata, referrer: 'same-origin' };
}
