import { DoubtNav } from '@/components/doubt/doubt-nav';
import { queryOf, type SearchParams } from '@/lib/filter/search-params';
import { EvaluationPage, evaluationMetadata } from '../../_desk/evaluation-page';
import { FilteredExhibits } from '../../_desk/filtered-exhibits';

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<SearchParams> };

export const generateMetadata = evaluationMetadata('coverage.pageTitle', 'doubt');

/** Figures that others published beside the atlas's own counts. */
export default async function FiguresPage({ params, searchParams }: Props) {
  const [{ locale }, query] = await Promise.all([params, searchParams]);
  return (
    <EvaluationPage
      locale={locale}
      path="/evaluation/doubt/figures"
      namespace="doubt"
      wide
      show={async ({ t, locale: reader }) => ({
        title: t('coverage.pageTitle'),
        lead: t('coverage.pageLead'),
        crumbs: [
          { label: t('title'), href: `/${reader}/evaluation/doubt` },
          { label: t('coverage.pageTitle') },
        ],
        body: (
          <>
            <DoubtNav locale={reader} t={t} />
            <FilteredExhibits
              locale={reader}
              path={`/${reader}/evaluation/doubt/figures`}
              query={queryOf(query)}
              kinds={['coverage', 'coverage-named']}
            />
          </>
        ),
      })}
    />
  );
}
