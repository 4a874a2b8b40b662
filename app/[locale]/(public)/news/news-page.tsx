import { getTranslations } from 'next-intl/server';
import { FilterChips } from '@/components/filters/filter-chips';
import { FilterPanel, FilterSheetButton } from '@/components/filters/filter-panel';
import { FilterProblems } from '@/components/filters/filter-problems';
import { NoResult } from '@/components/filters/no-result';
import { WordsField } from '@/components/filters/words-field';
import { LatestSignatures } from '@/components/news/latest-signatures';
import { NewsDays } from '@/components/news/news-days';
import { PageHeader } from '@/components/ui/page-header';
import { presentFilter, presentLoosenings } from '@/lib/filter/filter.presenter';
import { emptyFilter, parseFilter } from '@/lib/filter/filter.schema';
import { checkedFilter, filterContext, totalsWithout } from '@/lib/filter/filter.service';
import { addressOf } from '@/lib/filter/filter-address';
import type { Locale } from '@/lib/i18n/locales';
import { newsOf } from '@/lib/news/news.service';
import { setResponseStatus } from '@/lib/server/response-status';

/** What changed lately in the record, under the filters. */
export async function NewsPage({ locale, query }: { locale: Locale; query: URLSearchParams }) {
  const path = `/${locale}/news`;
  const { filter: asked, problems } = await checkedFilter(parseFilter(query));
  const filter = { ...asked, page: 1, pageSize: emptyFilter.pageSize, sort: emptyFilter.sort };
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
  const [t, f, list, v, context] = await Promise.all([
    getTranslations({ locale, namespace: 'news' }),
    getTranslations({ locale, namespace: 'filters' }),
    getTranslations({ locale, namespace: 'list' }),
    getTranslations({ locale, namespace: 'vocabulary' }),
    filterContext(filter),
  ]);
  const { total, undatedLeftOut, days, signatures } = await newsOf({ locale, t, list, v }, filter);
  const input = { ...context, locale, filter, page: { path }, total, undatedLeftOut, t: f, v };
  const view = presentFilter(input);
  const nothing = days.length === 0;
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
          <p className="my-4 max-w-measure text-ink-2 text-sm">{t('lead')}</p>
          {nothing ? (
            <NoResult locale={locale} loosenings={loosenings} clearHref={view.clearHref} />
          ) : (
            <>
              <h2 className="sr-only">{t('days')}</h2>
              <NewsDays locale={locale} days={days} />
            </>
          )}
          <LatestSignatures locale={locale} items={signatures} />
        </div>
      </div>
    </div>
  );
}
