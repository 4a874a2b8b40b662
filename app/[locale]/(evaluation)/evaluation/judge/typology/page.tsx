import { queryOf, type SearchParams } from '@/lib/filter/search-params';
import { EvaluationPage, evaluationMetadata } from '../../_desk/evaluation-page';
import { FilteredExhibits } from '../../_desk/filtered-exhibits';

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<SearchParams> };

export const generateMetadata = evaluationMetadata('typology.pageTitle', 'judge');

/** The two maps of the evaluation of 2011, under the one filter language. */
export default async function TypologyPage({ params, searchParams }: Props) {
  const [{ locale }, query] = await Promise.all([params, searchParams]);
  return (
    <EvaluationPage
      locale={locale}
      path="/evaluation/judge/typology"
      namespace="judge"
      wide
      show={async ({ t, locale: reader }) => ({
        title: t('typology.pageTitle'),
        lead: t('typology.pageLead'),
        crumbs: [
          { label: t('home.title'), href: `/${reader}/evaluation/judge` },
          { label: t('typology.pageTitle') },
        ],
        body: (
          <FilteredExhibits
            locale={reader}
            path={`/${reader}/evaluation/judge/typology`}
            kinds={['typology-objectives', 'typology-stakeholders']}
            query={queryOf(query)}
          />
        ),
      })}
    />
  );
}
