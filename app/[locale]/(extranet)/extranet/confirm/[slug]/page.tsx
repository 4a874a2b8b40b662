import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { ConfirmFinish } from '@/components/confirm/confirm-finish';
import { ConfirmScreenView } from '@/components/confirm/confirm-screen';
import { NotYours } from '@/components/workspace/not-yours';
import { requireActor } from '@/lib/auth/session';
import { mayFor } from '@/lib/auth/speaks-for';
import { confirmProblems } from '@/lib/confirmation/confirm-problems';
import { confirmScreen } from '@/lib/confirmation/confirm-screen.service';
import { speakerBySlug } from '@/lib/confirmation/confirmation.repository';
import { atlasDay } from '@/lib/date/day';
import { isLocale } from '@/lib/i18n/locales';
import { nameIn } from '@/lib/i18n/names';
import { privateMetadata } from '@/lib/server/private-metadata';
import { pressAnswer } from './actions';

type Props = {
  params: Promise<{ locale: string; slug: string }>;
  searchParams: Promise<{ problem?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const t = await getTranslations({ locale, namespace: 'confirm' });
  return privateMetadata(locale, t('metaTitle'));
}

/** Every tie of an authority on one screen, for somebody signed in who speaks for it. */
export default async function ConfirmPage({ params, searchParams }: Props) {
  const { locale, slug } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const path = `/${locale}/extranet/confirm/${slug}`;
  const actor = await requireActor(locale, path);
  const [t, list, v, speaker] = await Promise.all([
    getTranslations({ locale, namespace: 'confirm' }),
    getTranslations({ locale, namespace: 'list' }),
    getTranslations({ locale, namespace: 'vocabulary' }),
    speakerBySlug(slug),
  ]);
  if (!speaker) notFound();
  if (!(await mayFor(actor, 'CONFIRM', speaker.id)).allowed) return <NotYours locale={locale} slug={slug} />;
  const screen = await confirmScreen({ locale, t: list, v }, speaker, atlasDay(Date.now()));
  const { problem } = await searchParams;
  const known = confirmProblems.find((each) => each === problem);
  return (
    <ConfirmScreenView
      locale={locale}
      screen={screen}
      speaker={nameIn(locale, speaker)}
      action={pressAnswer.bind(null, path)}
      editBase={`/${locale}/extranet/ties`}
      problem={known ? t(`problem.${known}`) : null}
      lead={t('lead')}
      t={t}
      v={v}
    >
      <ConfirmFinish
        screen={screen}
        publicHref={`/${locale}/authorities/${slug}`}
        helpHref={`/${locale}/extranet/authorities/${slug}`}
        help="helpProjects"
        t={t}
      />
    </ConfirmScreenView>
  );
}
