import { cache } from 'react';
import { presentAuthority } from '@/lib/authority/authority-record.presenter';
import { authorityRecord } from '@/lib/authority/authority-record.repository';
import type { Locale } from '@/lib/i18n/locales';
import { readerOf } from '@/lib/i18n/reader-of';
import { redirectIfMoved } from '@/lib/slug/redirect-if-moved';
import { isSlug } from '@/lib/slug/slug.rules';

/** The authority of an address, ready to show; a former slug redirects, an unknown one gives null. */
export const loadAuthority = cache(async (locale: Locale, slug: string) => {
  const row = isSlug(slug) ? await authorityRecord(slug) : null;
  if (!row) return redirectIfMoved('AUTHORITY', slug, (present) => `/${locale}/authorities/${present}`);
  return presentAuthority(await readerOf(locale, 'authority'), row);
});
