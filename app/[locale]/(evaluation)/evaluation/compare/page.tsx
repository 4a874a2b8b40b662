import { redirect } from 'next/navigation';
import { AtlasLink } from '@/components/ui/link';
import { queryOf, type SearchParams } from '@/lib/filter/search-params';
import type { Locale } from '@/lib/i18n/locales';
import type { Translate } from '@/lib/i18n/translate';
import { EvaluationPage, evaluationMetadata } from '../_desk/evaluation-page';
import { FilteredExhibits } from '../_desk/filtered-exhibits';
import { CompareForm } from './compare-form';
import { withSides } from './sides';

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<SearchParams> };

export const generateMetadata = evaluationMetadata('compare.title');

/** Comparisons that evaluations have asked for. */
const examples = [
  ['countries', 'pair=FR-CN', 'pair=FR-KR'],
  ['regions', 'region=FR-OCC', 'region=FR-BRE'],
  ['days', 'asOf=2011-12-31', ''],
] as const;

/** Two selections side by side. */
export default async function ComparePage({ params, searchParams }: Props) {
  const [{ locale }, given] = await Promise.all([params, searchParams]);
  const query = queryOf(given);
  return (
    <EvaluationPage
      locale={locale}
      path="/evaluation/compare"
      wide
      show={async ({ t, locale: reader }) => {
        const path = `/${reader}/evaluation/compare`;
        const told = withSides(query);
        if (told !== null) redirect(path + told);
        return {
          title: t('compare.title'),
          lead: t('compare.lead'),
          crumbs: [{ label: t('compare.title') }],
          body: (
            <>
              <Examples locale={reader} t={t} />
              <FilteredExhibits
                locale={reader}
                path={path}
                query={query}
                kinds={['comparison']}
                controls={(filter, options) => (
                  <CompareForm locale={reader} filter={filter} options={options} />
                )}
              />
            </>
          ),
        };
      }}
    />
  );
}

function Examples({ locale, t }: { locale: Locale; t: Translate }) {
  return (
    <p className="no-print mb-6 flex flex-wrap gap-x-5 text-sm">
      <span className="text-ink-2">{t('compare.tryTitle')}</span>
      {examples.map(([name, a, b]) => (
        <AtlasLink
          key={name}
          href={`/${locale}/evaluation/compare?${new URLSearchParams({ a, b })}`}
          className="link inline-flex min-h-8 items-center"
        >
          {t(`compare.try.${name}`)}
        </AtlasLink>
      ))}
    </p>
  );
}
