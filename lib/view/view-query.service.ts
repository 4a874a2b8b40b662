import { exhibitOf } from '../evaluation/exhibits';
import {
  type FilterProblem,
  type PartnershipFilter,
  parseFilter,
  queryString,
} from '../filter/filter.schema';
import { checkedFilter } from '../filter/filter.service';
import { presentSlug } from '../slug/present-slug.repository';
import { isSlug } from '../slug/slug.rules';
import { viewPages } from './view-pages';
import { themeToday } from './view-snapshot.repository';

export type ViewQuery = {
  filter: PartnershipFilter;
  problems: FilterProblem[];
};

/** Reads a view's query by the filter language and by the options of the figures on its page. */
export async function readViewQuery(path: string, query: string): Promise<ViewQuery> {
  const page = viewPages[path] ?? { kinds: [], extra: [] };
  const asked = new URLSearchParams(query);
  const definitions = page.kinds.flatMap((kind) => exhibitOf(kind) ?? []);
  const options = definitions.flatMap(({ options: schema }) => Object.keys(schema.shape));
  const { filter, problems } = await checkedFilter(parseFilter(asked, [...options, ...page.extra]));
  const wrong = definitions.flatMap(({ options: schema }) => {
    const names = Object.keys(schema.shape).filter((name) => asked.get(name));
    const read = schema.safeParse(Object.fromEntries(names.map((name) => [name, asked.get(name) ?? ''])));
    return read.success ? [] : read.error.issues.map(({ path: at }) => String(at[0] ?? ''));
  });
  const told = [...new Set(wrong)].map((parameter): FilterProblem => {
    return { parameter, code: 'unknown_value', value: (asked.get(parameter) ?? '').slice(0, 60) };
  });
  return { filter, problems: [...problems, ...told] };
}

/** A value that is gone, with what it became where the record says so. */
export type GoneValue = FilterProblem & { became: string | null };

const successors: Record<string, (value: string) => Promise<string | null>> = {
  theme: themeToday,
  network: async (slug) => (isSlug(slug) ? presentSlug('NETWORK', slug) : null),
  authority: async (slug) => (isSlug(slug) ? presentSlug('AUTHORITY', slug) : null),
};

/** What became of each value that is not understood any more. */
export async function goneValues(problems: readonly FilterProblem[]): Promise<GoneValue[]> {
  const gone: GoneValue[] = [];
  for (const problem of problems) {
    const find = problem.code === 'unknown_value' ? successors[problem.parameter] : undefined;
    gone.push({ ...problem, became: (await find?.(problem.value)) ?? null });
  }
  return gone;
}

/** The same query with each value that became another replaced by it; null where some value became nothing. */
export function healedQuery(query: string, gone: readonly GoneValue[]): string | null {
  if (gone.some(({ became }) => became === null)) return null;
  const asked = new URLSearchParams(query);
  for (const { parameter, value, became } of gone) {
    const values = asked.getAll(parameter).flatMap((each) => each.split(','));
    const replaced = values.map((each) => (each === value ? (became ?? each) : each));
    asked.set(parameter, [...new Set(replaced)].join(','));
  }
  return queryString(asked).slice(1);
}
