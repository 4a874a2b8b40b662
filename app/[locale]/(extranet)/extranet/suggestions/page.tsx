import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { SuggestionQueue } from '@/components/suggestion/suggestion-queue';
import { PageHeader } from '@/components/ui/page-header';
import { Section } from '@/components/ui/section';
import { requireActor } from '@/lib/auth/session';
import { isLocale } from '@/lib/i18n/locales';
import { privateMetadata } from '@/lib/server/private-metadata';
import { suggestionItem } from '@/lib/suggestion/suggestion.presenter';
import { type SuggestionRow, suggestionsFor } from '@/lib/suggestion/suggestion.repository';

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  return privateMetadata(locale, (await getTranslations({ locale, namespace: 'suggest' }))('queue.title'));
}

/** What readers suggest, for whoever may decide it. */
export default async function SuggestionsPage({ params }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const home = `/${locale}/extranet`;
  const actor = await requireActor(locale, `${home}/suggestions`);
  const [t, workspace, pending, decided] = await Promise.all([
    getTranslations({ locale, namespace: 'suggest' }),
    getTranslations({ locale, namespace: 'workspace' }),
    suggestionsFor(actor, ['PENDING']),
    suggestionsFor(actor, ['ACCEPTED', 'AMENDED', 'REFUSED']),
  ]);
  const now = new Date();
  const list = (rows: readonly SuggestionRow[]) => (
    <SuggestionQueue
      items={rows.map((row) => suggestionItem(locale, row, now))}
      base={`${home}/suggestions`}
      t={t}
    />
  );
  return (
    <div className="page pb-16">
      <PageHeader
        breadcrumb={[{ label: workspace('breadcrumb'), href: home }, { label: t('queue.title') }]}
        title={t('queue.title')}
        lead={t('queue.lead')}
      />
      <Section id="waiting" title={t('queue.waiting', { count: pending.length })}>
        {pending.length > 0 && list(pending)}
      </Section>
      {decided.length > 0 && (
        <Section id="decided" title={t('queue.decided')} className="mt-10">
          {list(decided.slice(0, 50))}
        </Section>
      )}
    </div>
  );
}
