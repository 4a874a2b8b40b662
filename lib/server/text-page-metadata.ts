import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { isLocale } from '../i18n/locales';
import { pageMetadata } from './metadata';

type TextNamespace = 'about' | 'method' | 'data' | 'accessibility' | 'legal' | 'contact';

/** Metadata of a page of text: its namespace is also its address. */
export function textPageMetadata(namespace: TextNamespace) {
  return async ({ params }: { params: Promise<{ locale: string }> }): Promise<Metadata> => {
    const { locale } = await params;
    if (!isLocale(locale)) notFound();
    const t = await getTranslations({ locale, namespace });
    return pageMetadata({
      locale,
      path: `/${namespace}`,
      title: t('title'),
      description: t('metaDescription'),
    });
  };
}
