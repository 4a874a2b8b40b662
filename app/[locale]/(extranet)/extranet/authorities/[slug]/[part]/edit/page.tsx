import { notFound } from 'next/navigation';
import { setRequestLocale } from 'next-intl/server';
import { isLocale } from '@/lib/i18n/locales';
import { formMetadata, groupOf } from '../../../../_forms/form-metadata';
import { FormPage } from '../../../../_forms/form-page';
import type { FormQuery } from '../../../../_forms/form-query';

type Props = {
  params: Promise<{ locale: string; slug: string; part: string }>;
  searchParams: Promise<FormQuery>;
};

export const generateMetadata = async ({ params }: Props) =>
  formMetadata(params, groupOf((await params).part));

/** An office of an authority that answers for international affairs. */
export default async function AuthorityPartPage({ params, searchParams }: Props) {
  const { locale, slug, part } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  return (
    <FormPage locale={locale} family="authority" recordKey={`${slug}/${part}`} query={await searchParams} />
  );
}
