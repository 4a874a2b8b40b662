import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { PressForm } from '@/components/desk/press-form';
import { ButtonLink } from '@/components/ui/button';
import { PageHeader } from '@/components/ui/page-header';
import { isLocale } from '@/lib/i18n/locales';
import { privateMetadata } from '@/lib/server/private-metadata';
import { openSuggestion } from '@/lib/suggestion/open-suggestion.service';
import { VERIFY_HOURS } from '@/lib/suggestion/suggestion.rules';
import { confirmSuggestion } from '../../actions';

type Props = { params: Promise<{ locale: string; token: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  return privateMetadata(locale, (await getTranslations({ locale, namespace: 'suggest' }))('confirm.title'));
}

/** What the link opens by which the author of a suggestion is verified. Opening it changes nothing. */
export default async function ConfirmSuggestionPage({ params }: Props) {
  const { locale, token } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const [t, opened] = await Promise.all([
    getTranslations({ locale, namespace: 'suggest' }),
    openSuggestion(token, new Date()),
  ]);
  if (opened.state !== 'open') {
    return (
      <div className="page max-w-3xl pb-16">
        <PageHeader
          title={t(`confirm.${opened.state}Title`)}
          lead={t(`confirm.${opened.state}Text`, { hours: VERIFY_HOURS })}
        />
        {opened.state === 'verified' ? (
          <ButtonLink href={`/${locale}`}>{t('sent.home')}</ButtonLink>
        ) : (
          <ButtonLink href={`/${locale}/extranet/suggest`} look="main">
            {t('confirm.again')}
          </ButtonLink>
        )}
      </div>
    );
  }
  return (
    <div className="page max-w-3xl pb-16">
      <PageHeader title={t('confirm.title')} lead={t('confirm.lead')} />
      <blockquote className="mb-6 max-w-measure whitespace-pre-line break-words border-hairline border-s-4 ps-4">
        {opened.suggestion.text}
      </blockquote>
      <PressForm
        action={confirmSuggestion.bind(null, locale, token)}
        fields={{}}
        label={t('confirm.button')}
        look="main"
      />
      <p className="mt-6 max-w-measure text-ink-2 text-sm">{t('confirm.notYou')}</p>
    </div>
  );
}
