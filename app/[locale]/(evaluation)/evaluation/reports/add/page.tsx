import { notFound } from 'next/navigation';
import { DeskForm } from '@/components/desk/desk-form';
import { exhibitOf } from '@/lib/evaluation/exhibits';
import type { SearchParams } from '@/lib/filter/search-params';
import { blockNotes } from '@/lib/report/block-notes.service';
import { reportsFor } from '@/lib/report/report.repository';
import { reportWords } from '@/lib/report/report-words';
import { EvaluationPage, evaluationMetadata } from '../../_desk/evaluation-page';
import { addFigure } from '../actions';

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<SearchParams> };

export const generateMetadata = evaluationMetadata('add.title', 'report');

const textOf = (value: string | string[] | undefined) =>
  typeof value === 'string' ? value.slice(0, 4_000) : '';

/** Puts a figure into a report that is there, or into a new one. */
export default async function AddFigurePage({ params, searchParams }: Props) {
  const [{ locale }, given] = await Promise.all([params, searchParams]);
  const [kind, title] = [textOf(given.kind), textOf(given.title).slice(0, 300)];
  const query = textOf(given.query).replace(/^\?/, '');
  return (
    <EvaluationPage
      locale={locale}
      path={`/evaluation/reports/add?${new URLSearchParams({ kind, query })}`}
      namespace="report"
      show={async ({ t, locale: reader, actor }) => {
        if (!exhibitOf(kind)) notFound();
        const [reports, notes] = await Promise.all([
          reportsFor(actor.userId),
          blockNotes(reportWords(reader), [{ id: 'figure', type: 'EXHIBIT', title: '', kind, query }]),
        ]);
        const said = notes.figure?.problems.length ? notes.figure.problems : (notes.figure?.filters ?? []);
        return {
          title: t('add.title'),
          lead: title || t(`kind.${kind}`),
          crumbs: [
            { label: t('reports.title'), href: `/${reader}/evaluation/reports` },
            { label: t('add.title') },
          ],
          body: (
            <>
              <ul className="mb-6 list-disc ps-5">
                {said.map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
              <DeskForm
                action={addFigure.bind(null, reader, kind, `?${new URLSearchParams(query)}`)}
                fields={[
                  {
                    name: 'report',
                    label: t('add.report'),
                    kind: 'select',
                    value: reports[0]?.slug ?? '',
                    options: [
                      ...reports.map((report) => ({
                        value: report.slug,
                        label: report.title,
                        lang: report.locale,
                      })),
                      { value: '', label: t('add.new') },
                    ],
                  },
                  { name: 'title', label: t('add.newTitle'), hint: t('add.newTitleHint') },
                  { name: 'heading', label: t('builder.heading'), hint: t('builder.headingHint') },
                ]}
                submit={t('add.go')}
              />
            </>
          ),
        };
      }}
    />
  );
}
