import { notFound, redirect } from 'next/navigation';
import { setRequestLocale } from 'next-intl/server';
import { isLocale } from '@/lib/i18n/locales';
import { isSlug } from '@/lib/slug/slug.rules';
import { formMetadata } from '../../_forms/form-metadata';
import { FormPage } from '../../_forms/form-page';
import { type FormQuery, one } from '../../_forms/form-query';

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<FormQuery> };

export const generateMetadata = ({ params }: Props) => formMetadata(params, 'project');

/** A new project of a tie; without one, the extranet's own page leads to the ties. */
export default async function NewProjectPage({ params, searchParams }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const query = await searchParams;
  const tie = one(query.tie);
  if (!tie || !isSlug(tie)) redirect(`/${locale}/extranet`);
  return <FormPage locale={locale} family="project" recordKey={`new:${tie}`} query={query} />;
}
