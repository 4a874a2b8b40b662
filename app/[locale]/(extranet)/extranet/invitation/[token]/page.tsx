import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { PressForm } from '@/components/desk/press-form';
import { Told } from '@/components/desk/told';
import { ButtonLink } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { currentActor } from '@/lib/auth/session';
import { atlasDay } from '@/lib/date/day';
import { formatDay } from '@/lib/i18n/dates';
import { isLocale } from '@/lib/i18n/locales';
import { nameIn } from '@/lib/i18n/names';
import { openInvitation } from '@/lib/membership/open-invitation.service';
import { privateMetadata } from '@/lib/server/private-metadata';
import { accept, sendLink } from './actions';

type Props = {
  params: Promise<{ locale: string; token: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  return privateMetadata(locale, (await getTranslations({ locale, namespace: 'members' }))('invite.title'));
}

/** An address of which its owner knows the rest. */
const shortened = (email: string) => email.replace(/^(.)[^@]*/u, '$1…');

/** What the link of an invitation opens. Opening it changes nothing. */
export default async function InvitationPage({ params, searchParams }: Props) {
  const { locale, token } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const [t, actor, opened] = await Promise.all([
    getTranslations({ locale, namespace: 'members' }),
    currentActor(),
    openInvitation(token, new Date()),
  ]);
  if (opened.state !== 'open') {
    return (
      <div className="page max-w-3xl pb-16">
        <PageHeader title={t(`invitation.${opened.state}Title`)} lead={t(`invitation.${opened.state}Text`)} />
        <ButtonLink href={`/${locale}/extranet`} look="main">
          {t('invitation.home')}
        </ButtonLink>
      </div>
    );
  }
  const { done, problem } = await searchParams;
  const address = shortened(opened.email);
  const isInvited = actor?.email === opened.email;
  return (
    <div className="page max-w-3xl pb-16">
      <PageHeader
        title={t('invitation.title', { authority: nameIn(locale, opened.authority).text })}
        lead={t('invitation.lead', {
          role: opened.role,
          date: formatDay(locale, atlasDay(opened.expiresAt.getTime())),
        })}
      />
      <Told done={null} problem={problem === 'too-many' ? t('invitation.tooMany') : null} />
      {isInvited ? (
        <PressForm
          action={accept.bind(null, locale, token)}
          fields={{}}
          label={t('invitation.accept')}
          look="main"
        />
      ) : done === 'sent' ? (
        <Notice kind="info" title={t('invitation.sentTitle')} heading="h2">
          {t('invitation.sentText', { address })}
        </Notice>
      ) : (
        <>
          <p className="mb-4 max-w-measure">
            {actor
              ? t('invitation.otherText', { email: actor.email, address })
              : t('invitation.signInText', { address })}
          </p>
          <PressForm
            action={sendLink.bind(null, locale, token)}
            fields={{}}
            label={t('invitation.send')}
            look="main"
          />
        </>
      )}
      <p className="mt-6 max-w-measure text-ink-2 text-sm">{t('invitation.note')}</p>
    </div>
  );
}
