import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { RoundListView } from '@/components/admin/round-list';
import { NotAllowed } from '@/components/desk/not-allowed';
import { PageHeader } from '@/components/ui/page-header';
import { decidingScope } from '@/lib/auth/scope';
import { requireActor } from '@/lib/auth/session';
import { isLocale } from '@/lib/i18n/locales';
import { readRounds } from '@/lib/round/round-list.service';
import { privateMetadata } from '@/lib/server/private-metadata';

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  return privateMetadata(locale, (await getTranslations({ locale, namespace: 'admin' }))('rounds.title'));
}

/** The confirmation rounds of a correspondent's territory or country; of everything for an administrator. */
export default async function OwnRoundsPage({ params, searchParams }: Props) {
  const [{ locale }, query] = await Promise.all([params, searchParams]);
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const home = `/${locale}/extranet`;
  const actor = await requireActor(locale, `${home}/rounds`);
  const [t, workspace] = await Promise.all([
    getTranslations({ locale, namespace: 'admin' }),
    getTranslations({ locale, namespace: 'workspace' }),
  ]);
  const scope = decidingScope(actor);
  if (!scope)
    return (
      <NotAllowed
        title={t('rounds.refused.title')}
        text={t('rounds.refused.text')}
        href={home}
        link={t('refused.link')}
      />
    );
  const list = await readRounds({ locale, t }, scope, query);
  return (
    <div className="page pb-16">
      <PageHeader
        breadcrumb={[{ label: workspace('breadcrumb'), href: home }, { label: t('rounds.title') }]}
        title={t('rounds.title')}
        lead={t('rounds.lead')}
      />
      <RoundListView base={`${home}/rounds`} list={list} locale={locale} t={t} />
    </div>
  );
}
