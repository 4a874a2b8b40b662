import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { ExhibitView } from '@/components/evaluation/exhibit-view';
import { FilterProblems } from '@/components/filters/filter-problems';
import { atlasDay } from '@/lib/date/day';
import { type Exhibit, type ExhibitDefinition, noOptions, shortOptions } from '@/lib/evaluation/exhibit';
import { makeExhibit, readQuestion } from '@/lib/evaluation/exhibit.service';
import { fileAddress, queryOfExhibit } from '@/lib/evaluation/exhibit-address';
import { type ExhibitKind, exhibitOf } from '@/lib/evaluation/exhibits';
import type { PartnershipFilter } from '@/lib/filter/filter.schema';
import { addressOf } from '@/lib/filter/filter-address';
import { formatDay } from '@/lib/i18n/dates';
import type { Locale } from '@/lib/i18n/locales';
import type { Translate } from '@/lib/i18n/translate';
import { datasetVersion } from '@/lib/server/dataset-version';
import { setResponseStatus } from '@/lib/server/response-status';
import { FilteredFrame } from './filtered-frame';

export type FilteredExhibitsProps = {
  locale: Locale;
  /** Path of the page, with its language. */
  path: string;
  query: URLSearchParams;
  kinds: readonly ExhibitKind[];
  /** Controls above the exhibits: the options of the page's own. Given the filter and the options that are understood. */
  controls?: (filter: PartnershipFilter, options: Record<string, string>) => ReactNode;
  /** What stands below them. */
  after?: (filter: PartnershipFilter) => ReactNode;
};

/** A page of exhibits under the one filter language: the filters, each exhibit with its chart, table, notes and files. */
export async function FilteredExhibits({
  locale,
  path,
  query,
  kinds,
  controls,
  after,
}: FilteredExhibitsProps) {
  const definitions = kinds.map((kind) => ({ kind, definition: exhibitOf(kind) as ExhibitDefinition }));
  // Options of all the exhibits of a page stand in one address; each reads its own.
  const asked = await readTogether(definitions, query);
  if (asked.problems.length > 0) {
    setResponseStatus(400);
    return (
      <FilterProblems
        locale={locale}
        problems={asked.problems}
        withoutHref={addressOf({ path, extra: asked.options }, asked.filter)}
        allHref={path}
        inPage
      />
    );
  }
  const { filter, options } = asked;
  const short = Object.assign(
    {},
    ...definitions.map(({ definition }) => shortOptions(definition, ownOptions(definition, options))),
  );
  const now = new Date();
  const [t, version, made] = await Promise.all([
    getTranslations({ locale, namespace: 'evaluation' }),
    datasetVersion(),
    Promise.all(
      definitions.map(async ({ kind, definition }) => {
        const own = ownOptions(definition, options);
        return {
          kind,
          own: shortOptions(definition, own),
          exhibit: await makeExhibit(definition, { locale, now, filter, options: own }),
        };
      }),
    ),
  ]);
  const asOf = t('exhibit.asOf', { day: formatDay(locale, atlasDay(now.getTime())), version: version.label });
  return (
    <FilteredFrame locale={locale} path={path} filter={filter} options={short}>
      {controls?.(filter, options)}
      {made.map(({ kind, own, exhibit }) => (
        <ExhibitView
          key={kind}
          id={kind}
          exhibit={exhibit}
          locale={locale}
          takeHref={(format) => fileAddress(locale, kind, filter, own, format)}
          asOf={asOf}
          ways={waysFrom(locale, kind, exhibit, queryOfExhibit(filter, own), t)}
          t={t}
        />
      ))}
      {after?.(filter)}
    </FilteredFrame>
  );
}

/** Into a report, from any exhibit. */
export const waysFrom = (locale: Locale, kind: string, { title }: Exhibit, query: string, t: Translate) => [
  {
    label: t('exhibit.intoReport'),
    href: `/${locale}/evaluation/reports/add?${new URLSearchParams({ kind, query, title })}`,
  },
];

const ownOptions = ({ options }: ExhibitDefinition, given: Record<string, string>) =>
  Object.fromEntries(Object.entries(given).filter(([name]) => name in options.shape));

async function readTogether(
  definitions: readonly { definition: ExhibitDefinition }[],
  query: URLSearchParams,
) {
  const names = new Set(definitions.flatMap(({ definition }) => Object.keys(definition.options.shape)));
  const filters = new URLSearchParams([...query].filter(([name]) => !names.has(name)));
  const plain = { namespace: 'evaluation', options: noOptions } as unknown as ExhibitDefinition;
  const read = await readQuestion(plain, filters);
  const options: Record<string, string> = {};
  for (const { definition } of definitions) {
    const own = new URLSearchParams([...query].filter(([name]) => name in definition.options.shape));
    const question = await readQuestion(definition, own);
    Object.assign(options, question.options);
    read.problems.push(...question.problems);
  }
  return { filter: read.filter, options, problems: read.problems };
}
