import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { ClaimForm } from '@/components/claim/claim-form';
import { TypedTexts } from '@/components/desk/typed-texts';
import { ButtonLink } from '@/components/ui/button';
import { PageHeader } from '@/components/ui/page-header';
import { requireActor } from '@/lib/auth/session';
import { knownCountries } from '@/lib/claim/claim.repository';
import { typedAt } from '@/lib/forms/desk-stash.service';
import { resolvePlace } from '@/lib/gazetteer/gazetteer.service';
import { placeOption, placePickerStrings } from '@/lib/gazetteer/place-option.presenter';
import { countryOptions } from '@/lib/i18n/country-options';
import { isLocale } from '@/lib/i18n/locales';
import { privateMetadata } from '@/lib/server/private-metadata';
import { isSlug } from '@/lib/slug/slug.rules';
import { sendClaim } from './actions';

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  return privateMetadata(locale, (await getTranslations({ locale, namespace: 'claims' }))('ask.title'));
}

/** Where somebody finds their authority and asks to speak for it. */
export default async function ClaimPage({ params, searchParams }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const { authority, done } = await searchParams;
  const slug = typeof authority === 'string' && isSlug(authority) ? authority : null;
  await requireActor(locale, `/${locale}/extranet/claim${slug ? `?authority=${slug}` : ''}`);
  const [t, workspace, places, v] = await Promise.all([
    getTranslations({ locale, namespace: 'claims' }),
    getTranslations({ locale, namespace: 'workspace' }),
    getTranslations({ locale, namespace: 'places' }),
    getTranslations({ locale, namespace: 'vocabulary' }),
  ]);
  const home = { label: workspace('breadcrumb'), href: `/${locale}/extranet` };
  if (done === 'sent') {
    return (
      <div className="page max-w-3xl pb-16">
        <PageHeader breadcrumb={[home]} title={t('ask.sentTitle')} lead={t('ask.sentText')} />
        <ButtonLink href={home.href} look="main">
          {t('ask.back')}
        </ButtonLink>
      </div>
    );
  }
  const place = slug ? await resolvePlace(`authority:${slug}`, locale) : null;
  return (
    <div className="page max-w-3xl pb-16">
      <PageHeader
        breadcrumb={[home, { label: t('ask.title') }]}
        title={t('ask.title')}
        lead={t('ask.lead')}
      />
      <TypedTexts locale={locale} texts={await typedAt(`${home.href}/claim`)} />
      <ClaimForm
        locale={locale}
        action={sendClaim.bind(null, locale)}
        chosen={place && placeOption(locale, v, place)}
        words={{ place: t('ask.place'), missing: t('ask.missing'), submit: t('ask.submit') }}
        strings={placePickerStrings(places)}
        missing={[
          { name: 'missingName', label: t('ask.missingName'), hint: t('ask.missingNameHint') },
          {
            name: 'missingCountry',
            label: t('ask.missingCountry'),
            kind: 'select',
            options: [
              { value: '', label: t('ask.noCountry') },
              ...countryOptions(locale, await knownCountries()),
            ],
          },
        ]}
        fields={[
          {
            name: 'function',
            label: t('ask.function'),
            hint: t('ask.functionHint'),
            autoComplete: 'organization-title',
          },
          {
            name: 'message',
            label: t('ask.message'),
            kind: 'text',
            hint: `${t('ask.messageHint')} ${t('ask.domainHint')}`,
          },
        ]}
      />
    </div>
  );
}
