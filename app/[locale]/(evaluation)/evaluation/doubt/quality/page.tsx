import { ChoiceLinks } from '@/components/doubt/choice-links';
import { DoubtNav } from '@/components/doubt/doubt-nav';
import { RuleList } from '@/components/doubt/rule-list';
import { Section } from '@/components/ui/section';
import { pageAddress } from '@/lib/evaluation/exhibit-address';
import type { PartnershipFilter } from '@/lib/filter/filter.schema';
import { addressOf } from '@/lib/filter/filter-address';
import { queryOf, type SearchParams } from '@/lib/filter/search-params';
import type { Locale } from '@/lib/i18n/locales';
import type { Translate } from '@/lib/i18n/translate';
import { qualityRules } from '@/lib/quality/rules';
import { countsByDay } from '@/lib/quality/trend.repository';
import { EvaluationPage, evaluationMetadata } from '../../_desk/evaluation-page';
import { FilteredExhibits } from '../../_desk/filtered-exhibits';

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<SearchParams> };

export const generateMetadata = evaluationMetadata('quality.pageTitle', 'doubt');

const ways = ['rule', 'region', 'authority'] as const;

/** The rules of data quality, what they find, and how that changes with time. */
export default async function QualityPage({ params, searchParams }: Props) {
  const [{ locale }, query] = await Promise.all([params, searchParams]);
  return (
    <EvaluationPage
      locale={locale}
      path="/evaluation/doubt/quality"
      namespace="doubt"
      wide
      show={async ({ t, locale: reader }) => {
        const isCounted = (await countsByDay(null, 1)).length > 0;
        const path = `/${reader}/evaluation/doubt/quality`;
        return {
          title: t('quality.pageTitle'),
          lead: t('quality.pageLead'),
          crumbs: [
            { label: t('title'), href: `/${reader}/evaluation/doubt` },
            { label: t('quality.pageTitle') },
          ],
          body: (
            <>
              <DoubtNav locale={reader} t={t} />
              <FilteredExhibits
                locale={reader}
                path={path}
                query={queryOf(query)}
                kinds={isCounted ? ['data-quality', 'quality-trend'] : ['data-quality']}
                controls={(filter, options) => (
                  <ChoiceLinks
                    label={t('quality.choose')}
                    choices={ways.map((by) => ({
                      key: by,
                      label: t(`quality.by.${by}`),
                      href: pageAddress(path, filter, by === 'rule' ? {} : { by }),
                      isChosen: options.by === by,
                    }))}
                  />
                )}
                after={(filter) => <Rules locale={reader} filter={filter} t={t} />}
              />
            </>
          ),
        };
      }}
    />
  );
}

/** The rules in words, each a way to what it finds. */
function Rules({ locale, filter, t }: { locale: Locale; filter: PartnershipFilter; t: Translate }) {
  const rules = qualityRules.map(({ code, needs }) => ({
    ...{ code, needs },
    href: addressOf({ path: `/${locale}/evaluation/doubt/quality/${code}` }, filter),
  }));
  return (
    <Section id="rules" title={t('quality.rules')}>
      <RuleList rules={rules} locale={locale} t={t} />
    </Section>
  );
}
