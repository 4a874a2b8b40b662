import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { EventRecord } from '@/components/event/event-record';
import { InLanguage } from '@/components/record/in-language';
import { NoRecord } from '@/components/record/no-record';
import { JsonLd } from '@/components/ui/json-ld';
import { AtlasLink } from '@/components/ui/link';
import { PageHeader } from '@/components/ui/page-header';
import { isLocale } from '@/lib/i18n/locales';
import { pageMetadata } from '@/lib/server/metadata';
import { loadEvent } from './load';

export const revalidate = 86_400;

/** Events are rendered when they are first asked for. */
export function generateStaticParams() {
  return [];
}

type Props = { params: Promise<{ locale: string; slug: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, slug } = await params;
  if (!isLocale(locale)) notFound();
  const found = await loadEvent(locale, slug);
  if (!found) notFound();
  const { path, title, date } = found;
  const t = await getTranslations({ locale, namespace: 'event' });
  return pageMetadata({
    locale,
    path,
    title: title.text,
    description: t('metaDescription', { title: title.text, date }),
  });
}

export default async function EventPage({ params }: Props) {
  const { locale, slug } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const event = await loadEvent(locale, slug);
  if (!event) return <NoRecord locale={locale} />;
  const { title, pair } = event;
  const t = await getTranslations({ locale, namespace: 'event' });
  return (
    <div className="page pb-16">
      <PageHeader
        breadcrumb={[
          { label: t('timeline'), href: `/${locale}/timeline` },
          { label: title.text, lang: title.lang },
        ]}
        eyebrow={
          pair && (
            <AtlasLink href={pair.href} look="quiet">
              {pair.text}
            </AtlasLink>
          )
        }
        title={<InLanguage {...title} />}
        lead={<p className="text-base text-ink">{event.date}</p>}
      />
      <EventRecord event={event} />
      <JsonLd data={event.jsonLd} />
    </div>
  );
}
