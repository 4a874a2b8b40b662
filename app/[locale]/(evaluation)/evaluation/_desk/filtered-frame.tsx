import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { FilterChips } from '@/components/filters/filter-chips';
import { FilterPanel, FilterSheetButton } from '@/components/filters/filter-panel';
import { UndatedLeftOut } from '@/components/filters/undated-left-out';
import { WordsField } from '@/components/filters/words-field';
import { AtlasLink } from '@/components/ui/link';
import { presentFilter } from '@/lib/filter/filter.presenter';
import type { PartnershipFilter } from '@/lib/filter/filter.schema';
import { filterContext, undatedLeftOut } from '@/lib/filter/filter.service';
import type { FilterView } from '@/lib/filter/filter.view';
import { addressOf } from '@/lib/filter/filter-address';
import type { Locale } from '@/lib/i18n/locales';
import type { Translate } from '@/lib/i18n/translate';
import { countTies } from '@/lib/partnership/partnership-list.service';
import { reportWords } from '@/lib/report/report-words';
import { saveViewAddress } from '@/lib/view/view-pages';

export type FilteredFrameProps = {
  locale: Locale;
  /** Path of the page, with its language. */
  path: string;
  filter: PartnershipFilter;
  /** What stands in the address beside the filters: kept when a filter changes. */
  options: Readonly<Record<string, string>>;
  children: ReactNode;
};

/** The filters beside what they let through, on every page of the evaluation. */
export async function FilteredFrame({ locale, path, filter, options, children }: FilteredFrameProps) {
  const [t, f, v, context, total, leftOut] = await Promise.all([
    getTranslations({ locale, namespace: 'evaluation' }),
    getTranslations({ locale, namespace: 'filters' }),
    getTranslations({ locale, namespace: 'vocabulary' }),
    filterContext(filter),
    countTies(filter),
    undatedLeftOut(filter),
  ]);
  const extra = Object.fromEntries(Object.entries(options).filter(([, value]) => value !== ''));
  const page = { path, extra };
  const words = { t: f as Translate, v: v as Translate };
  const { t: r } = reportWords(locale);
  const saveHref = saveViewAddress(path, addressOf({ path: '', extra }, { ...filter, page: 1 }).slice(1));
  const input = { ...context, ...words, locale, filter, page, total, undatedLeftOut: leftOut };
  const view = evaluatorsFirst(presentFilter(input));
  return (
    <div className="lg:grid lg:grid-cols-[16rem_minmax(0,1fr)] lg:gap-x-10">
      <FilterPanel locale={locale} view={view} extra={extra} className="lg:-ms-6 min-w-0" />
      <div className="min-w-0">
        <div className="no-print flex flex-wrap items-center gap-3">
          <WordsField locale={locale} words={view.words} className="min-w-0 grow basis-40" />
          <FilterSheetButton locale={locale} view={view} />
        </div>
        <FilterChips locale={locale} view={view} className="mt-3" />
        <p role="status" className="mt-5 mb-4 flex flex-wrap items-baseline gap-x-6 font-semibold">
          {t('frame.total', { count: total })}
          <AtlasLink
            href={addressOf({ path: `/${locale}/partnerships` }, filter)}
            className="link no-print font-normal text-sm"
          >
            {t('frame.list')}
          </AtlasLink>
          {saveHref && (
            <AtlasLink href={saveHref} className="link no-print font-normal text-sm">
              {r('views.new')}
            </AtlasLink>
          )}
        </p>
        <UndatedLeftOut locale={locale} view={view} />
        {children}
      </div>
    </div>
  );
}

/** What evaluators filter by before anything else. */
const first: readonly string[] = ['region', 'status'];

function evaluatorsFirst(view: FilterView): FilterView {
  const place = ({ name }: FilterView['groups'][number]) =>
    first.includes(name) ? first.indexOf(name) : first.length;
  return { ...view, groups: view.groups.toSorted((one, other) => place(one) - place(other)) };
}
