import { pageParameters } from '../filter/filter.schema';

/** A page of which a view can be kept: the figures whose options stand in its address, and what else may. */
export type ViewPage = { kinds: readonly string[]; extra: readonly string[] };

const page = (kinds: readonly string[] = [], extra: readonly string[] = []): ViewPage => ({ kinds, extra });

/** Pages by their path below the language. No other is kept, so that no view leads elsewhere. */
export const viewPages: Readonly<Record<string, ViewPage>> = {
  '/partnerships': page([], pageParameters),
  '/map': page([], pageParameters),
  '/timeline': page([], pageParameters),
  '/evaluation/tables': page(['cross-table'], ['open', 'pin', 'sort', 'column']),
  '/evaluation/charts': page([
    'status-by-region',
    'signatures',
    'survival',
    'themes',
    'freshness',
    'shaded-map',
  ]),
  '/evaluation/compare': page(),
  '/evaluation/judge': page([
    'typology-objectives',
    'typology-stakeholders',
    'coordination',
    'poolable',
    'polycrisis',
  ]),
  '/evaluation/doubt': page(['silent-ties']),
  '/evaluation/doubt/quality': page(['data-quality', 'quality-trend']),
  '/evaluation/doubt/coverage': page(['coverage', 'coverage-named']),
  '/evaluation/money': page(['funding', 'funding-lines', 'funding-published']),
};

export const isViewPath = (path: string): boolean => Object.hasOwn(viewPages, path);
