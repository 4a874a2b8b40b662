import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { setRequestLocale } from 'next-intl/server';
import { HomePage } from '@/components/home/home-page';
import { JsonLd } from '@/components/ui/json-ld';
import { readHome } from '@/lib/home/read-home';
import { isLocale } from '@/lib/i18n/locales';
import { pageMetadata } from '@/lib/server/metadata';

export const revalidate = 86_400;

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  return pageMetadata({ locale, path: '' });
}

export default async function Home({ params }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const { page, structuredData } = await readHome(locale);
  return (
    <>
      {structuredData.map((data) => (
        <JsonLd key={String(data['@type'])} data={data} />
      ))}
      <HomePage {...page} />
    </>
  );
}
