import { useTranslations } from 'next-intl';
import { AtlasLink } from '@/components/ui/link';
import { PageHeader } from '@/components/ui/page-header';
import type { Locale } from '@/lib/i18n/locales';

export type NothingHereProps = { locale: Locale };

/** What stands at the address of a record that does not exist; the page's metadata give it its status 404. */
export function NothingHere({ locale }: NothingHereProps) {
  const t = useTranslations('problem');
  const ways = [
    { href: `/${locale}`, label: t('toHome') },
    { href: `/${locale}/map`, label: t('toMap') },
    { href: `/${locale}/partnerships`, label: t('toList') },
  ];
  return (
    <div className="page pb-16">
      <PageHeader title={t('404.title')} lead={<p>{t('404.text')}</p>} />
      <p className="text-ink-2">{t('ways')}</p>
      <ul className="mt-1 flex flex-wrap gap-x-6">
        {ways.map(({ href, label }) => (
          <li key={href}>
            <AtlasLink href={href} className="inline-block py-1">
              {label}
            </AtlasLink>
          </li>
        ))}
      </ul>
    </div>
  );
}
