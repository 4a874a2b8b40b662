import { getTranslations } from 'next-intl/server';
import { AtlasLink } from '@/components/ui/link';
import type { Locale } from '@/lib/i18n/locales';
import { pageNumbers } from '@/lib/partnership/page-numbers';

export type PaginationProps = {
  locale: Locale;
  page: number;
  pageCount: number;
  /** The address of a page of the list. */
  hrefOf: (page: number) => string;
};

const box = 'inline-flex min-h-10 min-w-10 items-center justify-center rounded-md px-2';

/** The pages of a list; nothing where there is but one. */
export async function Pagination({ locale, page, pageCount, hrefOf }: PaginationProps) {
  if (pageCount < 2) return null;
  const t = await getTranslations({ locale, namespace: 'list' });
  return (
    <nav aria-label={t('pages.label')} className="no-print mt-6 text-sm">
      <ol className="flex flex-wrap items-center gap-1">
        {page > 1 && (
          <li>
            <AtlasLink href={hrefOf(page - 1)} rel="prev" className={box}>
              {t('pages.previous')}
            </AtlasLink>
          </li>
        )}
        {pageNumbers(page, pageCount).map((number, index) =>
          number === null ? (
            // biome-ignore lint/suspicious/noArrayIndexKey: a gap has nothing but its place.
            <li key={`gap-${index}`} aria-hidden="true" className="px-1 text-ink-2">
              …
            </li>
          ) : (
            <li key={number}>
              {number === page ? (
                <span aria-current="page" className={`${box} border border-ink font-semibold`}>
                  <span className="sr-only">{t('pages.page', { page: number })}</span>
                  <span aria-hidden="true">{number}</span>
                </span>
              ) : (
                <AtlasLink
                  href={hrefOf(number)}
                  className={box}
                  aria-label={t('pages.page', { page: number })}
                >
                  {number}
                </AtlasLink>
              )}
            </li>
          ),
        )}
        {page < pageCount && (
          <li>
            <AtlasLink href={hrefOf(page + 1)} rel="next" className={box}>
              {t('pages.next')}
            </AtlasLink>
          </li>
        )}
      </ol>
    </nav>
  );
}
