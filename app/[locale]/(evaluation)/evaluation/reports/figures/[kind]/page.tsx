import { notFound } from 'next/navigation';
import { type ExhibitKind, exhibitOf } from '@/lib/evaluation/exhibits';
import { queryOf, type SearchParams } from '@/lib/filter/search-params';
import { EvaluationPage, evaluationMetadata } from '../../../_desk/evaluation-page';
import { FilteredExhibits } from '../../../_desk/filtered-exhibits';

type Props = { params: Promise<{ locale: string; kind: string }>; searchParams: Promise<SearchParams> };

export const generateMetadata = evaluationMetadata('figure.title', 'report');

/** One figure as the record gives it today: where a report's reader counts again. */
export default async function FigurePage({ params, searchParams }: Props) {
  const [{ locale, kind }, query] = await Promise.all([params, searchParams]);
  const asked = queryOf(query);
  return (
    <EvaluationPage
      locale={locale}
      path={`/evaluation/reports/figures/${kind}${asked.size > 0 ? `?${asked}` : ''}`}
      namespace="report"
      wide
      show={async ({ t, locale: reader }) => {
        if (!exhibitOf(kind)) notFound();
        return {
          title: t(`kind.${kind}`),
          lead: t('figure.lead'),
          crumbs: [
            { label: t('reports.title'), href: `/${reader}/evaluation/reports` },
            { label: t('figure.title') },
          ],
          body: (
            <FilteredExhibits
              locale={reader}
              path={`/${reader}/evaluation/reports/figures/${kind}`}
              query={asked}
              kinds={[kind as ExhibitKind]}
            />
          ),
        };
      }}
    />
  );
}
