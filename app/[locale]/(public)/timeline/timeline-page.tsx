import { getTranslations } from 'next-intl/server';
import { FilterChips } from '@/components/filters/filter-chips';
import { FilterPanel, FilterSheetButton } from '@/components/filters/filter-panel';
import { FilterProblems } from '@/components/filters/filter-problems';
import { NoResult } from '@/components/filters/no-result';
import { UndatedLeftOut } from '@/components/filters/undated-left-out';
import { WordsField } from '@/components/filters/words-field';
import { Pagination } from '@/components/list/pagination';
import { DecadeBars } from '@/components/timeline/decade-bars';
import { TimelineYears } from '@/components/timeline/timeline-years';
import { UndatedTies } from '@/components/timeline/undated-ties';
import { AtlasLink } from '@/components/ui/link';
import { PageHeader } from '@/components/ui/page-header';
import { presentFilter, presentLoosenings } from '@/lib/filter/filter.presenter';
import { emptyFilter, parseFilter } from '@/lib/filter/filter.schema';
import { checkedFilter, filterContext, totalsWithout, undatedLeftOut } from '@/lib/filter/filter.service';
import { addressOf } from '@/lib/filter/filter-address';
import { formatYear } from '@/lib/i18n/dates';
import type { Locale } from '@/lib/i18n/locales';
import { setResponseStatus } from '@/lib/server/response-status';
import { timelineOf } from '@/lib/timeline/timeline.service';

/** What was signed and what took place, by year, under the filters. */
export async function TimelinePage({ locale, query }: { locale: Locale; query: URLSearchParams }) {
  const path = `/${locale}/timeline`;
  const { filter: asked, problems } = await checkedFilter(parseFilter(query));
  const filter = { ...asked, page: 1, pageSize: emptyFilter.pageSize };
  if (problems.length > 0) {
    setResponseStatus(400);
    return (
      <FilterProblems
        locale={locale}
        problems={problems}
        withoutHref={addressOf({ path }, filter)}
        allHref={path}
      />
    );
  }
  const [t, f, list, v, context, leftOut] = await Promise.all([
    getTranslations({ locale, namespace: 'timeline' }),
    getTranslations({ locale, namespace: 'filters' }),
    getTranslations({ locale, namespace: 'list' }),
    getTranslations({ locale, namespace: 'vocabulary' }),
    filterContext(filter),
    undatedLeftOut(filter),
  ]);
  const { total, view: timeline } = await timelineOf({ locale, t: list, v }, { ...filter, page: asked.page });
  const input = { ...context, locale, filter, page: { path }, total, undatedLeftOut: leftOut, t: f, v };
  const view = presentFilter(input);
  const pageHref = (page: number) => addressOf({ path }, { ...filter, page });
  const nothing = timeline.count === 0 && total === 0;
  const loosenings = nothing ? presentLoosenings(input, await totalsWithout(filter)) : [];
  return (
    <div className="mx-auto w-full max-w-[92rem] px-4 pb-16 md:px-8">
      <PageHeader title={t('title')} breadcrumb={[{ label: t('title') }]} />
      <div className="lg:grid lg:grid-cols-[16rem_minmax(0,1fr)] lg:gap-x-10">
        <FilterPanel locale={locale} view={view} className="min-w-0 lg:-ms-6" />
        <div className="min-w-0 max-w-4xl">
          <div className="no-print flex flex-wrap items-center gap-3">
            <WordsField locale={locale} words={view.words} className="min-w-0 grow basis-40" />
            <FilterSheetButton locale={locale} view={view} />
          </div>
          <FilterChips locale={locale} view={view} className="mt-3" />
          <div className="mt-5 mb-2 flex flex-wrap items-baseline justify-between gap-x-6">
            <p role="status" className="font-semibold">
              {t('dated', { count: timeline.count })}
            </p>
            <AtlasLink
              href={addressOf({ path: `/${locale}/partnerships` }, filter)}
              className="no-print text-sm"
            >
              {list('asList')}
            </AtlasLink>
          </div>
          <p className="mb-4 max-w-measure text-ink-2 text-sm">
            {t('lead')} {t('eventsRule')}
          </p>
          <UndatedLeftOut locale={locale} view={view} />
          {nothing && (
            <NoResult locale={locale} loosenings={loosenings} clearHref={view.clearHref} className="mt-4" />
          )}
          {timeline.span && (
            <>
              <DecadeBars
                decades={timeline.decades}
                title={t('chart', {
                  count: timeline.count,
                  from: formatYear(locale, timeline.span[0]),
                  to: formatYear(locale, timeline.span[1]),
                })}
                nameOf={String}
                sentenceOf={({ decade, agreements, events }) =>
                  t('chartDecade', { decade: String(decade), end: String(decade + 9), agreements, events })
                }
                words={{ agreements: t('chartAgreements'), events: t('chartEvents') }}
                page={timeline.page}
                pageHref={pageHref}
              />
              {timeline.pageCount > 1 && (
                <p className="mb-6 max-w-measure">
                  {t('cut', { page: timeline.page, pages: timeline.pageCount, count: timeline.count })}
                </p>
              )}
              <h2 className="sr-only">{t('years')}</h2>
              <TimelineYears years={timeline.years} eventLabel={t('event')} />
              <Pagination
                locale={locale}
                page={timeline.page}
                pageCount={timeline.pageCount}
                hrefOf={pageHref}
              />
            </>
          )}
          <UndatedTies
            locale={locale}
            {...timeline.undated}
            listHref={addressOf({ path: `/${locale}/partnerships` }, { ...filter, undated: true })}
          />
        </div>
      </div>
    </div>
  );
}
