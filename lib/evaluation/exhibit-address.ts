import type { PartnershipFilter } from '../filter/filter.schema';
import { addressOf } from '../filter/filter-address';
import type { Locale } from '../i18n/locales';

type Options = Readonly<Record<string, string>>;

const given = (options: Options) =>
  Object.fromEntries(Object.entries(options).filter(([, value]) => value !== ''));

/** Where a page of the evaluation shows a filter with options. @param path with its language */
export const pageAddress = (path: string, filter: PartnershipFilter, options: Options = {}): string =>
  addressOf({ path, extra: given(options) }, { ...filter, page: 1 });

/** Where an exhibit is a file. */
export const fileAddress = (
  locale: Locale,
  kind: string,
  filter: PartnershipFilter,
  options: Options,
  format: string,
): string => pageAddress(`/${locale}/evaluation/take/${kind}`, filter, { ...options, format });

/** The query of an exhibit without its question mark, as reports and saved views keep it. */
export const queryOfExhibit = (filter: PartnershipFilter, options: Options): string =>
  pageAddress('', filter, options).replace(/^\?/, '');
