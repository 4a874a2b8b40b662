import { getTranslations } from 'next-intl/server';
import { OptionForm } from '@/components/evaluation/option-form';
import { measures } from '@/lib/evaluation/measure.sql';
import { survivalBy } from '@/lib/evaluation/survival.exhibit';
import { silences } from '@/lib/evaluation/survival.repository';
import { filterToQuery, type PartnershipFilter } from '@/lib/filter/filter.schema';
import { queryOf, type SearchParams } from '@/lib/filter/search-params';
import type { Locale } from '@/lib/i18n/locales';
import { EvaluationPage, evaluationMetadata } from '../_desk/evaluation-page';
import { FilteredExhibits } from '../_desk/filtered-exhibits';

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<SearchParams> };

export const generateMetadata = evaluationMetadata('charts.title');

const kinds = ['status-by-region', 'signatures', 'survival', 'themes', 'freshness', 'shaded-map'] as const;

/** Charts that answer an evaluator's questions, under the one filter language. */
export default async function ChartsPage({ params, searchParams }: Props) {
  const [{ locale }, query] = await Promise.all([params, searchParams]);
  return (
    <EvaluationPage
      locale={locale}
      path="/evaluation/charts"
      wide
      show={async ({ t, locale: reader }) => ({
        title: t('charts.title'),
        lead: t('charts.lead'),
        crumbs: [{ label: t('charts.title') }],
        body: (
          <FilteredExhibits
            locale={reader}
            path={`/${reader}/evaluation/charts`}
            query={queryOf(query)}
            kinds={kinds}
            controls={(filter, options) => <ChartOptions locale={reader} filter={filter} options={options} />}
          />
        ),
      })}
    />
  );
}

type OptionsProps = { locale: Locale; filter: PartnershipFilter; options: Record<string, string> };

async function ChartOptions({ locale, filter, options }: OptionsProps) {
  const t = await getTranslations({ locale, namespace: 'evaluation' });
  const kept = [...filterToQuery({ ...filter, page: 1 })].map(([name, value]) => ({ name, value }));
  return (
    <OptionForm
      action={`/${locale}/evaluation/charts`}
      kept={kept}
      selects={[
        {
          name: 'by',
          label: t('survival.by'),
          value: options.by ?? '',
          options: survivalBy.map((value) => ({ value, label: t(`survival.byOf.${value}`) })),
        },
        {
          name: 'silence',
          label: t('survival.silence'),
          value: options.silence ?? '',
          options: silences.map((value) => ({ value, label: t(`survival.silenceOf.${value}`) })),
        },
        {
          name: 'measure',
          label: t('charts.measure'),
          value: options.measure ?? '',
          options: measures.map((value) => ({ value, label: t(`measure.${value}`) })),
        },
      ]}
      submit={t('charts.show')}
    />
  );
}
