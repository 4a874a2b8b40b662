import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import type { ReactNode } from 'react';
import { PersonBar } from '@/components/account/person-bar';
import { ButtonLink } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { ReadOnlyNotice } from '@/components/upkeep/read-only-notice';
import { administers } from '@/lib/administration/administrator';
import { currentActor, isSecondFactorWanted } from '@/lib/auth/session';
import { assesses } from '@/lib/evaluation/evaluator';
import { isLocale, type Locale } from '@/lib/i18n/locales';
import { readOnlyReason } from '@/lib/server/read-only';
import { signOutHere } from './actions';

export const dynamic = 'force-dynamic';

export const metadata: Metadata = { robots: { index: false, follow: false } };

type Props = { children: ReactNode; params: Promise<{ locale: string }> };

/** What stands above every page on which somebody may write. */
async function upkeepNotice(locale: Locale) {
  const t = await getTranslations({ locale, namespace: 'upkeep' });
  const reason = readOnlyReason();
  return (
    <ReadOnlyNotice
      now={reason && { title: t(`${reason}.title`), text: t(`${reason}.text`) }}
      titles={{
        maintenance: t('maintenance.title'),
        migrating: t('migrating.title'),
        outdated: t('outdated.title'),
      }}
      waiting={t('waiting')}
    />
  );
}

/** Around every page for one person: who is signed in, and the ways to what is theirs. */
export default async function ExtranetLayout({ children, params }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const actor = await currentActor();
  const upkeep = await upkeepNotice(locale);
  if (!actor)
    return (
      <>
        {upkeep}
        {children}
      </>
    );
  const t = await getTranslations({ locale, namespace: 'account' });
  return (
    <>
      <PersonBar
        locale={locale}
        name={actor.name || actor.email}
        words={{
          label: t('bar.label'),
          signedInAs: t('bar.signedInAs', { name: actor.name || actor.email }),
          home: t('bar.home'),
          account: t('bar.account'),
          evaluation: assesses(actor) ? t('bar.evaluation') : null,
          administration: administers(actor) ? t('bar.administration') : null,
          signOut: t('bar.signOut'),
        }}
        signOut={signOutHere.bind(null, locale)}
      />
      {upkeep}
      {(await isSecondFactorWanted()) && (
        <div className="page">
          <Notice kind="caution" title={t('secondFactorWanted.title')} heading="h2" className="mt-6">
            <p>{t('secondFactorWanted.text')}</p>
            <p className="mt-3">
              <ButtonLink href={`/${locale}/extranet/account/second-factor`}>
                {t('secondFactorWanted.action')}
              </ButtonLink>
            </p>
          </Notice>
        </div>
      )}
      {children}
    </>
  );
}
