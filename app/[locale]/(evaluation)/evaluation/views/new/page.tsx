import { DeskForm } from '@/components/desk/desk-form';
import { Notice } from '@/components/ui/notice';
import type { SearchParams } from '@/lib/filter/search-params';
import { filtersInWords } from '@/lib/report/filters-in-words';
import { problemLines } from '@/lib/report/report.service';
import { reportWords } from '@/lib/report/report-words';
import { isViewPath, viewOfAddress } from '@/lib/view/view-pages';
import { readViewQuery } from '@/lib/view/view-query.service';
import { EvaluationPage, evaluationMetadata } from '../../_desk/evaluation-page';
import { visibilityField } from '../_words';
import { save } from '../actions';

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<SearchParams> };

export const generateMetadata = evaluationMetadata('views.new', 'report');

const textOf = (value: string | string[] | undefined) => (typeof value === 'string' ? value : '');

/** Keeps a page as a view: its filters are told, and a name is asked for. */
export default async function NewViewPage({ params, searchParams }: Props) {
  const [{ locale }, given] = await Promise.all([params, searchParams]);
  const copied = given.address === undefined ? null : viewOfAddress(textOf(given.address));
  const path = copied?.path ?? textOf(given.path);
  const query = copied?.query ?? textOf(given.query).replace(/^\?/, '');
  return (
    <EvaluationPage
      locale={locale}
      path={`/evaluation/views/new?${new URLSearchParams({ path, query })}`}
      namespace="report"
      show={async ({ t, locale: reader }) => {
        const crumbs = [
          { label: t('views.title'), href: `/${reader}/evaluation/views` },
          { label: t('views.new') },
        ];
        if (!isViewPath(path))
          return {
            title: t('views.new'),
            crumbs,
            body: <Notice kind="caution" title={t('views.noPage')} heading="h2" />,
          };
        const { filter, problems } = await readViewQuery(path, query);
        const words = reportWords(reader);
        const filters = await filtersInWords(words, filter);
        return {
          title: t('views.new'),
          lead: t('views.newLead'),
          crumbs,
          body:
            problems.length > 0 ? (
              <Notice kind="caution" title={t('problem.title')} heading="h2">
                <ul className="list-disc ps-5">
                  {problemLines(words, problems).map((line) => (
                    <li key={line}>{line}</li>
                  ))}
                </ul>
              </Notice>
            ) : (
              <>
                <ul className="mb-6 max-w-measure list-disc ps-5">
                  {(filters.length > 0 ? filters : [t('filter.none')]).map((line) => (
                    <li key={line}>{line}</li>
                  ))}
                </ul>
                <DeskForm
                  action={save.bind(null, reader, path, `?${new URLSearchParams(query)}`)}
                  fields={[
                    { name: 'name', label: t('views.name'), hint: t('views.nameHint') },
                    visibilityField(t, 'PRIVATE'),
                  ]}
                  submit={t('views.save')}
                />
              </>
            ),
        };
      }}
    />
  );
}
