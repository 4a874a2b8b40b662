import { getTranslations } from 'next-intl/server';
import type { PartnershipFilter } from '@/lib/filter/filter.schema';
import { addressOf } from '@/lib/filter/filter-address';
import type { Locale } from '@/lib/i18n/locales';
import { PrintButton } from './print-button';

export const takeFormats = ['csv', 'geojson', 'json'] as const;

export type TakeAwayProps = { locale: Locale; filter: PartnershipFilter; total: number; className?: string };

/** The filtered set as files, whole and in the order shown. */
export async function TakeAway({ locale, filter, total, className = '' }: TakeAwayProps) {
  const t = await getTranslations({ locale, namespace: 'list' });
  return (
    <section aria-labelledby="take-title" className={`no-print text-sm ${className}`}>
      <h2 id="take-title" className="text-lg">
        {t('take.title')}
      </h2>
      <p className="mt-1 text-ink-2">{t('take.text', { count: total })}</p>
      <ul className="mt-2 flex flex-wrap gap-x-5">
        {takeFormats.map((format) => (
          <li key={format}>
            <a href={takeAddress(filter, format)} download className="link inline-flex min-h-8 items-center">
              {t(`take.${format}`)}
            </a>
          </li>
        ))}
        <li>
          <PrintButton label={t('print')} />
        </li>
      </ul>
    </section>
  );
}

/** The API's address of a filtered set as a file; the API pages what is JSON, so that gets its largest page. */
export function takeAddress(filter: PartnershipFilter, format: (typeof takeFormats)[number]): string {
  const pageSize = format === 'json' ? 500 : 50;
  return addressOf({ path: '/api/v1/partnerships', extra: { format } }, { ...filter, page: 1, pageSize });
}
