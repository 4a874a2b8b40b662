import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { ActionForm } from '@/components/account/action-form';
import { ButtonLink } from '@/components/ui/button';
import { PageHeader } from '@/components/ui/page-header';
import { isResetPending } from '@/lib/auth/one-time-link';
import { MIN_PASSWORD } from '@/lib/auth/password.rules';
import { isLocale } from '@/lib/i18n/locales';
import { privateMetadata } from '@/lib/server/private-metadata';
import { choosePassword } from './actions';

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const t = await getTranslations({ locale, namespace: 'account' });
  return privateMetadata(locale, t('newPassword.title'));
}

/** What the link to a new password opens; nothing changes until one is chosen. */
export default async function NewPasswordPage({ params, searchParams }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const { token } = await searchParams;
  const t = await getTranslations({ locale, namespace: 'account' });
  if (typeof token !== 'string' || !(await isResetPending(token)))
    return (
      <div className="page max-w-3xl pb-16">
        <PageHeader title={t('newPassword.goneTitle')} lead={t('newPassword.goneText')} />
        <ButtonLink href={`/${locale}/extranet/forgotten-password`} look="main">
          {t('newPassword.again')}
        </ButtonLink>
      </div>
    );
  return (
    <div className="page max-w-3xl pb-16">
      <PageHeader title={t('newPassword.title')} lead={t('newPassword.lead', { min: MIN_PASSWORD })} />
      <ActionForm
        action={choosePassword.bind(null, locale, token)}
        fields={[
          {
            name: 'newPassword',
            label: t('newPassword.label'),
            type: 'password',
            autoComplete: 'new-password',
          },
        ]}
        submit={t('newPassword.button')}
      />
    </div>
  );
}
