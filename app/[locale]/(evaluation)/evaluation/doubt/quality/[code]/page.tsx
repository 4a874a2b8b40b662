import { notFound } from 'next/navigation';
import { DoubtNav } from '@/components/doubt/doubt-nav';
import { queryOf, type SearchParams } from '@/lib/filter/search-params';
import { ruleOf } from '@/lib/quality/rules';
import { countsByDay } from '@/lib/quality/trend.repository';
import { EvaluationPage, evaluationMetadata } from '../../../_desk/evaluation-page';
import { FilteredExhibits } from '../../../_desk/filtered-exhibits';

type Props = { params: Promise<{ locale: string; code: string }>; searchParams: Promise<SearchParams> };

export async function generateMetadata({ params }: Props) {
  const { code } = await params;
  if (!ruleOf(code)) notFound();
  return evaluationMetadata(`rule.${code}.title`, 'doubt')({ params });
}

/** The records that one rule of data quality finds. */
export default async function RulePage({ params, searchParams }: Props) {
  const [{ locale, code }, given] = await Promise.all([params, searchParams]);
  if (!ruleOf(code)) notFound();
  const query = queryOf(given);
  query.set('rule', code);
  const page = `/evaluation/doubt/quality/${code}`;
  return (
    <EvaluationPage
      locale={locale}
      path={page}
      namespace="doubt"
      wide
      show={async ({ t, locale: reader }) => {
        const isCounted = (await countsByDay(code, 1)).length > 0;
        return {
          title: t(`rule.${code}.title`),
          lead: t(`rule.${code}.why`),
          crumbs: [
            { label: t('title'), href: `/${reader}/evaluation/doubt` },
            { label: t('quality.pageTitle'), href: `/${reader}/evaluation/doubt/quality` },
            { label: t(`rule.${code}.title`) },
          ],
          body: (
            <>
              <DoubtNav locale={reader} t={t} />
              <FilteredExhibits
                locale={reader}
                path={`/${reader}${page}`}
                query={query}
                kinds={isCounted ? ['quality-findings', 'quality-trend'] : ['quality-findings']}
              />
            </>
          ),
        };
      }}
    />
  );
}
