import type { Locale } from '../i18n/locales';
import { nameIn } from '../i18n/names';
import type { CountedTie } from '../partnership/counted-ties.repository';
import { type DerivedStatus, derivedStatuses } from '../partnership/partnership.rules';
import type { MiniMapPlace } from './mini-map.presenter';

/** The places of ties for a small map, each once, with the status that tells most of its ties; partners of one country or all. */
export function tiePlaces(
  locale: Locale,
  ties: readonly CountedTie[],
  countries?: readonly string[],
): MiniMapPlace[] {
  const places = new Map<string, MiniMapPlace & { status: DerivedStatus }>();
  for (const { parties, state } of ties) {
    for (const { authority } of parties) {
      if (countries && !countries.includes(authority.country)) continue;
      const known = places.get(authority.slug);
      const { text, lang } = nameIn(locale, authority);
      if (known) known.status = tellsMore(known.status, state.status);
      else
        places.set(authority.slug, {
          name: text,
          lang,
          at: [authority.longitude, authority.latitude],
          country: authority.country,
          status: state.status,
        });
    }
  }
  return [...places.values()];
}

const tellsMore = (a: DerivedStatus, b: DerivedStatus) =>
  derivedStatuses.indexOf(a) <= derivedStatuses.indexOf(b) ? a : b;
