import { notFound } from 'next/navigation';
import { ReportView } from '@/components/report/report-view';
import { ButtonLink } from '@/components/ui/button';
import { draftDocument, reportFor } from '@/lib/report/report-reading.service';
import { reportWords } from '@/lib/report/report-words';
import { EvaluationPage, evaluationMetadata } from '../../../_desk/evaluation-page';

type Props = { params: Promise<{ locale: string; slug: string }> };

export const generateMetadata = evaluationMetadata('builder.preview', 'report');

/** A report as it would be handed in now. */
export default async function PreviewPage({ params }: Props) {
  const { locale, slug } = await params;
  return (
    <EvaluationPage
      locale={locale}
      path={`/evaluation/reports/${slug}/preview`}
      namespace="report"
      show={async ({ t, locale: reader, actor }) => {
        const report = await reportFor(actor, slug);
        if (!report) notFound();
        const document = await draftDocument(report, new Date());
        const back = `/${reader}/evaluation/reports/${slug}`;
        return {
          title: <span lang={document.locale}>{document.title}</span>,
          lead: t('builder.previewLead'),
          crumbs: [
            { label: t('reports.title'), href: `/${reader}/evaluation/reports` },
            { label: report.title, href: back },
            { label: t('builder.preview') },
          ],
          body: (
            <>
              <p className="no-print mb-8">
                <ButtonLink href={back}>{t('builder.back')}</ButtonLink>
              </p>
              <ReportView document={document} t={reportWords(document.locale).t} />
            </>
          ),
        };
      }}
    />
  );
}
