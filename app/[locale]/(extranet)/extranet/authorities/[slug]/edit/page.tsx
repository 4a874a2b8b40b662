import { notFound } from 'next/navigation';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { HubSection } from '@/components/forms/hub-section';
import { RemoveButton } from '@/components/forms/remove-button';
import { AtlasLink } from '@/components/ui/link';
import { Notice } from '@/components/ui/notice';
import { authorityOf } from '@/lib/forms/form.repository';
import { contactsOf } from '@/lib/forms/hub.repository';
import { isLocale, type Locale } from '@/lib/i18n/locales';
import { formMetadata } from '../../../_forms/form-metadata';
import { FormPage } from '../../../_forms/form-page';
import { type FormQuery, one } from '../../../_forms/form-query';
import { remove } from '../../../_forms/remove-actions';

type Props = { params: Promise<{ locale: string; slug: string }>; searchParams: Promise<FormQuery> };

export const generateMetadata = ({ params }: Props) => formMetadata(params, 'authority');

/** An authority's profile, names, website and position, and the offices that answer for it. */
export default async function EditAuthorityPage({ params, searchParams }: Props) {
  const { locale, slug } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const [query, t] = await Promise.all([searchParams, getTranslations({ locale, namespace: 'forms' })]);
  return (
    <FormPage locale={locale} family="authority" recordKey={slug} query={query}>
      {one(query.published) && (
        <Notice kind="info" title={t('published.title')} heading="h2" className="mb-6">
          {t('published.text')}
        </Notice>
      )}
      <Contacts locale={locale} slug={slug} />
    </FormPage>
  );
}

async function Contacts({ locale, slug }: { locale: Locale; slug: string }) {
  const t = await getTranslations({ locale, namespace: 'forms' });
  const authority = await authorityOf(slug);
  const contacts = authority ? await contactsOf(authority.id) : [];
  const base = `/${locale}/extranet/authorities/${slug}`;
  const back = `/extranet/authorities/${slug}/edit`;
  return (
    <div className="mb-8 max-w-4xl">
      <HubSection
        id="contacts"
        title={t('hub.contacts')}
        lead={t('hub.contactsLead')}
        action={{ href: `${base}/contact-new/edit`, label: t('hub.add') }}
      >
        {contacts.length > 0 && (
          <ul className="divide-y divide-hairline">
            {contacts.map(({ id, office, email, phone, personName }) => (
              <li key={id} className="flex flex-wrap items-baseline justify-between gap-x-6 py-2">
                <span className="min-w-0">
                  <span className="font-medium">{office}</span>
                  <span className="block text-ink-2 text-sm">
                    {[personName, email, phone].filter((part) => part !== null).join(' · ')}
                  </span>
                </span>
                <span>
                  <AtlasLink href={`${base}/contact-${id}/edit`} className="inline-block py-2">
                    {t('hub.change')}
                  </AtlasLink>
                  <RemoveButton
                    words={{
                      open: t('remove.open'),
                      question: t('remove.contactSure'),
                      yes: t('remove.yes'),
                    }}
                    action={remove.bind(null, { locale, kind: 'contact', id, back })}
                  />
                </span>
              </li>
            ))}
          </ul>
        )}
      </HubSection>
    </div>
  );
}
