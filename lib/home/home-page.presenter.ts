import type { Topology } from 'topojson-specification';
import { type Locale, languageTags } from '../i18n/locales';
import { countryName, nameIn } from '../i18n/names';
import type { Translate } from '../i18n/translate';
import { numberIn, presentDay, presentFigure, presentSignature, spread } from './home.presenter';
import type {
  ChangesOfDay,
  FigureRow,
  HomeTieRow,
  LatestAgreementRow,
  TerritoryNameRow,
} from './home.repository';
import {
  authoritiesOf,
  type Counts,
  countsOf,
  openingPairs,
  type Pair,
  type RegionCount,
  tiesOfPair,
} from './home-counts.presenter';
import { presentPairMap } from './pair-map.presenter';

export type HomeWords = { locale: Locale; t: Translate; v: Translate; common: Translate };

export type HomeFacts = {
  ties: readonly HomeTieRow[];
  agreements: readonly LatestAgreementRow[];
  figures: Record<string, readonly FigureRow[]>;
  changes: readonly ChangesOfDay[];
  basemap: Topology;
  /** French regions with most ties, and the names of these territories. */
  regions: readonly RegionCount[];
  territories: readonly TerritoryNameRow[];
  /** The day it is, in words. */
  today: string;
};

export type HomeView = ReturnType<typeof presentHome>;

/** Everything the home page says, in the reader's words. */
export function presentHome(words: HomeWords, facts: HomeFacts) {
  const { locale, t } = words;
  const all = countsOf(facts.ties);
  return {
    locale,
    t,
    title: words.common('siteName'),
    today: facts.today,
    pairs: openingPairs.map((pair) => presentPair(words, pair, tiesOfPair(facts.ties, pair), facts.basemap)),
    keyFigures: keyFiguresOf(words, all),
    confirmed: all.confirmed === 0 ? t('confirmedNone') : t('confirmedSome', { count: all.confirmed }),
    figures: openingPairs.map((pair) => presentFigures(words, pair, facts)),
    signatures: facts.agreements.map((row) => presentSignature(words, row)),
    regions: presentRegions(locale, facts),
    changes: facts.changes.map((day) => presentDay(locale, day)),
  };
}

function presentRegions(locale: Locale, { regions, territories }: HomeFacts) {
  const most = Math.max(1, ...regions.map(({ ties }) => ties));
  return regions.flatMap(({ code, ties }) => {
    const territory = territories.find((each) => each.code === code);
    if (!territory) return [];
    const name = nameIn(locale, territory);
    return [
      { code, href: `/${locale}/regions/${code}`, name, count: numberIn(locale, ties), share: ties / most },
    ];
  });
}

const namesOf = (locale: Locale, { countries }: Pair) =>
  countries.map((code) => countryName(locale, code)) as [string, string];

function presentPair(
  { locale, t, v, common }: HomeWords,
  pair: Pair,
  ties: readonly HomeTieRow[],
  basemap: Topology,
) {
  const [first, second] = namesOf(locale, pair);
  const counts = countsOf(ties);
  const list = new Intl.ListFormat([languageTags[locale]], { type: 'conjunction' });
  return {
    code: pair.code,
    countries: [first, second] as const,
    map: presentPairMap(locale, pair, ties, basemap),
    mapLabel: t('pairMapLabel', { first, second }),
    total: common('ties', { count: counts.ties }),
    stages: t('ofWhich', { list: list.format(counts.byStage.map((stage) => t('stageCount', stage))) }),
    statuses: counts.byStatus.map(({ status, count }) => ({
      status,
      label: v(`status.${status}`),
      count: numberIn(locale, count),
      href: `/${locale}/partnerships?pair=${pair.code}&status=${status}`,
    })),
    statusesLabel: t('statusList'),
    links: [
      { href: `/${locale}/map?pair=${pair.code}`, label: t('openMap') },
      { href: `/${locale}/pairs/${pair.code}`, label: t('openPair') },
    ],
  };
}

function keyFiguresOf({ locale, t }: HomeWords, counts: Counts) {
  const figures = [
    ['figureTies', counts.ties],
    ['figureReported', counts.reported],
    ['figureCompilation', counts.compilationOnly],
    ['figureConfirmed', counts.confirmed],
  ] as const;
  return figures.map(([key, count]) => ({
    value: numberIn(locale, count),
    label: t(key, { count }),
    share: counts.ties === 0 ? 0 : count / counts.ties,
  }));
}

/** With China others count authorities, with Korea ties: our own count follows what can be compared. */
function presentFigures(words: HomeWords, pair: Pair, { ties, figures, today }: HomeFacts) {
  const { locale, t } = words;
  const [first, second] = namesOf(locale, pair);
  const country = pair.countries[1];
  const ofPair = tiesOfPair(ties, pair);
  const byAuthorities = country === 'CN';
  const value = byAuthorities
    ? authoritiesOf(ofPair, 'FR')
    : ofPair.filter(({ stage }) => stage === 'SIGNED').length;
  const published = (figures[pair.code] ?? []).map((row) => presentFigure(words, row));
  return {
    code: pair.code,
    caption: t('figuresCaption', { first, second, ...spread(locale, published) }),
    own: {
      label: t(byAuthorities ? 'ownAuthorities' : 'ownTies', { country }),
      value,
      words: numberIn(locale, value),
      asOf: today,
      source: t('thisAtlas'),
    },
    figures: published,
    undated: t('undated'),
    sourceMark: t('sourceMark'),
  };
}
