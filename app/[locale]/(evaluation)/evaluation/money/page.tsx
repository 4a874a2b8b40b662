import { ChoiceLinks } from '@/components/doubt/choice-links';
import { pageAddress } from '@/lib/evaluation/exhibit-address';
import { queryOf, type SearchParams } from '@/lib/filter/search-params';
import { fundingDimensions } from '@/lib/money/funding.rules';
import { EvaluationPage, evaluationMetadata } from '../_desk/evaluation-page';
import { FilteredExhibits } from '../_desk/filtered-exhibits';

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<SearchParams> };

export const generateMetadata = evaluationMetadata('money.title', 'doubt');

/** What is known of the money, and what the State co-funded. */
export default async function MoneyPage({ params, searchParams }: Props) {
  const [{ locale }, query] = await Promise.all([params, searchParams]);
  return (
    <EvaluationPage
      locale={locale}
      path="/evaluation/money"
      namespace="doubt"
      wide
      show={async ({ t, locale: reader }) => {
        const path = `/${reader}/evaluation/money`;
        return {
          title: t('money.title'),
          lead: t('money.lead'),
          crumbs: [{ label: t('money.title') }],
          body: (
            <FilteredExhibits
              locale={reader}
              path={path}
              query={queryOf(query)}
              kinds={['funding', 'funding-published']}
              controls={(filter, options) => (
                <ChoiceLinks
                  label={t('money.choose')}
                  choices={fundingDimensions.map((by) => ({
                    key: by,
                    label: t(`funding.by.${by}`),
                    href: pageAddress(path, filter, by === 'funder' ? {} : { by }),
                    isChosen: options.by === by,
                  }))}
                />
              )}
            />
          ),
        };
      }}
    />
  );
}
