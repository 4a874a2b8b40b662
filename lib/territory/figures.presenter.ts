import { formatEdtf } from '../i18n/dates';
import { type Locale, languageTags } from '../i18n/locales';
import { type TextInLanguage, textIn } from '../i18n/localized-text';
import type { Translate } from '../i18n/translate';
import { citationLanguage } from '../source/citation-language';
import type { ProvenanceItem } from '../source/source.presenter';
import type { PublishedFigureRow } from './territory.repository';

/** What the atlas itself counts for a pair, each by the measure of published figures that means the same. */
export type OwnCounts = {
  partnerships: number;
  french_authorities: number;
  french_cities: number;
  partner_authorities: number;
  projects: number;
  other_external_actions: number;
  friendship_pacts: number;
};

/** A published figure beside the atlas's own count. */
export type FigureView = {
  slug: string;
  label: TextInLanguage;
  statement: TextInLanguage | null;
  /** "près de 90", "de 20 à 30". */
  value: string;
  /** As of when, in words; null where the source does not say. */
  asOf: string | null;
  source: ProvenanceItem;
  /** The atlas's own count of the same thing; null where it counts nothing of the kind. */
  own: string | null;
};

/** The order in which figures are shown: ties and authorities first, then projects, then money. */
const order = [
  'partnerships',
  'new_partnerships_2021_to_early_2024',
  'official_agreements',
  'friendship_pacts',
  'french_authorities',
  'french_cities',
  'partner_authorities',
  'projects',
  'projects_of_regional_councils',
  'other_external_actions',
  'cofunded_projects',
  'one_year_applications_granted',
  'cofunding_mean',
];

const rank = (measure: string) => (order.includes(measure) ? order.indexOf(measure) : order.length);

/** What a figure says, with how exact it is: "près de 90", "de 20 à 30". @param v namespace `vocabulary` */
export function figureValue(
  locale: Locale,
  v: Translate,
  { precision, unit, value, valueMax }: Pick<PublishedFigureRow, 'precision' | 'unit' | 'value' | 'valueMax'>,
): string {
  const number = new Intl.NumberFormat(languageTags[locale]);
  const inUnit = (given: unknown) => v(`unit.${unit}`, { value: number.format(Number(given)) });
  return v(`precision.${precision}`, { value: inUnit(value), max: inUnit(valueMax ?? value) });
}

/** @param v translator of the namespace `vocabulary` */
export function presentFigures(
  locale: Locale,
  v: Translate,
  rows: readonly PublishedFigureRow[],
  counts: OwnCounts,
): FigureView[] {
  const number = new Intl.NumberFormat(languageTags[locale]);
  return rows
    .toSorted((a, b) => rank(a.measure) - rank(b.measure))
    .map((row) => {
      const own = row.measure in counts ? counts[row.measure as keyof OwnCounts] : null;
      return {
        slug: row.slug,
        label: textIn(locale, row.label) ?? { text: row.measure, lang: null },
        statement: textIn(locale, row.statement),
        value: figureValue(locale, v, row),
        asOf: row.asOf && formatEdtf(locale, row.asOf),
        source: sourceOf(locale, row.source),
        own: own === null ? null : number.format(own),
      };
    });
}

function sourceOf(locale: Locale, source: PublishedFigureRow['source']): ProvenanceItem {
  return {
    label: textIn(locale, source.label)?.text ?? source.citation,
    citation: source.citation,
    url: source.url,
    lang: citationLanguage(source),
    published: source.published && formatEdtf(locale, source.published),
    said: null,
  };
}
