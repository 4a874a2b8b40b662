import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { cache } from 'react';
import { NoRecord } from '@/components/record/no-record';
import { ReportView } from '@/components/report/report-view';
import { ButtonLink } from '@/components/ui/button';
import { AtlasLink } from '@/components/ui/link';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import type { SearchParams } from '@/lib/filter/search-params';
import { isLocale } from '@/lib/i18n/locales';
import { formatMoment } from '@/lib/i18n/moments';
import { publishedDocument } from '@/lib/report/report-reading.service';
import { reportWords } from '@/lib/report/report-words';
import { pageMetadata } from '@/lib/server/metadata';

type Props = { params: Promise<{ locale: string; slug: string }>; searchParams: Promise<SearchParams> };

const load = cache(publishedDocument);
const editionIn = ({ edition }: SearchParams) => (typeof edition === 'string' ? edition : null);

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const [{ locale, slug }, query] = await Promise.all([params, searchParams]);
  if (!isLocale(locale)) notFound();
  const found = await load(slug, editionIn(query));
  if (!found) notFound();
  const t = await getTranslations({ locale, namespace: 'report' });
  const { title } = found.document;
  return pageMetadata({ locale, path: `/reports/${slug}`, title, description: t('public.about', { title }) });
}

/** A report as it was handed in: the latest edition, or the one that the address names. */
export default async function PublishedReportPage({ params, searchParams }: Props) {
  const [{ locale, slug }, query] = await Promise.all([params, searchParams]);
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const found = await load(slug, editionIn(query));
  if (!found) return <NoRecord locale={locale} />;
  const { document, number, publishedAt, editions } = found;
  const t = await getTranslations({ locale, namespace: 'report' });
  const own = document.locale === locale ? undefined : document.locale;
  const latest = editions[0]?.number;
  return (
    <div className="page pb-16">
      <PageHeader
        breadcrumb={[{ label: document.title, lang: own ?? null }]}
        eyebrow={t('edition.of', { number, when: formatMoment(locale, publishedAt) })}
        title={<span lang={own}>{document.title}</span>}
      />
      {latest !== undefined && latest !== number && (
        <Notice kind="info" title={t('edition.older')} heading="h2" className="mb-6">
          <AtlasLink href={`/${locale}/reports/${slug}`}>{t('edition.latest', { number: latest })}</AtlasLink>
        </Notice>
      )}
      <ul className="no-print mb-8 flex flex-wrap gap-3">
        {(['pdf', 'xlsx'] as const).map((format) => (
          <li key={format}>
            <ButtonLink href={`/${locale}/reports/${slug}/file?format=${format}&edition=${number}`} download>
              {t(`take.${format}`)}
            </ButtonLink>
          </li>
        ))}
      </ul>
      <ReportView document={document} t={reportWords(document.locale).t} />
      {editions.length > 1 && (
        <nav aria-label={t('edition.all')} className="no-print mt-10">
          <h2 className="mb-2 text-xl">{t('edition.all')}</h2>
          <ul>
            {editions.map((edition) => (
              <li key={edition.number}>
                <AtlasLink href={`/${locale}/reports/${slug}?edition=${edition.number}`}>
                  {t('edition.of', {
                    number: edition.number,
                    when: formatMoment(locale, edition.publishedAt),
                  })}
                </AtlasLink>
              </li>
            ))}
          </ul>
        </nav>
      )}
    </div>
  );
}
