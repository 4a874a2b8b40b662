import { getTranslations } from 'next-intl/server';
import { datasetState } from '../dataset/dataset.repository';
import { atlasDay } from '../date/day';
import { firstLevelAreas } from '../geo/basemap-shapes';
import { formatDay } from '../i18n/dates';
import type { Locale } from '../i18n/locales';
import {
  figuresOf,
  latestAgreements,
  latestDaysOfChange,
  territoryNames,
  tiesOfHome,
} from './home.repository';
import { regionsOf } from './home-counts.presenter';
import { presentHome } from './home-page.presenter';
import { homeStructuredData } from './home-structured-data';

const SIGNATURES = 6;
const DAYS_OF_CHANGE = 4;
const REGIONS = 8;

/** Measures that can stand beside our own count of a pair. */
const comparableMeasures = {
  'FR-CN': ['french_authorities', 'french_cities'],
  'FR-KR': ['partnerships', 'official_agreements'],
} as const;

/** Reads what the home page shows and words it. */
export async function readHome(locale: Locale) {
  const [t, v, common, ties, agreements, china, korea, changes, basemap, dataset] = await Promise.all([
    getTranslations({ locale, namespace: 'home' }),
    getTranslations({ locale, namespace: 'vocabulary' }),
    getTranslations({ locale, namespace: 'common' }),
    tiesOfHome(),
    latestAgreements(SIGNATURES),
    figuresOf('FR-CN', comparableMeasures['FR-CN']),
    figuresOf('FR-KR', comparableMeasures['FR-KR']),
    latestDaysOfChange(DAYS_OF_CHANGE),
    firstLevelAreas(),
    datasetState(),
  ]);
  const regions = regionsOf(ties, 'FR').slice(0, REGIONS);
  const territories = await territoryNames(regions.map(({ code }) => code));
  const words = { locale, t, v, common };
  const today = formatDay(locale, atlasDay(Date.now()));
  return {
    page: presentHome(words, {
      ties,
      agreements,
      figures: { 'FR-CN': china, 'FR-KR': korea },
      changes,
      basemap,
      regions,
      territories,
      today,
    }),
    structuredData: homeStructuredData(locale, { t, common }, dataset),
  };
}
