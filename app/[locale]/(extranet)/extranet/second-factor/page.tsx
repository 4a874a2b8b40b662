import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { ActionForm } from '@/components/account/action-form';
import { AtlasLink } from '@/components/ui/link';
import { PageHeader } from '@/components/ui/page-header';
import { safeReturn, signInPath } from '@/lib/auth/link-path';
import { isLocale } from '@/lib/i18n/locales';
import { privateMetadata } from '@/lib/server/private-metadata';
import { giveSecondCode } from './actions';

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  return privateMetadata(locale, (await getTranslations({ locale, namespace: 'account' }))('code.title'));
}

/** The second step of signing in, where a second factor is on. */
export default async function SecondFactorPage({ params, searchParams }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const returnTo = safeReturn((await searchParams).to, locale);
  const t = await getTranslations({ locale, namespace: 'account' });
  return (
    <div className="page max-w-3xl pb-16">
      <PageHeader title={t('code.title')} lead={t('code.lead')} />
      <ActionForm
        action={giveSecondCode.bind(null, locale, returnTo)}
        fields={[
          { name: 'code', label: t('code.label'), hint: t('code.hint'), autoComplete: 'one-time-code' },
        ]}
        submit={t('code.button')}
      />
      <p className="mt-6 max-w-measure text-ink-2 text-sm">
        {t('code.lost')} {t('code.gone')}{' '}
        <AtlasLink href={signInPath(locale, returnTo)}>{t('signIn.title')}</AtlasLink>
      </p>
    </div>
  );
}
