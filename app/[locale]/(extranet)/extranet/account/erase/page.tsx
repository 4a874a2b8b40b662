import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { ActionForm } from '@/components/account/action-form';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { findSoleAuthorities } from '@/lib/auth/account.repository';
import { isLocale, languageTags } from '@/lib/i18n/locales';
import { nameIn } from '@/lib/i18n/names';
import { privateMetadata } from '@/lib/server/private-metadata';
import { eraseAccount } from '../actions';
import { accountOf } from '../load';

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  return privateMetadata(
    locale,
    (await getTranslations({ locale, namespace: 'account.account' }))('erase.title'),
  );
}

/** Erasing one's account: what goes, what stays, and a last step that cannot happen by mistake. */
export default async function ErasePage({ params }: Props) {
  const { locale, account } = await accountOf((await params).locale, '/erase');
  setRequestLocale(locale);
  const t = await getTranslations({ locale, namespace: 'account.account' });
  const alone = await findSoleAuthorities(account.id);
  const names = new Intl.ListFormat(languageTags[locale]).format(
    alone.map((authority) => nameIn(locale, authority).text),
  );
  return (
    <div className="page max-w-3xl pb-16">
      <PageHeader
        title={t('erase.title')}
        lead={t('erase.text')}
        breadcrumb={[{ label: t('title'), href: `/${locale}/extranet/account` }, { label: t('erase.title') }]}
      />
      {alone.length > 0 && (
        <Notice kind="caution" title={t('erase.last', { names })} heading="h2" className="mb-8" />
      )}
      <ActionForm
        action={eraseAccount.bind(null, locale)}
        fields={[
          {
            name: 'email',
            label: t('erase.confirm', { email: account.email }),
            inputMode: 'email',
            autoComplete: 'off',
          },
        ]}
        submit={t('erase.button')}
        look="plain"
      />
    </div>
  );
}
