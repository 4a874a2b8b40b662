import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { queryOf, type SearchParams } from '@/lib/filter/search-params';
import { isLocale } from '@/lib/i18n/locales';
import { pageMetadata } from '@/lib/server/metadata';
import { CommunePage } from '../../my-commune/commune-page';

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<SearchParams> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const t = await getTranslations({ locale, namespace: 'commune' });
  const page = { locale, path: '/my-commune', title: t('title'), description: t('description') };
  return pageMetadata({ ...page, noIndex: true });
}

export default async function Page({ params, searchParams }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  return <CommunePage locale={locale} query={queryOf(await searchParams)} />;
}
