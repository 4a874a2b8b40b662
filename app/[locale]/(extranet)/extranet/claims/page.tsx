import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { ClaimQueue } from '@/components/claim/claim-queue';
import { NotAllowed } from '@/components/desk/not-allowed';
import { Told } from '@/components/desk/told';
import { PageHeader } from '@/components/ui/page-header';
import { Section } from '@/components/ui/section';
import { decidingScope } from '@/lib/auth/scope';
import { requireActor } from '@/lib/auth/session';
import { claimItem } from '@/lib/claim/claim.presenter';
import { claimsIn } from '@/lib/claim/claim.repository';
import { isLocale } from '@/lib/i18n/locales';
import { oneOf } from '@/lib/server/one-of';
import { privateMetadata } from '@/lib/server/private-metadata';

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  return privateMetadata(locale, (await getTranslations({ locale, namespace: 'claims' }))('queue.title'));
}

/** Requests that wait for whoever may decide them, and those decided lately. */
export default async function ClaimsPage({ params, searchParams }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const base = `/${locale}/extranet`;
  const actor = await requireActor(locale, `${base}/claims`);
  const [t, workspace] = await Promise.all([
    getTranslations({ locale, namespace: 'claims' }),
    getTranslations({ locale, namespace: 'workspace' }),
  ]);
  const scope = decidingScope(actor);
  if (!scope)
    return (
      <NotAllowed
        title={t('queue.notForYou')}
        text={t('queue.notForYouText')}
        href={base}
        link={t('ask.back')}
      />
    );
  const now = new Date();
  const [pending, decided] = await Promise.all([
    claimsIn(scope, ['PENDING']),
    claimsIn(scope, ['APPROVED', 'REFUSED', 'REVOKED']),
  ]);
  const items = (rows: typeof pending) => rows.map((row) => claimItem(locale, row, now));
  const done = oneOf(['approved', 'refused', 'revoked'], (await searchParams).done);
  return (
    <div className="page pb-16">
      <PageHeader
        breadcrumb={[{ label: workspace('breadcrumb'), href: base }, { label: t('queue.title') }]}
        title={t('queue.title')}
        lead={t('queue.lead')}
      />
      <Told done={done && t(`done.${done}`)} problem={null} />
      <Section id="waiting" title={t('queue.waiting', { count: pending.length })}>
        {pending.length > 0 && <ClaimQueue items={items(pending)} base={`${base}/claims`} t={t} />}
      </Section>
      {decided.length > 0 && (
        <Section id="decided" title={t('queue.decided')} className="mt-10">
          <ClaimQueue items={items(decided.slice(0, 50))} base={`${base}/claims`} t={t} />
        </Section>
      )}
    </div>
  );
}
