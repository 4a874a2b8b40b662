import { pageParameters } from '../filter/filter.schema';

/** A page of which a view can be kept: the figures whose options stand in its address, and what else may. */
export type ViewPage = { kinds: readonly string[]; extra: readonly string[] };

const page = (kinds: readonly string[] = [], extra: readonly string[] = []): ViewPage => ({ kinds, extra });

/** Pages by their path below the language. No other is kept, so that no view leads elsewhere. */
export const viewPages: Readonly<Record<string, ViewPage>> = {
  '/partnerships': page([], pageParameters),
  '/map': page([], pageParameters),
  '/timeline': page([], pageParameters),
  '/evaluation/tables': page(['cross-table'], ['open', 'pin']),
  '/evaluation/charts': page([
    'status-by-region',
    'signatures',
    'survival',
    'themes',
    'freshness',
    'shaded-map',
  ]),
  '/evaluation/compare': page(['comparison']),
  '/evaluation/judge/typology': page(['typology-objectives', 'typology-stakeholders']),
  '/evaluation/judge/coordination': page(['coordination', 'coordination-links', 'networks', 'poolable']),
  '/evaluation/judge/polycrisis': page(['polycrisis']),
  '/evaluation/doubt': page(['silent-ties']),
  '/evaluation/doubt/quality': page(['data-quality', 'quality-trend']),
  '/evaluation/doubt/figures': page(['coverage', 'coverage-named']),
  '/evaluation/money': page(['funding', 'funding-published']),
  '/evaluation/money/lines': page(['funding-lines']),
};

/** Where a page is kept as a view; null of a page that cannot be. @param path with its language */
export function saveViewAddress(path: string, query: string): string | null {
  const [, locale = '', ...rest] = path.split('/');
  const below = `/${rest.join('/')}`;
  return isViewPath(below)
    ? `/${locale}/evaluation/views/new?${new URLSearchParams({ path: below, query })}`
    : null;
}

export const isViewPath = (path: string): boolean => Object.hasOwn(viewPages, path);

/** Path below the language and query of an address that somebody copied; null where no view is kept of it. */
export function viewOfAddress(address: string): { path: string; query: string } | null {
  const url = URL.canParse(address, 'http://atlas.invalid') ? new URL(address, 'http://atlas.invalid') : null;
  const path = url?.pathname.replace(/^\/(fr|en|zh|ko)(?=\/)/, '') ?? '';
  return url && isViewPath(path) ? { path, query: url.search.slice(1) } : null;
}
