import { deskPage, deskPages } from '../administration/desk-page';
import type { Scope } from '../auth/scope';
import { atlasDay } from '../date/day';
import type { Locale } from '../i18n/locales';
import type { Translate } from '../i18n/translate';
import { oneOf } from '../server/one-of';
import { roundLine } from './round-list.presenter';
import { findRounds, roundPlaces } from './round-list.repository';
import { roundStates } from './round-state';

type Query = Record<string, string | string[] | undefined>;

export type RoundList = Awaited<ReturnType<typeof readRounds>>;

/** The list of rounds that an address asks for, within what the reader may see. */
export async function readRounds(
  { locale, t }: { locale: Locale; t: Translate },
  scope: Scope,
  query: Query,
  now = Date.now(),
) {
  const today = atlasDay(now);
  const places = await roundPlaces(scope);
  const state = oneOf(roundStates, query.state);
  const country = oneOf(places.countries, query.country);
  const territory = oneOf(
    places.territories.map(({ code }) => code),
    query.territory,
  );
  const page = deskPage(query.page);
  const { rows, total } = await findRounds({ scope, state, country, territory, page, today });
  return {
    lines: rows.map((row) => roundLine(locale, t, row, today)),
    total,
    page,
    pageCount: deskPages(total),
    chosen: { state: state ?? '', country: country ?? '', territory: territory ?? '' },
    places,
  };
}
