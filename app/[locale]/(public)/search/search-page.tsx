import { getTranslations } from 'next-intl/server';
import { FilterProblems } from '@/components/filters/filter-problems';
import { HitList } from '@/components/search/hit-list';
import { NothingFound } from '@/components/search/nothing-found';
import { SearchForm } from '@/components/search/search-form';
import { SearchStart } from '@/components/search/search-start';
import { TieHits } from '@/components/search/tie-hits';
import { PageHeader } from '@/components/ui/page-header';
import { emptyFilter } from '@/lib/filter/filter.schema';
import { filterContext } from '@/lib/filter/filter.service';
import { filterGroups } from '@/lib/filter/filter-options.presenter';
import type { Locale } from '@/lib/i18n/locales';
import { parseWords } from '@/lib/search/search.schema';
import { search } from '@/lib/search/search.service';
import { setResponseStatus } from '@/lib/server/response-status';

/** What bears the words of the address; without words, where to begin. */
export async function SearchPage({ locale, query }: { locale: Locale; query: URLSearchParams }) {
  const path = `/${locale}/search`;
  const { words, problems } = parseWords(query);
  if (problems.length > 0) {
    setResponseStatus(400);
    const withoutHref = words ? `${path}?${new URLSearchParams({ q: words })}` : path;
    return (
      <FilterProblems
        locale={locale}
        problems={problems}
        withoutHref={withoutHref}
        allHref={`/${locale}/partnerships`}
      />
    );
  }
  const [t, list, v] = await Promise.all([
    getTranslations({ locale, namespace: 'search' }),
    getTranslations({ locale, namespace: 'list' }),
    getTranslations({ locale, namespace: 'vocabulary' }),
  ]);
  const title = words ? t('titleFor', { words }) : t('title');
  const form = (
    <SearchForm action={path} words={words} label={t('label')} submit={t('submit')} help={t('help')} />
  );
  if (!words) {
    return (
      <div className="page pb-16">
        <PageHeader title={title} breadcrumb={[{ label: t('title') }]} />
        {form}
        <SearchStart locale={locale} {...(await ways(locale))} />
      </div>
    );
  }
  const { near, authorities, ties, sections } = await search({ locale, t: list, v }, words);
  const count = authorities.length + ties.total + sections.reduce((sum, { hits }) => sum + hits.length, 0);
  return (
    <div className="page pb-16">
      <PageHeader title={title} breadcrumb={[{ label: t('title'), href: path }, { label: words }]} />
      {form}
      {count === 0 ? (
        <NothingFound locale={locale} />
      ) : (
        <>
          <p role="status" className="mb-6 font-semibold">
            {near && authorities.length + sections.length > 0 ? t('near') : t('found', { count })}
          </p>
          <div className="grid max-w-5xl content-start gap-x-12 gap-y-8 md:grid-cols-2">
            {authorities.length > 0 && (
              <HitList
                id="found-authorities"
                title={t('section.authority')}
                hits={authorities}
                tiesLabel={(n) => t('ties', { count: n })}
              />
            )}
            {ties.items.length > 0 && (
              <TieHits
                title={t('section.tie')}
                items={ties.items}
                more={
                  ties.total > ties.items.length
                    ? { label: t('allTies', { count: ties.total, words }), href: ties.href }
                    : null
                }
              />
            )}
            {sections.map(({ section, hits }) => (
              <HitList
                key={section}
                id={`found-${section}`}
                title={t(`section.${section}`)}
                hits={hits}
                tiesLabel={(n) => t('ties', { count: n })}
              />
            ))}
          </div>
        </>
      )}
    </div>
  );
}

/** The themes and territories that ties are known of, with how many. */
async function ways(locale: Locale) {
  const [t, v, context] = await Promise.all([
    getTranslations({ locale, namespace: 'filters' }),
    getTranslations({ locale, namespace: 'vocabulary' }),
    filterContext(emptyFilter),
  ]);
  const groups = filterGroups({ ...context, locale, filter: emptyFilter, t, v });
  const sectionsOf = (wanted: string) => groups.find(({ name }) => name === wanted)?.sections ?? [];
  return { themes: sectionsOf('theme').flatMap(({ options }) => options), territories: sectionsOf('region') };
}
