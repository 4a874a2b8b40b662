import { getTranslations } from 'next-intl/server';
import { AtlasLink } from '@/components/ui/link';
import { Notice } from '@/components/ui/notice';
import type { FilterLoosening } from '@/lib/filter/filter.view';
import type { Locale } from '@/lib/i18n/locales';

export type NoResultProps = {
  locale: Locale;
  loosenings: readonly FilterLoosening[];
  clearHref: string;
  className?: string;
};

/** Nothing matches: which filter to do without, and how many ties that would find. */
export async function NoResult({ locale, loosenings, clearHref, className }: NoResultProps) {
  const t = await getTranslations({ locale, namespace: 'filters' });
  return (
    <Notice kind="info" title={t('none.title')} heading="h2" className={className}>
      {loosenings.length > 0 ? (
        <>
          <p>{t('none.lead')}</p>
          <ul className="mt-2">
            {loosenings.map(({ key, name, value, count, href }) => (
              <li key={key} className="min-h-8">
                <AtlasLink href={href}>{t('none.without', { name, value })}</AtlasLink>{' '}
                <span className="whitespace-nowrap text-ink-2">({t('total', { count })})</span>
              </li>
            ))}
          </ul>
        </>
      ) : (
        <p>{t('none.many')}</p>
      )}
      <p className="mt-2">
        <AtlasLink href={clearHref}>{t('none.all')}</AtlasLink>
      </p>
    </Notice>
  );
}
