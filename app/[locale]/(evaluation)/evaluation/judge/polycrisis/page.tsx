import { queryOf, type SearchParams } from '@/lib/filter/search-params';
import { EvaluationPage, evaluationMetadata } from '../../_desk/evaluation-page';
import { FilteredExhibits } from '../../_desk/filtered-exhibits';

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<SearchParams> };

export const generateMetadata = evaluationMetadata('polycrisis.pageTitle', 'judge');

/** The polycrisis themes: published shares beside those of the atlas's ties. */
export default async function PolycrisisPage({ params, searchParams }: Props) {
  const [{ locale }, query] = await Promise.all([params, searchParams]);
  return (
    <EvaluationPage
      locale={locale}
      path="/evaluation/judge/polycrisis"
      namespace="judge"
      wide
      show={async ({ t, locale: reader }) => ({
        title: t('polycrisis.pageTitle'),
        lead: t('polycrisis.pageLead'),
        crumbs: [
          { label: t('home.title'), href: `/${reader}/evaluation/judge` },
          { label: t('polycrisis.pageTitle') },
        ],
        body: (
          <FilteredExhibits
            locale={reader}
            path={`/${reader}/evaluation/judge/polycrisis`}
            kinds={['polycrisis']}
            query={queryOf(query)}
          />
        ),
      })}
    />
  );
}
