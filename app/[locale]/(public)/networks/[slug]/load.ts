import { cache } from 'react';
import type { Locale } from '@/lib/i18n/locales';
import { readerOf } from '@/lib/i18n/reader-of';
import { presentNetwork } from '@/lib/network/network-record.presenter';
import { networkRecord } from '@/lib/network/network-record.repository';
import { redirectIfMoved } from '@/lib/slug/redirect-if-moved';
import { isSlug } from '@/lib/slug/slug.rules';

/** The network of an address, ready to show; a former slug redirects, an unknown one gives null. */
export const loadNetwork = cache(async (locale: Locale, slug: string) => {
  const row = isSlug(slug) ? await networkRecord(slug) : null;
  if (!row) return redirectIfMoved('NETWORK', slug, (present) => `/${locale}/networks/${present}`);
  return presentNetwork(await readerOf(locale, 'network'), row);
});
