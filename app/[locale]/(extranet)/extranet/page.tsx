import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { ButtonLink } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { AuthorityCards } from '@/components/workspace/authority-cards';
import { ClaimList } from '@/components/workspace/claim-list';
import { DeskLinks } from '@/components/workspace/desk-links';
import { decidingScope } from '@/lib/auth/scope';
import { requireActor } from '@/lib/auth/session';
import { countPendingClaims } from '@/lib/claim/claim.repository';
import { atlasDay } from '@/lib/date/day';
import { isLocale } from '@/lib/i18n/locales';
import { privateMetadata } from '@/lib/server/private-metadata';
import { countPendingSuggestions } from '@/lib/suggestion/suggestion.repository';
import { ownAuthorities } from '@/lib/workspace/workspace.repository';
import { countToConfirm } from '@/lib/workspace/workspace.service';

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const t = await getTranslations({ locale, namespace: 'workspace' });
  return privateMetadata(locale, t('title'));
}

/** The first page of whoever is signed in: their authorities, and what waits in each. */
export default async function ExtranetPage({ params }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const actor = await requireActor(locale, `/${locale}/extranet`);
  const t = await getTranslations({ locale, namespace: 'workspace' });
  const { memberships, claims } = await ownAuthorities(actor.userId);
  const counts = await countToConfirm(
    memberships.map(({ authority }) => authority.id),
    atlasDay(Date.now()),
  );
  const scope = decidingScope(actor);
  const decides = scope !== null || memberships.length > 0;
  const [pendingClaims, pendingSuggestions] = await Promise.all([
    scope ? countPendingClaims(scope) : null,
    decides ? countPendingSuggestions(actor) : null,
  ]);
  return (
    <div className="page pb-16">
      <PageHeader title={t('title')} lead={memberships.length > 0 ? t('lead') : undefined} />
      {memberships.length === 0 && (
        <Notice kind="info" title={t('none.title')} heading="h2">
          {t('none.text')}
        </Notice>
      )}
      <AuthorityCards locale={locale} memberships={memberships} counts={counts} />
      <p className="mt-6">
        <ButtonLink href={`/${locale}/extranet/claim`} look={memberships.length === 0 ? 'main' : 'plain'}>
          {t('claim')}
        </ButtonLink>
      </p>
      <DeskLinks
        locale={locale}
        claims={pendingClaims}
        suggestions={pendingSuggestions}
        administers={scope?.all ?? false}
      />
      <ClaimList locale={locale} claims={claims} />
    </div>
  );
}
