import { getTranslations } from 'next-intl/server';
import { ProblemPage } from '@/components/shell/problem-page';
import type { Locale } from '@/lib/i18n/locales';
import { siteName } from '@/lib/server/metadata';

export type NoRecordProps = { locale: Locale };

/**
 * What stands at an address that names no record. The page's metadata give it its status 404 by `notFound()`, and so
 * have neither title nor description to give: they come with the content.
 */
export async function NoRecord({ locale }: NoRecordProps) {
  const t = await getTranslations({ locale, namespace: 'problem' });
  return (
    <>
      <title>{`${t('404.title')} – ${siteName(locale)}`}</title>
      <meta name="description" content={t('404.text')} />
      <ProblemPage locale={locale} status={404} />
    </>
  );
}
