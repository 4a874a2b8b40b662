import { cache } from 'react';
import { presentEvent } from '@/lib/event/event-record.presenter';
import { eventRecord, eventsOfCountries } from '@/lib/event/event-record.repository';
import type { Locale } from '@/lib/i18n/locales';
import { readerOf } from '@/lib/i18n/reader-of';
import { redirectIfMoved } from '@/lib/slug/redirect-if-moved';
import { isSlug } from '@/lib/slug/slug.rules';

/** The event of an address, ready to show; a former slug redirects, an unknown one gives null. */
export const loadEvent = cache(async (locale: Locale, slug: string) => {
  const row = isSlug(slug) ? await eventRecord(slug) : null;
  if (!row) return redirectIfMoved('EVENT', slug, (present) => `/${locale}/events/${present}`);
  const [reader, neighbours] = await Promise.all([
    readerOf(locale, 'event'),
    eventsOfCountries(row.countries),
  ]);
  return presentEvent(reader, row, neighbours);
});
