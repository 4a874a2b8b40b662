import { formatDay, formatEdtf } from '../i18n/dates';
import { type Locale, languageTags } from '../i18n/locales';
import { textIn } from '../i18n/localized-text';
import type { NameInLanguage } from '../i18n/names';
import type { Reader } from '../i18n/reader';
import type { DerivedStatus } from '../partnership/partnership.rules';
import { tieRef } from '../partnership/tie-line.presenter';
import { citationLanguage } from '../source/citation-language';
import type { ProvenanceItem } from '../source/source.presenter';
import type { ChangesOfDay, FigureRow, LatestAgreementRow } from './home.repository';

export type LatestSignature = {
  key: string;
  href: string;
  parties: NameInLanguage[];
  /** The instrument in words; null where no source names it. */
  instrument: string | null;
  signed: string;
  status: DerivedStatus;
  statusLabel: string;
};

export function presentSignature({ locale, v }: Reader, row: LatestAgreementRow): LatestSignature {
  const status = row.partnership.state?.status ?? 'NOT_REPORTED';
  return {
    key: `${row.partnership.slug} ${row.signed}`,
    ...tieRef(locale, row.partnership),
    instrument: row.instrument === 'UNSPECIFIED' ? null : v(`instrument.${row.instrument}`),
    signed: row.signed ? formatEdtf(locale, row.signed) : '',
    status,
    statusLabel: v(`status.${status}`),
  };
}

/** A figure on the common scale of its table. */
export type FigureLine = {
  key: string;
  label: string;
  lang: string | null;
  /** The figure with its precision in words: "at least 70". */
  words: string;
  value: number;
  /** When it held, in words; null where nobody dated it. */
  asOf: string | null;
  source: ProvenanceItem;
};

/** A number as the reader's language writes it. */
export function numberIn(locale: Locale, value: number): string {
  return new Intl.NumberFormat(languageTags[locale]).format(value);
}

export function presentFigure({ locale, v }: Reader, row: FigureRow): FigureLine {
  const label = textIn(locale, row.label);
  const statement = textIn(locale, row.statement);
  const max = row.valueMax === null ? '' : numberIn(locale, Number(row.valueMax));
  return {
    key: row.slug,
    label: label?.text ?? row.measure,
    lang: label?.lang ?? null,
    words: v(`precision.${row.precision}`, { value: numberIn(locale, Number(row.value)), max }),
    value: Number(row.value),
    asOf: row.asOf && formatEdtf(locale, row.asOf),
    source: {
      label: textIn(locale, row.source.label)?.text ?? row.source.citation,
      citation: row.source.citation,
      url: row.source.url,
      lang: citationLanguage(row.source),
      published: row.source.published && formatEdtf(locale, row.source.published),
      said: statement?.text ?? null,
    },
  };
}

/** Least and greatest of some figures, as the reader writes them. */
export function spread(locale: Locale, figures: readonly FigureLine[]): { least: string; most: string } {
  const values = figures.map(({ value }) => value);
  return { least: numberIn(locale, Math.min(...values)), most: numberIn(locale, Math.max(...values)) };
}

export type DayOfChange = { day: string; added: number; changed: number };

export function presentDay(locale: Locale, { day, added, changed }: ChangesOfDay): DayOfChange {
  return { day: formatDay(locale, day), added, changed };
}
