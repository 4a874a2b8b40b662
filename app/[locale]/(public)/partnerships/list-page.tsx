import { getTranslations } from 'next-intl/server';
import { FilterChips } from '@/components/filters/filter-chips';
import { FilterPanel, FilterSheetButton } from '@/components/filters/filter-panel';
import { FilterProblems } from '@/components/filters/filter-problems';
import { NoResult } from '@/components/filters/no-result';
import { UndatedLeftOut } from '@/components/filters/undated-left-out';
import { WordsField } from '@/components/filters/words-field';
import { Pagination } from '@/components/list/pagination';
import { PastTheEnd } from '@/components/list/past-the-end';
import { SortLinks } from '@/components/list/sort-links';
import { TakeAway } from '@/components/list/take-away';
import { TieTable } from '@/components/list/tie-table';
import { AtlasLink } from '@/components/ui/link';
import { PageHeader } from '@/components/ui/page-header';
import { presentFilter, presentLoosenings } from '@/lib/filter/filter.presenter';
import { parseFilter } from '@/lib/filter/filter.schema';
import { checkedFilter, filterContext, keptTies, totalsWithout } from '@/lib/filter/filter.service';
import { addressOf } from '@/lib/filter/filter-address';
import type { Locale } from '@/lib/i18n/locales';
import { tieItems } from '@/lib/partnership/tie-item.service';
import { setResponseStatus } from '@/lib/server/response-status';

export type FilteredPageProps = { locale: Locale; query: URLSearchParams };

/** The list of ties: static without a query, rendered for its query with one. */
export async function ListPage({ locale, query }: FilteredPageProps) {
  const path = `/${locale}/partnerships`;
  const { filter, problems } = await checkedFilter(parseFilter(query));
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
  const [t, f, v, ties, context] = await Promise.all([
    getTranslations({ locale, namespace: 'list' }),
    getTranslations({ locale, namespace: 'filters' }),
    getTranslations({ locale, namespace: 'vocabulary' }),
    keptTies(filter),
    filterContext(filter),
  ]);
  const { total, page, pageCount } = ties;
  const hrefOf = (number: number) => addressOf({ path }, { ...filter, page: number });
  if (page > pageCount) {
    setResponseStatus(404);
    return <PastTheEnd locale={locale} page={page} pageCount={pageCount} hrefOf={hrefOf} />;
  }
  const input = {
    ...context,
    locale,
    filter,
    page: { path },
    total,
    undatedLeftOut: ties.undatedLeftOut,
    t: f,
    v,
  };
  const view = presentFilter(input);
  const items = await tieItems({ locale, t, v }, ties.rows);
  const loosenings = total === 0 ? presentLoosenings(input, await totalsWithout(filter)) : [];
  const caption = t('caption', { total, page, pages: pageCount });
  return (
    <div className="mx-auto w-full max-w-[92rem] px-4 pb-16 md:px-8">
      <PageHeader title={t('title')} breadcrumb={[{ label: t('title') }]} />
      <div className="lg:grid lg:grid-cols-[16rem_minmax(0,1fr)] lg:gap-x-10">
        <FilterPanel locale={locale} view={view} className="lg:-ms-6 min-w-0" />
        <div className="min-w-0">
          <div className="no-print flex flex-wrap items-center gap-3">
            <WordsField locale={locale} words={view.words} className="min-w-0 grow basis-40" />
            <FilterSheetButton locale={locale} view={view} />
          </div>
          <FilterChips locale={locale} view={view} className="mt-3" />
          <div className="mt-5 mb-2 flex flex-wrap items-baseline justify-between gap-x-6">
            <p role="status" className="font-semibold">
              {caption}
            </p>
            <p className="no-print flex gap-x-4 text-sm">
              <AtlasLink href={addressOf({ path: `/${locale}/map` }, filter)}>{t('onMap')}</AtlasLink>
              <AtlasLink href={addressOf({ path: `/${locale}/timeline` }, filter)}>
                {t('onTimeline')}
              </AtlasLink>
            </p>
          </div>
          <UndatedLeftOut locale={locale} view={view} />
          {total === 0 ? (
            <NoResult locale={locale} loosenings={loosenings} clearHref={view.clearHref} className="mt-4" />
          ) : (
            <>
              <SortLinks locale={locale} page={{ path }} filter={filter} />
              <TieTable locale={locale} items={items} caption={caption} />
              <Pagination locale={locale} page={page} pageCount={pageCount} hrefOf={hrefOf} />
              <TakeAway
                locale={locale}
                filter={filter}
                total={total}
                className="mt-10 border-hairline border-t pt-4"
              />
            </>
          )}
        </div>
      </div>
    </div>
  );
}
