import { type FilterProblem, parseFilter } from '../filter/filter.schema';

/** The words that a search page is asked for, and what else its address asks in vain. */
export function parseWords(query: URLSearchParams): { words: string; problems: FilterProblem[] } {
  const { filter, problems } = parseFilter(new URLSearchParams([...query].filter(([name]) => name === 'q')));
  const others = [...new Set(query.keys())].filter((name) => name !== 'q');
  const unknown = others.map(
    (name): FilterProblem => ({
      parameter: name.slice(0, 60),
      code: 'unknown_parameter',
      value: (query.get(name) ?? '').slice(0, 60),
    }),
  );
  return { words: filter.q ?? '', problems: [...problems, ...unknown] };
}
