import type { Locale } from '../i18n/locales';

const withQuery = (path: string, query: string) => (query === '' ? path : `${path}?${query}`);

/** The page of one figure, as its record stands now. @param query without a question mark */
export const figureAddress = (locale: Locale, kind: string, query: string): string =>
  withQuery(`/${locale}/evaluation/reports/figures/${kind}`, query);

export const fileFormats = ['csv', 'xlsx', 'pdf'] as const;
export type FileFormat = (typeof fileFormats)[number];

/** One figure as a file. @param query without a question mark */
export const takeAddress = (locale: Locale, kind: string, query: string, format: FileFormat): string =>
  withQuery(`/${locale}/evaluation/take/${kind}`, [query, `format=${format}`].filter(Boolean).join('&'));

/** The page that puts a figure into a report. @param query without a question mark */
export const addToReportAddress = (locale: Locale, kind: string, query: string): string =>
  `/${locale}/evaluation/reports/add?${new URLSearchParams({ kind, ...(query && { query }) })}`;
