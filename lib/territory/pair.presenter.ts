import type { Locale } from '../i18n/locales';
import type { Translate } from '../i18n/translate';
import type { TieRow } from '../partnership/partnership-list.repository';
import type { TieItem } from '../partnership/tie-item.presenter';
import { type FigureView, type OwnCounts, presentFigures } from './figures.presenter';
import type { PublishedFigureRow, TieProjectRow } from './territory.repository';
import { type StatusCount, statusCounts } from './tie-rows.presenter';

export type PairView = {
  statuses: StatusCount[];
  /** How many authorities of each of the two countries have a tie with the other. */
  authorities: [one: number, other: number];
  projects: number;
  figures: FigureView[];
};

export type PairInput = {
  locale: Locale;
  /** Translator of the namespace `vocabulary`. */
  v: Translate;
  countries: readonly [one: string, other: string];
  rows: readonly TieRow[];
  items: readonly TieItem[];
  projects: readonly TieProjectRow[];
  figures: readonly PublishedFigureRow[];
};

/** What the page of a pair of countries counts, and what others have published. */
export function presentPair({ locale, v, countries, rows, items, projects, figures }: PairInput): PairView {
  const [one, other] = countries;
  const own = ownCounts(countries, rows, projects);
  return {
    statuses: statusCounts(v, items),
    authorities: [authoritiesOf(rows, one).length, authoritiesOf(rows, other).length],
    projects: projects.length,
    figures: presentFigures(locale, v, figures, own),
  };
}

/** What the atlas counts of its own record, in the terms of the figures that others publish. */
export function ownCounts(
  [one, other]: readonly [string, string],
  rows: readonly TieRow[],
  projects: readonly TieProjectRow[],
): OwnCounts {
  const french = authoritiesOf(rows, one);
  const ofKind = (wanted: TieProjectRow['kind']) => projects.filter(({ kind }) => kind === wanted).length;
  const isPact = ({ agreements, parties }: TieRow) =>
    agreements.some(({ instrument }) => instrument === 'FRIENDSHIP_PACT') ||
    parties.some(({ designationInstrument }) => designationInstrument === 'FRIENDSHIP_PACT');
  return {
    partnerships: rows.length,
    french_authorities: french.length,
    french_cities: french.filter(({ kind }) => kind === 'MUNICIPALITY').length,
    partner_authorities: authoritiesOf(rows, other).length,
    projects: ofKind('COOPERATION_PROJECT'),
    other_external_actions: ofKind('OTHER_EXTERNAL_ACTION'),
    friendship_pacts: rows.filter(isPact).length,
  };
}

type Authority = TieRow['parties'][number]['authority'];

/** The authorities of a country that are party to ties, each once. */
function authoritiesOf(rows: readonly TieRow[], country: string): Authority[] {
  const authorities = rows.flatMap(({ parties }) => parties.map(({ authority }) => authority));
  const bySlug = new Map(authorities.map((authority) => [authority.slug, authority]));
  return [...bySlug.values()].filter((authority) => authority.country === country);
}
