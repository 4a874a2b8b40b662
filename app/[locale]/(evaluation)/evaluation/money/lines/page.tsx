import { queryOf, type SearchParams } from '@/lib/filter/search-params';
import { EvaluationPage, evaluationMetadata } from '../../_desk/evaluation-page';
import { FilteredExhibits } from '../../_desk/filtered-exhibits';

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<SearchParams> };

export const generateMetadata = evaluationMetadata('money.linesTitle', 'doubt');

/** The lines of funding that a figure counts, one by one. */
export default async function FundingLinesPage({ params, searchParams }: Props) {
  const [{ locale }, query] = await Promise.all([params, searchParams]);
  return (
    <EvaluationPage
      locale={locale}
      path="/evaluation/money/lines"
      namespace="doubt"
      wide
      show={async ({ t, locale: reader }) => ({
        title: t('money.linesTitle'),
        lead: t('money.linesLead'),
        crumbs: [
          { label: t('money.title'), href: `/${reader}/evaluation/money` },
          { label: t('money.linesTitle') },
        ],
        body: (
          <FilteredExhibits
            locale={reader}
            path={`/${reader}/evaluation/money/lines`}
            query={queryOf(query)}
            kinds={['funding-lines']}
          />
        ),
      })}
    />
  );
}
