import { queryOf, type SearchParams } from '@/lib/filter/search-params';
import { EvaluationPage, evaluationMetadata } from '../_desk/evaluation-page';
import { CrossTablePage } from './cross-table-page';

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<SearchParams> };

export const generateMetadata = evaluationMetadata('tables.title');

/** Any two dimensions of the record in one table. */
export default async function TablesPage({ params, searchParams }: Props) {
  const [{ locale }, query] = await Promise.all([params, searchParams]);
  return (
    <EvaluationPage
      locale={locale}
      path="/evaluation/tables"
      wide
      show={async ({ t, locale: reader }) => ({
        title: t('tables.title'),
        lead: t('tables.lead'),
        crumbs: [{ label: t('tables.title') }],
        body: <CrossTablePage locale={reader} query={queryOf(query)} />,
      })}
    />
  );
}
