import { cache } from 'react';
import { authoritiesNamed } from '@/lib/authority/authority-names.repository';
import { atlasDay } from '@/lib/date/day';
import { publicHistory } from '@/lib/history/public-history.service';
import type { Locale } from '@/lib/i18n/locales';
import { nameIn } from '@/lib/i18n/names';
import { readerOf } from '@/lib/i18n/reader-of';
import {
  authoritiesOf,
  citedAuthorities,
  firstLevelOf,
  presentTie,
} from '@/lib/partnership/partnership-record.presenter';
import { neighboursOf, partnershipRecord, whoElse } from '@/lib/partnership/partnership-record.repository';
import { redirectIfMoved } from '@/lib/slug/redirect-if-moved';
import { isSlug } from '@/lib/slug/slug.rules';

/** The tie of an address, ready to show; a former slug redirects, an unknown one gives null. */
export const loadTie = cache(async (locale: Locale, slug: string) => {
  const row = isSlug(slug) ? await partnershipRecord(slug) : null;
  if (!row) return redirectIfMoved('PARTNERSHIP', slug, (present) => `/${locale}/partnerships/${present}`);
  const [reader, neighbours, others, cited, history] = await Promise.all([
    readerOf(locale, 'tie'),
    neighboursOf({
      id: row.id,
      authorities: authoritiesOf(row),
      regions: firstLevelOf(row),
    }),
    whoElse([...new Set(row.parties.map(({ authority }) => authority.country))]),
    authoritiesNamed(citedAuthorities(row)),
    publicHistory(locale, row.id),
  ]);
  const names = new Map(cited.map((authority) => [authority.slug, nameIn(locale, authority).text]));
  const today = atlasDay(Date.now());
  return {
    tie: presentTie({ ...reader, names }, { row, neighbours, whoElse: others }, today),
    history,
    notes: row.notes,
    today,
  };
});
