import { getTranslations } from 'next-intl/server';
import { AtlasLink } from '@/components/ui/link';
import { PageHeader } from '@/components/ui/page-header';
import type { Locale } from '@/lib/i18n/locales';

export type PastTheEndProps = {
  locale: Locale;
  page: number;
  pageCount: number;
  hrefOf: (page: number) => string;
};

/** A page past the end of a list: how long it is, and the way to its last page. */
export async function PastTheEnd({ locale, page, pageCount, hrefOf }: PastTheEndProps) {
  const t = await getTranslations({ locale, namespace: 'list' });
  return (
    <div className="page pb-16">
      <PageHeader title={t('pastEnd.title', { page })} lead={t('pastEnd.text', { pages: pageCount })} />
      <ul className="flex flex-wrap gap-x-6 gap-y-2">
        <li>
          <AtlasLink href={hrefOf(pageCount)}>{t('pastEnd.last')}</AtlasLink>
        </li>
        {pageCount > 1 && (
          <li>
            <AtlasLink href={hrefOf(1)}>{t('pastEnd.first')}</AtlasLink>
          </li>
        )}
      </ul>
    </div>
  );
}
