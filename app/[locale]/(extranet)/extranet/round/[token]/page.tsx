import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { notFound } from 'next/navigation';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { ConfirmFinish } from '@/components/confirm/confirm-finish';
import { ConfirmScreenView } from '@/components/confirm/confirm-screen';
import { ButtonLink } from '@/components/ui/button';
import { PageHeader } from '@/components/ui/page-header';
import { confirmProblems } from '@/lib/confirmation/confirm-problems';
import { confirmScreen } from '@/lib/confirmation/confirm-screen.service';
import { speakerById } from '@/lib/confirmation/confirmation.repository';
import { atlasDay } from '@/lib/date/day';
import { formatDay } from '@/lib/i18n/dates';
import { isLocale } from '@/lib/i18n/locales';
import { nameIn } from '@/lib/i18n/names';
import { noteOpening, openRound } from '@/lib/round/round.service';
import { privateMetadata } from '@/lib/server/private-metadata';
import { finishRound, pressByLink } from './actions';

type Props = {
  params: Promise<{ locale: string; token: string }>;
  searchParams: Promise<{ problem?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const t = await getTranslations({ locale, namespace: 'confirm' });
  return privateMetadata(locale, t('metaTitle'));
}

/** What the link in a reminder opens. Opening it changes nothing of the record; that it was opened is written down. */
export default async function RoundPage({ params, searchParams }: Props) {
  const { locale, token } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const [t, list, v] = await Promise.all([
    getTranslations({ locale, namespace: 'confirm' }),
    getTranslations({ locale, namespace: 'list' }),
    getTranslations({ locale, namespace: 'vocabulary' }),
  ]);
  const today = atlasDay(Date.now());
  const opened = await openRound(token, today);
  const speaker = opened.state === 'open' ? await speakerById(opened.holder.authorityId) : null;
  if (opened.state !== 'open' || !speaker) {
    const state = opened.state === 'open' ? 'unknown' : opened.state;
    return (
      <div className="page pb-16">
        <PageHeader title={t(`${state}.title`)} lead={t(`${state}.text`)} />
        <ButtonLink href={`/${locale}/extranet`} look="main">
          {t('signIn')}
        </ButtonLink>
      </div>
    );
  }
  await noteOpening(opened.holder.linkId, await headers());
  const path = `/${locale}/extranet/round/${token}`;
  const screen = await confirmScreen({ locale, t: list, v }, speaker, today);
  const { problem } = await searchParams;
  const known = confirmProblems.find((each) => each === problem);
  return (
    <ConfirmScreenView
      locale={locale}
      screen={screen}
      speaker={nameIn(locale, speaker)}
      action={pressByLink.bind(null, path, token)}
      editBase={null}
      problem={known ? t(`problem.${known}`) : null}
      lead={t('leadLink', { date: formatDay(locale, opened.closesOn) })}
      t={t}
      v={v}
    >
      <ConfirmFinish
        screen={screen}
        publicHref={`/${locale}/authorities/${speaker.slug}`}
        helpHref={`/${locale}/extranet`}
        help="helpAccount"
        finish={finishRound.bind(null, path, token)}
        t={t}
      />
    </ConfirmScreenView>
  );
}
