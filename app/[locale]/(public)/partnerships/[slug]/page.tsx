import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { TieChanges } from '@/components/history/tie-changes';
import { TieNotices } from '@/components/history/tie-notices';
import { PublishedNotes } from '@/components/judge/published-notes';
import { TieHeader } from '@/components/partnership/tie-header';
import { TieRecord } from '@/components/partnership/tie-record';
import { NoRecord } from '@/components/record/no-record';
import { JsonLd } from '@/components/ui/json-ld';
import { isLocale } from '@/lib/i18n/locales';
import { pageMetadata } from '@/lib/server/metadata';
import { loadTie } from './load';

export const revalidate = 86_400;

/** Ties are rendered when they are first asked for. */
export function generateStaticParams() {
  return [];
}

type Props = { params: Promise<{ locale: string; slug: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, slug } = await params;
  if (!isLocale(locale)) notFound();
  const found = await loadTie(locale, slug);
  if (!found) notFound();
  const { tie } = found;
  const t = await getTranslations({ locale, namespace: 'tie' });
  return pageMetadata({
    locale,
    path: tie.path,
    title: tie.title,
    description: tie.description?.text ?? t('metaDescription', { title: tie.title }),
  });
}

export default async function TiePage({ params }: Props) {
  const { locale, slug } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const found = await loadTie(locale, slug);
  if (!found) return <NoRecord locale={locale} />;
  const { tie, history, notes, today } = found;
  return (
    <div className="page pb-16">
      <TieHeader tie={tie} />
      <TieNotices locale={locale} history={history} />
      <TieRecord
        locale={locale}
        tie={tie}
        today={today}
        changes={
          <>
            <PublishedNotes locale={locale} notes={notes} />
            <TieChanges locale={locale} history={history} />
          </>
        }
      />
      <JsonLd data={tie.jsonLd} />
    </div>
  );
}
