import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { ActionForm } from '@/components/account/action-form';
import { BackupCodes } from '@/components/account/backup-codes';
import { QrCode } from '@/components/account/qr-code';
import { ButtonLink } from '@/components/ui/button';
import { PageHeader } from '@/components/ui/page-header';
import { Section } from '@/components/ui/section';
import { hasPassword, pendingSecondFactor } from '@/lib/auth/account.service';
import { isLocale } from '@/lib/i18n/locales';
import { privateMetadata } from '@/lib/server/private-metadata';
import { accountOf } from '../load';
import { begin, prove } from './actions';

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  return privateMetadata(locale, (await getTranslations({ locale, namespace: 'account.setUp' }))('title'));
}

/** Setting up the second factor: read, keep, check. */
export default async function SetUpSecondFactorPage({ params }: Props) {
  const { locale, account } = await accountOf((await params).locale, '/second-factor');
  setRequestLocale(locale);
  const t = await getTranslations({ locale, namespace: 'account.setUp' });
  const own = await getTranslations({ locale, namespace: 'account.account' });
  const crumbs = [{ label: own('title'), href: `/${locale}/extranet/account` }, { label: t('title') }];
  if (account.twoFactorEnabled)
    return (
      <div className="page max-w-3xl pb-16">
        <PageHeader title={t('doneTitle')} lead={t('doneText')} breadcrumb={crumbs} />
        <ButtonLink href={`/${locale}/extranet/account`} look="main">
          {t('back')}
        </ButtonLink>
      </div>
    );
  const pending = await pendingSecondFactor(account.id, account.email);
  const password = {
    name: 'currentPassword',
    label: own('secondFactor.password'),
    type: 'password',
    autoComplete: 'current-password',
  } as const;
  return (
    <div className="page max-w-3xl pb-16">
      <PageHeader title={t('title')} lead={t('lead')} breadcrumb={crumbs} />
      {pending ? (
        <div className="flex flex-col gap-10">
          <Section id="scan" title={`1. ${t('scan')}`} lead={t('scanText')}>
            <QrCode text={pending.uri} label={t('qr')} />
            <p className="mt-4 text-ink-2 text-sm">{t('key')}</p>
            <p className="break-all font-mono">{pending.key.replace(/(.{4})(?=.)/g, '$1 ')}</p>
          </Section>
          <Section id="keep" title={`2. ${t('keep')}`} lead={t('keepText')}>
            <BackupCodes codes={pending.backupCodes} />
          </Section>
          <Section id="check" title={`3. ${t('check')}`} lead={t('checkText')}>
            <ActionForm
              action={prove.bind(null, locale)}
              fields={[
                { name: 'code', label: t('label'), inputMode: 'numeric', autoComplete: 'one-time-code' },
              ]}
              submit={t('button')}
            />
          </Section>
        </div>
      ) : (
        <ActionForm
          action={begin.bind(null, locale)}
          fields={hasPassword(account) ? [password] : []}
          submit={t('start')}
        />
      )}
    </div>
  );
}
