import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { RenewCodes } from '@/components/account/renew-codes';
import { PageHeader } from '@/components/ui/page-header';
import { hasPassword } from '@/lib/auth/account.service';
import { isLocale } from '@/lib/i18n/locales';
import { privateMetadata } from '@/lib/server/private-metadata';
import { accountOf } from '../load';
import { renewCodes } from './actions';

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const t = await getTranslations({ locale, namespace: 'account.account' });
  return privateMetadata(locale, t('secondFactor.newCodes'));
}

/** New backup codes, shown once in the answer to the form. */
export default async function BackupCodesPage({ params }: Props) {
  const { locale, account } = await accountOf((await params).locale, '/backup-codes');
  if (!account.twoFactorEnabled) notFound();
  setRequestLocale(locale);
  const t = await getTranslations({ locale, namespace: 'account.account' });
  const shown = await getTranslations({ locale, namespace: 'account.setUp' });
  return (
    <div className="page max-w-3xl pb-16">
      <PageHeader
        title={t('secondFactor.newCodes')}
        breadcrumb={[
          { label: t('title'), href: `/${locale}/extranet/account` },
          { label: t('secondFactor.newCodes') },
        ]}
      />
      <RenewCodes
        action={renewCodes.bind(null, locale)}
        password={hasPassword(account) ? t('password.current') : null}
        submit={t('secondFactor.newCodes')}
        title={shown('newCodesTitle')}
        text={shown('newCodesText')}
      />
    </div>
  );
}
