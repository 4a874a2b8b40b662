import { notFound } from 'next/navigation';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { RemoveButton } from '@/components/forms/remove-button';
import { Notice } from '@/components/ui/notice';
import { isLocale } from '@/lib/i18n/locales';
import { formMetadata } from '../../../_forms/form-metadata';
import { FormPage } from '../../../_forms/form-page';
import { type FormQuery, one } from '../../../_forms/form-query';
import { projectPlace } from '../../../_forms/project-place';
import { remove } from '../../../_forms/remove-actions';

type Props = { params: Promise<{ locale: string; slug: string }>; searchParams: Promise<FormQuery> };

export const generateMetadata = ({ params }: Props) => formMetadata(params, 'project');

/** A project of a tie. */
export default async function EditProjectPage({ params, searchParams }: Props) {
  const { locale, slug } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const [query, t, place] = await Promise.all([
    searchParams,
    getTranslations({ locale, namespace: 'forms' }),
    projectPlace(slug),
  ]);
  return (
    <FormPage locale={locale} family="project" recordKey={slug} query={query}>
      {one(query.published) && (
        <Notice kind="info" title={t('published.title')} heading="h2" className="mb-6">
          {t('published.text')}
        </Notice>
      )}
      {place && (
        <div className="mb-6">
          <RemoveButton
            words={{ open: t('remove.project'), question: t('remove.projectSure'), yes: t('remove.yes') }}
            action={remove.bind(null, { locale, kind: 'project', id: place.id, back: place.back })}
          />
        </div>
      )}
    </FormPage>
  );
}
