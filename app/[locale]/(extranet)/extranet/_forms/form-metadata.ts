import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { isLocale } from '@/lib/i18n/locales';
import { privateMetadata } from '@/lib/server/private-metadata';

/** Title of a form's page. @param group whose words: `form.<group>.title` of the namespace `forms` */
export async function formMetadata(params: Promise<{ locale: string }>, group: string): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const t = await getTranslations({ locale, namespace: 'forms' });
  return privateMetadata(locale, t(`form.${group}.title`));
}

/** Which part of a record an address names: "agreement-12" is an agreement. */
export const groupOf = (part: string): string => {
  const [kind = ''] = part.split('-');
  const groups: Record<string, string> = {
    shared: 'tie',
    designation: 'designation',
    agreement: 'agreement',
    source: 'source',
    status: 'status',
    contact: 'contact',
  };
  return groups[kind] ?? 'tie';
};
