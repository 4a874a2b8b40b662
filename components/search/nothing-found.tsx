import { getTranslations } from 'next-intl/server';
import { AtlasLink } from '@/components/ui/link';
import { Notice } from '@/components/ui/notice';
import type { Locale } from '@/lib/i18n/locales';

/** Nothing bears the words and nothing comes near: what to try. */
export async function NothingFound({ locale }: { locale: Locale }) {
  const t = await getTranslations({ locale, namespace: 'search' });
  const ways = [
    { href: `/${locale}/my-commune`, label: t('nothing.commune') },
    { href: `/${locale}/map`, label: t('nothing.map') },
    { href: `/${locale}/partnerships`, label: t('nothing.list') },
  ];
  return (
    <Notice kind="info" title={t('nothing.title')} heading="h2">
      <p>{t('nothing.text')}</p>
      <ul className="mt-2 list-disc ps-5">
        <li>{t('nothing.spelling')}</li>
        <li>{t('nothing.fewer')}</li>
      </ul>
      <ul className="mt-3 flex flex-wrap gap-x-5">
        {ways.map(({ href, label }) => (
          <li key={href}>
            <AtlasLink href={href} className="inline-flex min-h-8 items-center">
              {label}
            </AtlasLink>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
