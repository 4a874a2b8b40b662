import type { Locale } from '../i18n/locales';

/** The page of one figure, as its record stands now. @param query without a question mark */
export function figureAddress(locale: Locale, kind: string, query: string): string {
  const path = `/${locale}/evaluation/reports/figures/${kind}`;
  return query === '' ? path : `${path}?${query}`;
}

export const fileFormats = ['csv', 'xlsx', 'pdf'] as const;
export type FileFormat = (typeof fileFormats)[number];
