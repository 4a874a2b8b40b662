import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { ActionForm } from '@/components/account/action-form';
import { PasskeyButton } from '@/components/account/passkey-button';
import { richTags } from '@/components/shell/rich-links';
import { ButtonLink } from '@/components/ui/button';
import { AtlasLink } from '@/components/ui/link';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { Section } from '@/components/ui/section';
import { safeReturn } from '@/lib/auth/link-path';
import { currentActor } from '@/lib/auth/session';
import { env } from '@/lib/env';
import { isLocale } from '@/lib/i18n/locales';
import { privateMetadata } from '@/lib/server/private-metadata';
import { askLink, signInByPassword } from './actions';

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const doneNotices = ['passwordChanged', 'signedOut', 'erased'];

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  return privateMetadata(locale, (await getTranslations({ locale, namespace: 'account' }))('signIn.title'));
}

/** Signing in: by a link first, which needs nothing to be remembered; the other ways below. */
export default async function SignInPage({ params, searchParams }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const { to, done, problem } = await searchParams;
  const returnTo = safeReturn(to, locale);
  if (await currentActor()) redirect(returnTo);
  const t = await getTranslations({ locale, namespace: 'account' });
  const { OIDC_ISSUER, OIDC_LABEL } = env();
  const email = { name: 'email', label: t('signIn.email'), type: 'email', inputMode: 'email' } as const;
  return (
    <div className="page max-w-3xl pb-16">
      <PageHeader title={t('signIn.title')} lead={t('signIn.lead')} />
      {done === 'sent' && (
        <Notice kind="info" title={t('signIn.sentTitle')} heading="h2" className="mb-8">
          {t('signIn.sentText')}
        </Notice>
      )}
      {typeof done === 'string' && doneNotices.includes(done) && (
        <Notice kind="info" title={t(`signIn.${done as 'signedOut'}`)} heading="h2" className="mb-8" />
      )}
      {problem === 'provider' && OIDC_ISSUER && (
        <Notice
          kind="caution"
          title={t('signIn.providerFailed', { label: OIDC_LABEL })}
          heading="h2"
          className="mb-8"
        />
      )}
      <div className="flex flex-col gap-10">
        <Section id="link" title={t('signIn.byLink')}>
          <ActionForm
            action={askLink.bind(null, locale, returnTo)}
            fields={[{ ...email, hint: t('signIn.emailHint'), autoComplete: 'email' }]}
            submit={t('signIn.send')}
          />
          <p className="mt-4 max-w-measure">{t('signIn.firstTime')}</p>
          <p className="mt-2 max-w-measure text-ink-2 text-sm">
            {t.rich('signIn.privacy', richTags(locale))}
          </p>
        </Section>
        {OIDC_ISSUER && (
          <Section id="provider" title={t('signIn.byProvider')}>
            <ButtonLink
              href={`/${locale}/extranet/sign-in/provider?${new URLSearchParams({ to: returnTo })}`}
              rel="nofollow"
              leaves
            >
              {t('signIn.provider', { label: OIDC_LABEL })}
            </ButtonLink>
          </Section>
        )}
        <Section id="passkey" title={t('signIn.byPasskey')} lead={t('signIn.passkeyHint')}>
          <PasskeyButton
            does="sign-in"
            label={t('signIn.passkey')}
            failed={t('signIn.passkeyFailed')}
            unsupported={t('account.passkeys.unsupported')}
            next={returnTo}
          />
        </Section>
        <Section id="password" title={t('signIn.byPassword')}>
          <ActionForm
            action={signInByPassword.bind(null, locale, returnTo)}
            fields={[
              { ...email, autoComplete: 'username' },
              {
                name: 'password',
                label: t('signIn.password'),
                type: 'password',
                autoComplete: 'current-password',
              },
            ]}
            submit={t('signIn.enter')}
            look="plain"
          />
          <p className="mt-4">
            <AtlasLink href={`/${locale}/extranet/forgotten-password`}>{t('signIn.forgotten')}</AtlasLink>
          </p>
        </Section>
      </div>
    </div>
  );
}
