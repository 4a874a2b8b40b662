import { getTranslations } from 'next-intl/server';
import { atlasDay } from '../date/day';
import { countryNameSource } from '../geo/editorial-usage';
import { tiesOfHome } from '../home/home.repository';
import { countsOf } from '../home/home-counts.presenter';
import { formatDay } from '../i18n/dates';
import type { Locale } from '../i18n/locales';
import {
  presentContradiction,
  presentCoverage,
  presentSource,
  presentStatuses,
  presentUsage,
} from './method.presenter';
import { openContradictions, publishedFigures, sourcesWithCitations } from './method.repository';

/** Reads what the page on method shows and words it. */
export async function readMethod(locale: Locale) {
  const [t, v, ties, contradictions, sources, figures] = await Promise.all([
    getTranslations({ locale, namespace: 'method' }),
    getTranslations({ locale, namespace: 'vocabulary' }),
    tiesOfHome(),
    openContradictions(),
    sourcesWithCitations(),
    publishedFigures(),
  ]);
  const reader = { locale, t, v };
  const { confirmed, compilationOnly, reported } = countsOf(ties);
  return {
    counts: {
      ties: ties.length,
      notReported: ties.length - reported,
      compilationOnly,
      confirmed,
      contradictions: contradictions.length,
      sources: sources.length,
      countryNames: countryNameSource,
    },
    statuses: presentStatuses(reader, ties),
    contradictions: contradictions.flatMap((row) => presentContradiction(reader, row)),
    usage: presentUsage(reader),
    coverage: presentCoverage(reader, ties, figures),
    sources: sources.map((row) => presentSource(reader, row)),
    today: formatDay(locale, atlasDay(Date.now())),
  };
}
