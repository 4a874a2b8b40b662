import { notFound } from 'next/navigation';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { richTags } from '@/components/shell/rich-links';
import { TextPage } from '@/components/shell/text-page';
import { tiesOfHome } from '@/lib/home/home.repository';
import { isLocale } from '@/lib/i18n/locales';
import { recordCounts } from '@/lib/method/method.repository';
import { textPageMetadata } from '@/lib/server/text-page-metadata';

export const revalidate = 86_400;

export const generateMetadata = textPageMetadata('about');

export default async function AboutPage({ params }: { params: Promise<{ locale: string }> }) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const [t, ties, counts] = await Promise.all([
    getTranslations({ locale, namespace: 'about' }),
    tiesOfHome(),
    recordCounts(),
  ]);
  const values = { ...richTags(locale), ties: ties.length, ...counts };
  return <TextPage t={t} title={t('title')} lead={t('lead')} values={values} />;
}
