import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { PublishedNotes } from '@/components/judge/published-notes';
import { NetworkRecord } from '@/components/network/network-record';
import { InLanguage } from '@/components/record/in-language';
import { NoRecord } from '@/components/record/no-record';
import { JsonLd } from '@/components/ui/json-ld';
import { PageHeader } from '@/components/ui/page-header';
import { isLocale } from '@/lib/i18n/locales';
import { publishedNotes } from '@/lib/judge/note.repository';
import { pageMetadata } from '@/lib/server/metadata';
import { loadNetwork } from './load';

export const revalidate = 86_400;

/** Networks are rendered when they are first asked for. */
export function generateStaticParams() {
  return [];
}

type Props = { params: Promise<{ locale: string; slug: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, slug } = await params;
  if (!isLocale(locale)) notFound();
  const found = await loadNetwork(locale, slug);
  if (!found) notFound();
  const { path, name, description } = found;
  const t = await getTranslations({ locale, namespace: 'network' });
  return pageMetadata({
    locale,
    path,
    title: name.text,
    description: description?.text ?? t('metaDescription', { name: name.text }),
  });
}

export default async function NetworkPage({ params }: Props) {
  const { locale, slug } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const network = await loadNetwork(locale, slug);
  if (!network) return <NoRecord locale={locale} />;
  const notes = await publishedNotes({ network: { slug } });
  const { name, kind } = network;
  return (
    <div className="page pb-16">
      <PageHeader
        breadcrumb={[{ label: name.text, lang: name.lang }]}
        eyebrow={<span className="inline-block first-letter:uppercase">{kind}</span>}
        title={<InLanguage {...name} />}
      />
      <NetworkRecord network={network} notes={<PublishedNotes locale={locale} notes={notes} />} />
      <JsonLd data={network.jsonLd} />
    </div>
  );
}
