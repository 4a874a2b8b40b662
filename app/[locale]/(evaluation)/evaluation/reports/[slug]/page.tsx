import { notFound } from 'next/navigation';
import { PressForm } from '@/components/desk/press-form';
import { ReportBuilder } from '@/components/report/report-builder';
import { ButtonLink } from '@/components/ui/button';
import { AtlasLink } from '@/components/ui/link';
import { Section } from '@/components/ui/section';
import { exhibits } from '@/lib/evaluation/exhibits';
import type { SearchParams } from '@/lib/filter/search-params';
import { localeNames, locales } from '@/lib/i18n/locales';
import { formatMoment } from '@/lib/i18n/moments';
import { blockNotes } from '@/lib/report/block-notes.service';
import { draftBlock } from '@/lib/report/report-draft';
import { reportFor } from '@/lib/report/report-reading.service';
import { reportWords } from '@/lib/report/report-words';
import { EvaluationPage, evaluationMetadata } from '../../_desk/evaluation-page';
import { builderWords } from '../_desk/builder-words';
import { ToldReport } from '../_desk/told-report';
import { publish, remove, write } from '../actions';

type Props = { params: Promise<{ locale: string; slug: string }>; searchParams: Promise<SearchParams> };

export const generateMetadata = evaluationMetadata('reports.title', 'report');

/** A report in the making: its blocks, its preview, handing it in. */
export default async function ReportPage({ params, searchParams }: Props) {
  const [{ locale, slug }, query] = await Promise.all([params, searchParams]);
  return (
    <EvaluationPage
      locale={locale}
      path={`/evaluation/reports/${slug}`}
      namespace="report"
      show={async ({ t, locale: reader, actor }) => {
        const report = await reportFor(actor, slug);
        if (!report) notFound();
        const { id, version, title, visibility, blocks, editions } = report;
        const isOpen = report.mayEnd && visibility !== 'PUBLISHED';
        return {
          title: <span lang={report.locale}>{title}</span>,
          crumbs: [{ label: t('reports.title'), href: `/${reader}/evaluation/reports` }, { label: title }],
          body: (
            <>
              <ToldReport query={query} t={t} />
              <p className="mb-8 flex flex-wrap gap-3">
                <ButtonLink href={`/${reader}/evaluation/reports/${slug}/preview`}>
                  {t('builder.preview')}
                </ButtonLink>
                {(['pdf', 'xlsx'] as const).map((format) => (
                  <ButtonLink
                    key={format}
                    href={`/${reader}/evaluation/reports/${slug}/file?format=${format}`}
                    look="quiet"
                    download
                  >
                    {t(`take.${format}`)}
                  </ButtonLink>
                ))}
              </p>
              <ReportBuilder
                action={write.bind(null, reader, slug)}
                draft={{ version, title, locale: report.locale, visibility, blocks: blocks.map(draftBlock) }}
                words={builderWords(t)}
                languages={locales.map((value) => ({ value, label: localeNames[value] }))}
                visibilities={
                  isOpen
                    ? ['PRIVATE', 'EVALUATORS'].map((value) => ({ value, label: t(`visibility.${value}`) }))
                    : []
                }
                visibilityLabel={t('views.visibility')}
                kinds={Object.keys(exhibits).map((value) => ({ value, label: t(`kind.${value}`) }))}
                notes={await blockNotes(reportWords(reader), blocks)}
              />
              <Section id="publish" title={t('publish.title')} lead={t('publish.lead')} className="mt-12">
                {editions.length > 0 && (
                  <ul className="mb-4">
                    {editions.map(({ number, publishedAt }) => (
                      <li key={number}>
                        <AtlasLink href={`/${report.locale}/reports/${slug}?edition=${number}`}>
                          {t('edition.of', { number, when: formatMoment(reader, publishedAt) })}
                        </AtlasLink>
                      </li>
                    ))}
                  </ul>
                )}
                {report.mayEnd ? (
                  <PressForm
                    action={publish.bind(null, reader)}
                    fields={{ slug, reportId: id, version }}
                    label={t(editions.length > 0 ? 'publish.again' : 'publish.go')}
                    look="main"
                  />
                ) : (
                  <p className="text-ink-2">{t('publish.notYours')}</p>
                )}
              </Section>
              {report.mayRemove && (
                <Section id="remove" title={t('remove.title')} lead={t('remove.lead')} className="mt-10">
                  <PressForm
                    action={remove.bind(null, reader)}
                    fields={{ slug, reportId: id }}
                    label={t('remove.go')}
                  />
                </Section>
              )}
            </>
          ),
        };
      }}
    />
  );
}
