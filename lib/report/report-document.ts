import type { Exhibit } from '../evaluation/exhibit';
import type { Locale } from '../i18n/locales';

/** What was counted, and where it can be counted again. Addresses are paths below the origin. */
export type Basis = {
  /** The filters in words, one a line; none where nothing was left out. */
  filters: string[];
  /** The exhibit itself, for whoever evaluates; the list, for everybody. */
  href: string;
  /** The ties that were counted, for everybody. */
  listHref: string;
};

export type TextPart = { type: 'TEXT'; heading: string; paragraphs: string[] };

export type FigurePart = {
  type: 'FIGURE';
  heading: string;
  basis: Basis;
  table: Exhibit['table'];
  chart: Exhibit['chart'];
  notes: string[];
  sources: Exhibit['sources'];
};

/** A part that could not be made: what stood in the way, in words. */
export type MissingPart = { type: 'MISSING'; heading: string; problems: string[]; href: string | null };

/** How each figure came about: made from the other parts. */
export type MethodsPart = {
  type: 'METHODS';
  heading: string;
  parts: { heading: string; basis: Basis; notes: string[]; sources: Exhibit['sources'] }[];
};

export type ReportPart = TextPart | FigurePart | MissingPart | MethodsPart;

/** A report with all that its blocks held at one moment: what page, PDF and spreadsheet are made from. */
export type ReportDocument = {
  title: string;
  locale: Locale;
  /** ISO 8601, the moment at which the record was read. */
  madeAt: string;
  /** Version of the published record, `2026-11-21.42`. */
  datasetVersion: string;
  /** Path of the published edition; null of a draft and of a single figure. */
  address: string | null;
  parts: ReportPart[];
};

/** Whether a figure shows no row at all; a sum of nothing is none. */
export const isEmptyFigure = ({ table }: Pick<FigurePart, 'table'>) =>
  table.rows.every(({ isTotal }) => isTotal);

/** Every source once, in the order in which they come. */
export function sourcesOf(parts: readonly ReportPart[]): Exhibit['sources'] {
  const all = parts.flatMap((part) => (part.type === 'FIGURE' ? part.sources : []));
  return [...new Map(all.map((source) => [`${source.label}\n${source.href}`, source])).values()];
}
