import { getTranslations } from 'next-intl/server';
import { AtlasLink } from '@/components/ui/link';
import type { PartnershipFilter, SortKey } from '@/lib/filter/filter.schema';
import { addressOf, type FilteredPage } from '@/lib/filter/filter-address';
import type { Locale } from '@/lib/i18n/locales';

/** The orders that are offered; the others are honoured in an address. */
const offered: readonly SortKey[] = ['name', '-signed', 'signed', 'status', '-lastSign', '-updated'];

export type SortLinksProps = { locale: Locale; page: FilteredPage; filter: PartnershipFilter };

/** The orders of a list, as links. */
export async function SortLinks({ locale, page, filter }: SortLinksProps) {
  const [t, list] = await Promise.all([
    getTranslations({ locale, namespace: 'filters' }),
    getTranslations({ locale, namespace: 'list' }),
  ]);
  const sorts = offered.includes(filter.sort) ? offered : [...offered, filter.sort];
  return (
    <nav
      aria-label={list('sort.label')}
      className="no-print -mx-4 overflow-x-auto px-4 text-sm md:mx-0 md:px-0"
    >
      <ul className="flex items-baseline gap-x-4 [&>li]:shrink-0 [&>li]:whitespace-nowrap md:flex-wrap">
        <li aria-hidden="true" className="text-ink-2">
          {list('sort.label')}
        </li>
        {sorts.map((sort) => (
          <li key={sort}>
            {sort === filter.sort ? (
              <span aria-current="true" className="inline-flex min-h-8 items-center font-semibold">
                {t(`sort.${sort}`)}
              </span>
            ) : (
              <AtlasLink
                href={addressOf(page, { ...filter, page: 1, sort })}
                className="inline-flex min-h-8 items-center"
              >
                {t(`sort.${sort}`)}
              </AtlasLink>
            )}
          </li>
        ))}
      </ul>
    </nav>
  );
}
