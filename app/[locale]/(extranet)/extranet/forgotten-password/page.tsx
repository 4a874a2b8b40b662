import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { ActionForm } from '@/components/account/action-form';
import { AtlasLink } from '@/components/ui/link';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { signInPath } from '@/lib/auth/link-path';
import { isLocale } from '@/lib/i18n/locales';
import { privateMetadata } from '@/lib/server/private-metadata';
import { askPassword } from './actions';

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  return privateMetadata(
    locale,
    (await getTranslations({ locale, namespace: 'account' }))('forgotten.title'),
  );
}

export default async function ForgottenPasswordPage({ params, searchParams }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const { done } = await searchParams;
  const t = await getTranslations({ locale, namespace: 'account' });
  return (
    <div className="page max-w-3xl pb-16">
      <PageHeader title={t('forgotten.title')} lead={t('forgotten.lead')} />
      {done === 'sent' && (
        <Notice kind="info" title={t('forgotten.sentTitle')} heading="h2" className="mb-8">
          {t('forgotten.sentText')}
        </Notice>
      )}
      <ActionForm
        action={askPassword.bind(null, locale)}
        fields={[
          {
            name: 'email',
            label: t('signIn.email'),
            type: 'email',
            inputMode: 'email',
            autoComplete: 'email',
          },
        ]}
        submit={t('forgotten.button')}
      />
      <p className="mt-6">
        <AtlasLink href={signInPath(locale)}>{t('signIn.title')}</AtlasLink>
      </p>
    </div>
  );
}
