import { getTranslations } from 'next-intl/server';
import { type FilterProblem, type PartnershipFilter, parseFilter } from '../filter/filter.schema';
import { checkedFilter } from '../filter/filter.service';
import type { Translate } from '../i18n/translate';
import type { Exhibit, ExhibitAsk, ExhibitDefinition } from './exhibit';

/** What an address asks of an exhibit. */
export type ExhibitQuestion = {
  filter: PartnershipFilter;
  options: Record<string, string>;
  problems: FilterProblem[];
};

/** Reads filters and options out of a query; what is not understood is told, never guessed. */
export async function readQuestion(
  definition: ExhibitDefinition,
  query: URLSearchParams,
): Promise<ExhibitQuestion> {
  const names = Object.keys(definition.options.shape);
  const { filter, problems } = await checkedFilter(parseFilter(query, names));
  const given = Object.fromEntries(
    names.flatMap((name) => {
      const value = query.get(name);
      return value ? [[name, value]] : [];
    }),
  );
  const read = definition.options.safeParse(given);
  if (read.success) {
    const wrong = (await definition.check?.(read.data as never)) ?? [];
    return { filter, options: read.data as Record<string, string>, problems: [...problems, ...wrong] };
  }
  const wrong = [...new Set(read.error.issues.map(({ path }) => String(path[0] ?? '')))];
  const told = wrong.map((parameter): FilterProblem => {
    const value = (given[parameter] ?? '').slice(0, 60);
    return { parameter, code: 'unknown_value', value };
  });
  const rest = Object.fromEntries(Object.entries(given).filter(([name]) => !wrong.includes(name)));
  return {
    filter,
    // What is left may be wrong together with what is usual.
    options: (definition.options.safeParse(rest).data ?? definition.options.parse({})) as Record<
      string,
      string
    >,
    problems: [...problems, ...told],
  };
}

/** Makes an exhibit for a reader. */
export async function makeExhibit(
  definition: ExhibitDefinition,
  { locale, filter, options, now }: Pick<ExhibitAsk, 'locale' | 'filter' | 'options' | 'now'>,
): Promise<Exhibit> {
  const [t, f, v] = await Promise.all([
    getTranslations({ locale, namespace: definition.namespace }),
    getTranslations({ locale, namespace: 'filters' }),
    getTranslations({ locale, namespace: 'vocabulary' }),
  ]);
  return definition.make({
    ...{ locale, filter, now, t: t as Translate, f: f as Translate, v: v as Translate },
    options: options as never,
  });
}
