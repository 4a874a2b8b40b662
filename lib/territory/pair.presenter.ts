import type { Locale } from '../i18n/locales';
import type { Translate } from '../i18n/translate';
import type { CountedTie } from '../partnership/counted-ties.repository';
import { type FigureView, type OwnCounts, presentFigures } from './figures.presenter';
import type { ProjectCount, PublishedFigureRow } from './territory.repository';
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
  ties: readonly CountedTie[];
  projects: readonly ProjectCount[];
  /** How many of the ties are bound by a friendship pact. */
  pacts: number;
  figures: readonly PublishedFigureRow[];
};

/** What the page of a pair of countries counts, and what others have published. */
export function presentPair(input: PairInput): PairView {
  const { locale, v, countries, ties, projects, figures } = input;
  const [one, other] = countries;
  return {
    statuses: statusCounts(v, ties),
    authorities: [authoritiesOf(ties, one).length, authoritiesOf(ties, other).length],
    projects: projects.reduce((sum, { count }) => sum + count, 0),
    figures: presentFigures(locale, v, figures, ownCounts(input)),
  };
}

/** What the atlas counts of its own record, in the terms of the figures that others publish. */
export function ownCounts({
  countries: [one, other],
  ties,
  projects,
  pacts,
}: Pick<PairInput, 'countries' | 'ties' | 'projects' | 'pacts'>): OwnCounts {
  const french = authoritiesOf(ties, one);
  const ofKind = (wanted: ProjectCount['kind']) => projects.find(({ kind }) => kind === wanted)?.count ?? 0;
  return {
    partnerships: ties.length,
    french_authorities: french.length,
    french_cities: french.filter(({ kind }) => kind === 'MUNICIPALITY').length,
    partner_authorities: authoritiesOf(ties, other).length,
    projects: ofKind('COOPERATION_PROJECT'),
    other_external_actions: ofKind('OTHER_EXTERNAL_ACTION'),
    friendship_pacts: pacts,
  };
}

type Authority = CountedTie['parties'][number]['authority'];

/** The authorities of a country that are party to ties, each once. */
function authoritiesOf(ties: readonly CountedTie[], country: string): Authority[] {
  const authorities = ties.flatMap(({ parties }) => parties.map(({ authority }) => authority));
  const bySlug = new Map(authorities.map((authority) => [authority.slug, authority]));
  return [...bySlug.values()].filter((authority) => authority.country === country);
}
