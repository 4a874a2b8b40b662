import { getTranslations } from 'next-intl/server';
import { Button } from '@/components/ui/button';
import type { FilterView } from '@/lib/filter/filter.view';
import type { Locale } from '@/lib/i18n/locales';
import { FilterForm } from './filter-form';
import { FilterGroupFields } from './filter-group';
import { FilterYears } from './filter-years';
import { pageKeeps } from './page-keeps';

export const FILTER_FORM_ID = 'filters';
const SHEET_ID = 'filter-sheet';

export type FilterPanelProps = {
  locale: Locale;
  view: FilterView;
  /** Parameters of the page beside the filters, for the form without script. */
  extra?: Readonly<Record<string, string>>;
  className?: string;
};

/** Groups that stand open from the start on every page. */
const open = new Set(['status', 'pair']);

/**
 * The filters as one form: a column on a desk, a full sheet on a phone (a popover that the browser opens by itself).
 * It submits as a plain form and follows each change where scripts run.
 */
export async function FilterPanel({ locale, view, extra = {}, className = '' }: FilterPanelProps) {
  const t = await getTranslations({ locale, namespace: 'filters' });
  const legend = t('countLegend');
  const below = t('below', { name: '{name}' });
  return (
    <FilterForm
      id={FILTER_FORM_ID}
      action={view.action}
      query={view.query}
      keep={pageKeeps}
      updating={t('updating')}
      className={`no-print ${className}`}
    >
      {[...view.kept, ...Object.entries(extra).map(([name, value]) => ({ name, value }))].map(
        ({ name, value }) => (
          <input key={name} type="hidden" name={name} value={value} />
        ),
      )}
      <section
        id={SHEET_ID}
        popover="auto"
        data-scrolls
        aria-label={t('title')}
        className="h-dvh max-h-none w-full max-w-none overflow-y-auto bg-paper text-ink text-sm lg:static lg:block lg:h-full lg:bg-transparent"
      >
        <SheetHead title={t('title')} close={t('close')} />
        <div className="px-4 pb-4 lg:pe-4 lg:ps-6">
          {view.groups.map((group) => (
            <FilterGroupFields
              key={group.name}
              group={group}
              open={open.has(group.name)}
              legend={legend}
              below={below}
            />
          ))}
          <FilterYears locale={locale} from={view.from} to={view.to} undated={view.undated} />
          <noscript>
            <Button type="submit" className="mt-4 hidden w-full lg:flex">
              {t('apply')}
            </Button>
          </noscript>
        </div>
        <div className="sticky bottom-0 border-hairline border-t bg-paper p-4 lg:hidden">
          <Button type="submit" look="main" className="w-full">
            {t('show', { count: view.total })}
          </Button>
        </div>
      </section>
    </FilterForm>
  );
}

function SheetHead({ title, close }: { title: string; close: string }) {
  return (
    <div className="sticky top-0 z-10 flex items-center justify-between border-hairline border-b bg-paper px-4 lg:hidden">
      <p className="font-semibold font-serif text-lg">{title}</p>
      <button
        type="button"
        popoverTarget={SHEET_ID}
        popoverTargetAction="hide"
        className="-me-3 inline-flex min-h-12 items-center px-3 text-accent"
      >
        {close}
      </button>
    </div>
  );
}

/** Opens the sheet on a phone; says how many filters are active. */
export async function FilterSheetButton({ locale, view }: { locale: Locale; view: FilterView }) {
  const t = await getTranslations({ locale, namespace: 'filters' });
  const count = view.chips.filter(({ key }) => key !== 'sort').length;
  return (
    <button
      type="button"
      popoverTarget={SHEET_ID}
      className="no-print inline-flex min-h-11 shrink-0 items-center gap-2 rounded-md border border-field bg-sheet px-3 font-medium text-sm hover:border-accent hover:text-accent lg:hidden"
    >
      <svg
        viewBox="0 0 16 16"
        className="size-4"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
        aria-hidden="true"
      >
        <path d="M1.500 4.500h13M4 8h8M6.500 11.500h3" strokeLinecap="round" />
      </svg>
      {count > 0 ? t('openWith', { count }) : t('open')}
    </button>
  );
}
