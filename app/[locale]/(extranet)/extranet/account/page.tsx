import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { ActionForm } from '@/components/account/action-form';
import { type OwnedItem, OwnedList } from '@/components/account/owned-list';
import { PasskeyButton } from '@/components/account/passkey-button';
import { Button, ButtonLink } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { Section } from '@/components/ui/section';
import { digestFrequencies } from '@/lib/auth/account.schema';
import { hasPassword } from '@/lib/auth/account.service';
import { deviceOf } from '@/lib/auth/device.presenter';
import { MIN_PASSWORD } from '@/lib/auth/password.rules';
import { atlasDay } from '@/lib/date/day';
import { formatDay } from '@/lib/i18n/dates';
import { isLocale, localeNames, locales } from '@/lib/i18n/locales';
import { privateMetadata } from '@/lib/server/private-metadata';
import { endOtherSessions, endSession, removePasskey, savePassword, saveProfile, turnOff } from './actions';
import { accountOf } from './load';

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const notices = {
  profile: 'profile.saved',
  password: 'password.saved',
  passkey: 'passkeys.saved',
  passkeyRemoved: 'passkeys.removed',
  secondFactorOff: 'secondFactor.turnedOff',
  session: 'sessions.ended',
  otherSessions: 'sessions.endedOthers',
} as const;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  return privateMetadata(locale, (await getTranslations({ locale, namespace: 'account.account' }))('title'));
}

/** A person's own account: who they are, how they sign in, where they are signed in, and what is kept of them. */
export default async function AccountPage({ params, searchParams }: Props) {
  const { locale, session, account } = await accountOf((await params).locale);
  setRequestLocale(locale);
  const { done } = await searchParams;
  const t = await getTranslations({ locale, namespace: 'account.account' });
  const day = (date: Date | null) => formatDay(locale, atlasDay((date ?? new Date(0)).getTime()));
  const hasOne = hasPassword(account);
  const current = {
    name: 'currentPassword',
    label: t('password.current'),
    type: 'password',
    autoComplete: 'current-password',
  } as const;
  const passkeys = account.passkeys.map(({ id, name, createdAt }): OwnedItem => {
    const shown = name || t('passkeys.unnamed');
    return {
      id,
      name: shown,
      about: t('passkeys.added', { date: day(createdAt) }),
      endLabel: t('passkeys.removeThis', { name: shown }),
    };
  });
  const sessions = account.sessions.map(({ id, userAgent, createdAt }): OwnedItem => {
    const device = deviceOf(userAgent);
    const name = device ? t('sessions.device', device) : t('sessions.unknown');
    const since = t('sessions.since', { date: day(createdAt) });
    const isThis = id === session.id;
    return {
      id,
      name,
      about: isThis ? `${t('sessions.this')} · ${since}` : since,
      endLabel: isThis ? null : t('sessions.endThis', { name }),
    };
  });
  return (
    <div className="page max-w-3xl pb-16">
      <PageHeader title={t('title')} lead={t('lead', { email: account.email })} />
      {typeof done === 'string' && done in notices && (
        <Notice kind="info" title={t(notices[done as keyof typeof notices])} heading="h2" className="mb-8" />
      )}
      <div className="flex flex-col gap-10">
        <Section id="profile" title={t('profile.title')}>
          <ActionForm
            action={saveProfile.bind(null, locale)}
            fields={[
              {
                name: 'name',
                label: t('profile.name'),
                hint: t('profile.nameHint'),
                value: account.name,
                autoComplete: 'name',
              },
              {
                name: 'locale',
                label: t('profile.locale'),
                value: account.locale,
                options: locales.map((value) => ({ value, label: localeNames[value] })),
              },
              {
                name: 'digest',
                label: t('profile.digest'),
                value: account.digest,
                options: digestFrequencies.map((value) => ({ value, label: t(`profile.digests.${value}`) })),
              },
            ]}
            submit={t('profile.save')}
          />
        </Section>
        <Section id="passkeys" title={t('passkeys.title')} lead={t('passkeys.text')}>
          {passkeys.length === 0 && <p className="mb-4">{t('passkeys.none')}</p>}
          <OwnedList items={passkeys} end={t('passkeys.remove')} action={removePasskey.bind(null, locale)} />
          <PasskeyButton
            does="add"
            label={t('passkeys.add')}
            failed={t('passkeys.failed')}
            unsupported={t('passkeys.unsupported')}
            next={`/${locale}/extranet/account?done=passkey#passkeys`}
          />
        </Section>
        <Section
          id="second-factor"
          title={t('secondFactor.title')}
          lead={t(account.twoFactorEnabled ? 'secondFactor.on' : 'secondFactor.off')}
        >
          {account.twoFactorEnabled ? (
            <div className="flex flex-col gap-6">
              <p>
                <ButtonLink href={`/${locale}/extranet/account/backup-codes`}>
                  {t('secondFactor.newCodes')}
                </ButtonLink>
              </p>
              <ActionForm
                action={turnOff.bind(null, locale)}
                fields={hasOne ? [current] : []}
                submit={t('secondFactor.turnOff')}
                look="plain"
              />
            </div>
          ) : (
            <ButtonLink href={`/${locale}/extranet/account/second-factor`}>
              {t('secondFactor.setUp')}
            </ButtonLink>
          )}
        </Section>
        <Section
          id="password"
          title={t('password.title')}
          lead={t(hasOne ? 'password.some' : 'password.none')}
        >
          <ActionForm
            action={savePassword.bind(null, locale)}
            fields={[
              ...(hasOne ? [current] : []),
              {
                name: 'newPassword',
                label: t('password.new'),
                hint: t('password.hint', { min: MIN_PASSWORD }),
                type: 'password',
                autoComplete: 'new-password',
              },
            ]}
            submit={t(hasOne ? 'password.change' : 'password.add')}
            look="plain"
          />
        </Section>
        <Section id="sessions" title={t('sessions.title')} lead={t('sessions.text')}>
          <OwnedList items={sessions} end={t('sessions.end')} action={endSession.bind(null, locale)} />
          {sessions.length > 1 && (
            <form action={endOtherSessions.bind(null, locale)}>
              <Button type="submit">{t('sessions.endOthers')}</Button>
            </form>
          )}
        </Section>
        <Section id="data" title={t('data.title')} lead={t('data.text')}>
          <div className="flex flex-wrap gap-3">
            <ButtonLink href={`/${locale}/extranet/account/data`} download>
              {t('data.download')}
            </ButtonLink>
            <ButtonLink href={`/${locale}/extranet/account/erase`} look="quiet">
              {t('erase.open')}
            </ButtonLink>
          </div>
        </Section>
      </div>
    </div>
  );
}
