import { AtlasLink } from '@/components/ui/link';
import { pageAddress } from '@/lib/evaluation/exhibit-address';
import type { PartnershipFilter } from '@/lib/filter/filter.schema';
import { queryOf, type SearchParams } from '@/lib/filter/search-params';
import { CoordinationType } from '@/lib/generated/prisma/enums';
import type { Translate } from '@/lib/i18n/translate';
import { EvaluationPage, evaluationMetadata } from '../../_desk/evaluation-page';
import { FilteredExhibits } from '../../_desk/filtered-exhibits';

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<SearchParams> };

export const generateMetadata = evaluationMetadata('coordination.pageTitle', 'judge');

/** Types of coordination, networks, and ties that could be pooled and are not. */
export default async function CoordinationPage({ params, searchParams }: Props) {
  const [{ locale }, query] = await Promise.all([params, searchParams]);
  return (
    <EvaluationPage
      locale={locale}
      path="/evaluation/judge/coordination"
      namespace="judge"
      wide
      show={async ({ t, v, locale: reader }) => {
        const path = `/${reader}/evaluation/judge/coordination`;
        return {
          title: t('coordination.pageTitle'),
          lead: t('coordination.pageLead'),
          crumbs: [
            { label: t('home.title'), href: `/${reader}/evaluation/judge` },
            { label: t('coordination.pageTitle') },
          ],
          body: (
            <FilteredExhibits
              locale={reader}
              path={path}
              kinds={['coordination', 'coordination-links', 'networks', 'poolable']}
              query={queryOf(query)}
              controls={(filter, options) => (
                <Types path={path} filter={filter} chosen={options.type ?? ''} t={t} v={v} />
              )}
            />
          ),
        };
      }}
    />
  );
}

type TypesProps = { path: string; filter: PartnershipFilter; chosen: string; t: Translate; v: Translate };

/** Which type's examples are listed: one of the six, or all. */
function Types({ path, filter, chosen, t, v }: TypesProps) {
  return (
    <nav aria-label={t('coordinationLinks.choose')} className="no-print mb-6">
      <p className="font-medium text-sm">{t('coordinationLinks.choose')}</p>
      <ul className="flex flex-wrap gap-x-5 text-sm">
        {['', ...Object.values(CoordinationType)].map((type) => (
          <li key={type}>
            <AtlasLink
              href={`${pageAddress(path, filter, { type })}#coordination-links`}
              className="inline-flex min-h-8 items-center aria-[current=true]:font-semibold"
              aria-current={type === chosen ? 'true' : undefined}
            >
              {type === '' ? t('coordinationLinks.all') : v(`coordination.${type}`)}
            </AtlasLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
