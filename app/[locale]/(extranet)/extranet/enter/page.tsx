import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { Button, ButtonLink } from '@/components/ui/button';
import { PageHeader } from '@/components/ui/page-header';
import { safeReturn, signInPath } from '@/lib/auth/link-path';
import { shownAddress } from '@/lib/auth/sign-in.service';
import { isLocale } from '@/lib/i18n/locales';
import { privateMetadata } from '@/lib/server/private-metadata';
import { confirmLink } from './actions';

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  return privateMetadata(locale, (await getTranslations({ locale, namespace: 'account' }))('enter.title'));
}

/** What the link of a mail opens. Opening it changes nothing: programs that look at mail open links as well. */
export default async function EnterPage({ params, searchParams }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const { token, to, state } = await searchParams;
  const t = await getTranslations({ locale, namespace: 'account' });
  const returnTo = safeReturn(to, locale);
  const address = typeof token === 'string' ? await shownAddress(token) : null;
  if (typeof token !== 'string' || address === null) {
    const text =
      state === 'closed' ? 'signIn.closed' : state === 'too-many' ? 'errors.TOO_MANY' : 'enter.goneText';
    return (
      <div className="page max-w-3xl pb-16">
        <PageHeader title={t('enter.goneTitle')} lead={t(text)} />
        <ButtonLink href={signInPath(locale, returnTo)} look="main">
          {t('enter.again')}
        </ButtonLink>
      </div>
    );
  }
  return (
    <div className="page max-w-3xl pb-16">
      <PageHeader title={t('enter.title')} lead={t('enter.lead', { address })} />
      <form action={confirmLink.bind(null, locale, token, returnTo)}>
        <Button type="submit" look="main" className="max-w-full whitespace-normal! break-all">
          {t('enter.button', { address })}
        </Button>
      </form>
      <p className="mt-4 text-ink-2 text-sm">{t('enter.note')}</p>
    </div>
  );
}
